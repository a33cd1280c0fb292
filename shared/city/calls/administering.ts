/** 登记簿 — calls that administer the city's units, categories, channels and topics. */

import { askedBy, type Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { City } from '../city.ts'
import type { CallDeps } from '../compose.ts'
import { categoriesKind } from '../records/categories.ts'
import { channelKind } from '../records/channel.ts'
import { topicRecord } from '../records/dated.ts'
import { enact } from '../records/enact.ts'
import { refused } from '../refusals.ts'
import type { Routes } from '../routes/index.ts'
import { keptByAnother } from './keeping.ts'
import { cityOf, codeOf } from './named.ts'
import { inUnits } from './units.ts'

/** Contact persons are for those inside; channels see what they need to file an appeal. */
export async function readCity({ actor }: Call<Routes['readCity']>, deps: CallDeps) {
  const city = await cityOf(deps)
  if (actor.role !== 'channel') return { body: actor.role === 'admin' ? city : withoutGateways(city) }
  const { code, name, nameEn, areas, categories, channels } = city
  return {
    body: { code, name, nameEn, areas, categories, channels: channels.filter(({ code }) => code === actor.channel) },
  }
}

/** How providers and scanner are spoken to is nobody's business but the administrators'. */
const withoutGateways = ({ files: _, ...city }: City): City =>
  city.telling ? { ...city, telling: { ...city.telling, gateways: [] } } : city

const answered = <B>(done: object, body: B) => (isRefusal(done) ? done : { body })

/** When it retires is decided by another call: this one leaves it as it stands. */
export async function putUnit({ params, body, ...asking }: Call<Routes['putUnit']>, deps: CallDeps) {
  const unit = { code: codeOf(params.unit), ...body }
  const done = await inUnits({ type: 'putUnit', unit }, asking, deps)
  return isRefusal(done) ? done : { body: done.state.all.get(unit.code) }
}

export async function putCategory({ params, body, ...asking }: Call<Routes['putCategory']>, deps: CallDeps) {
  const category = { code: codeOf(params.category), ...body }
  const asked = { id: 'categories', command: { type: 'putCategory', category }, ...askedBy(asking) } as const
  return answered(await enact(categoriesKind, asked, deps), category)
}

export async function putChannel({ params, body, ...asking }: Call<Routes['putChannel']>, deps: CallDeps) {
  const channel = { code: codeOf(params.channel), ...body }
  const asked = { id: channel.code, command: { type: 'putChannel', channel }, ...askedBy(asking) } as const
  return answered(await enact(channelKind, asked, deps), channel)
}

/** A topic named again from the same day is replaced, and so can be ended; one from another day stands beside it (art. 24). */
export async function putTopic({ params, body, ...asking }: Call<Routes['putTopic']>, deps: CallDeps) {
  const { category, area } = params
  const others = await keptByAnother([area], [], asking.actor, deps)
  if (others) return others
  const city = await cityOf(deps)
  if (!city.categories.some(({ code }) => code === category)) return refused('category.unknown', { category })
  if (area !== '*' && !city.areas.some(({ code }) => code === area)) return refused('area.unknown', { area })
  if (body.until && body.until < body.from)
    throw new DoorRefusal('input.invalid', {
      errors: [{ pointer: '/until', message: 'it ends before it begins', zh: '截止日期不能早于开始日期。' }],
    })
  const row = { category, area, ...body }
  const id = topicRecord.idOf(row)
  const asked = { id, command: { type: 'enterRow', row }, ...askedBy(asking) } as const
  return answered(await enact(topicRecord.kind(id), asked, deps), row)
}
