/** 每日提要 over HTTP: at nine of a working day a unit is told what is due. */
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../shared/law/civil-date.ts'
import { dateOf, millisecondBefore } from '../../shared/law/shanghai-time.ts'
import { sampleCity } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'
import { eventually } from '../support/eventually.ts'
import { law } from '../support/story.ts'
import { gatewayOf } from './gateway.ts'
import { receivers } from './receivers.ts'

const city = sampleCity()
const unit = 'sy-street-lighting'
/** It pulls, and has somebody on duty. */
const onDuty = { unit: 'shenhe-housing', phone: '13755501111' }
const gateway = gatewayOf(city)

// Before any function has read the city, which it keeps for a while.
beforeAll(async () => {
  if (isRemote) return
  await city.admin.remove(`/v1/endpoints/unit/${onDuty.unit}`)
  const { body } = await city.admin.get('/v1/city')
  const { code, ...standing } = body.units.find((one: { code: string }) => one.code === onDuty.unit)
  const done = await city.admin.put(`/v1/units/${code}`, { ...standing, dutyPhone: onDuty.phone })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
})

describe('the digest of a unit', () => {
  const posts = receivers(city, { units: [unit] })
  const digests = async () => (await posts.inbox('units', unit)).items.filter(({ type }) => type === 'unit.digest')

  it.skipIf(isRemote)('comes at nine of a working day, once, and not on a day off', async () => {
    const { order } = await city.dispatched({ category: 'street-light', title: '不可外传的标题' })
    const other = await city.dispatched({ category: 'property-service', area: '210103', title: '不可外传的标题' })
    expect(other.unit).toBe(onDuty.unit)
    const limitOf = async () => (await city.unit(unit).get('/v1/work-orders')).body.items[0]?.limit
    const limit = await eventually(limitOf, (found) => found !== undefined)
    const lastDay = dateOf(millisecondBefore(new Date(limit).toISOString()))

    await city.advanceTo(`${lastDay}T08:50:00+08:00`)
    expect(await digests()).toEqual([])
    expect((await city.unit(unit).get('/v1/digest')).body).toMatchObject({ counts: { overdue: 0, due: 1 } })
    await city.advanceTo(`${lastDay}T09:01:00+08:00`)
    await city.advanceTo(`${lastDay}T09:03:00+08:00`)
    const [first, ...more] = await eventually(digests, ({ length }) => length > 0)
    expect(more).toEqual([])
    const due = [{ workOrder: order, lastDay }]
    expect(first?.data).toMatchObject({ unit, day: lastDay, counts: { overdue: 0, due: 1 }, due, overdue: [] })
    expect(JSON.stringify(first)).not.toContain('不可外传')

    const [message, ...others] = await eventually(
      () => gateway.sentTo(onDuty.phone),
      ({ length }) => length > 0,
    )
    expect(others).toEqual([])
    expect(message?.text).toContain(other.order)
    expect(message?.text).not.toContain('不可外传')

    let off = addDays(lastDay, 1)
    while (law.calendar.dayOf(off).works) off = addDays(off, 1)
    await city.advanceTo(`${off}T10:00:00+08:00`)
    const pulled = await city.unit(unit).get('/v1/digest')
    expect(pulled.body).toMatchObject({ counts: { overdue: 1, due: 0 }, overdue: due })
    const days = (await digests()).map(({ data }) => (data as { day: string }).day)
    expect(days).not.toContain(off)
  })
})
