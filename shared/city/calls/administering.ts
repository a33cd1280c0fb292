/** 登记簿 — calls that administer the city's units, catalogue, channels, endpoints and keys. */

import { newKey } from '../../access/authenticate.ts'
import { missingScope, notAnOperators } from '../../access/keys.ts'
import { fieldErrors } from '../../door/field-errors.ts'
import type { Call, Reply } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import { type City, code } from '../city.ts'
import type { CallDeps } from '../compose.ts'
import { unknownLimit } from '../key-limits.ts'
import { cannotReceive } from '../receivers.ts'
import { refused } from '../refusals.ts'
import { registryOf } from '../registry.ts'
import { outlivesParent } from '../retiring.ts'
import type { Routes } from '../routes/index.ts'
import { lists, type Part } from '../storage/items.ts'
import { type Hanging, hanging, type Move, moved, type Tree } from '../tree.ts'
import { keptByAnother } from './keeping.ts'

type Answer = Promise<Reply | Refusal>

export async function cityOf({ registry }: CallDeps) {
  const city = await registry.city()
  if (!city) throw new DoorRefusal('city.not-seeded')
  return city
}

/** In a tree everything hangs under what is there, and nothing under itself. */
function hangsWrong({ code, parent }: Hanging, others: readonly Hanging[], unknown: Refusal): Refusal | undefined {
  const parents = new Map(others.map((other) => [other.code, other.parent]))
  parents.set(code, parent)
  if (parent && !parents.has(parent)) return unknown
  const seen = new Set<string>()
  for (let at: string | undefined = code; at; at = parents.get(at)) {
    if (seen.has(at))
      throw new DoorRefusal('input.invalid', {
        errors: [{ pointer: '/parent', message: 'it cannot stand below itself', zh: '不能以自身或自身的下级为上级。' }],
      })
    seen.add(at)
  }
}

/** Contact persons are for those inside; channels see what they need to file an appeal. */
export async function readCity({ actor }: Call<Routes['readCity']>, deps: CallDeps): Answer {
  const city = await cityOf(deps)
  if (actor.role !== 'channel') return { body: city }
  const { code, name, nameEn, areas, categories, channels } = city
  return {
    body: { code, name, nameEn, areas, categories, channels: channels.filter(({ code }) => code === actor.channel) },
  }
}

const put = async (part: Part, value: { code: string }, { registry }: CallDeps): Promise<Reply> => {
  await registry.put(part, value as never)
  return { body: value }
}

const tries = 5

/** What a tree is when something in it is to be changed. */
export interface Standing {
  city: City
  /** its rows, and what is being entered at this moment */
  tree: Hanging[]
}

/**
 * Decided on the tree before any row is written: what two change in it at once is checked one after the other.
 *
 * @param decide without a move, where nothing is to be done
 * @returns the move that was made
 */
export async function inTree<M extends Move | undefined>(
  tree: Tree,
  code: string,
  deps: CallDeps,
  decide: (standing: Standing) => Refusal | M | Promise<Refusal | M>,
): Promise<Refusal | M> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const standing = await deps.registry.moves(tree)
    const city = await cityOf(deps)
    const list = lists[tree]
    const now = { ...city, [list]: moved<Hanging>(city[list], standing.moves) } as City
    const move = await decide({ city: now, tree: hanging(city[list], standing.moves) })
    if (!move || isRefusal(move) || (await deps.registry.move(tree, standing, code, move))) return move
    await deps.clock.sleep(attempt * 20)
  }
  throw new Error(`the ${tree}s of the city are moved by others again and again`)
}

/** When it retires is decided by another call: this one leaves it as it stands. */
export async function putUnit({ params, body }: Call<Routes['putUnit']>, deps: CallDeps): Answer {
  const unit = { code: codeOf(params.unit), ...body }
  const move = await inTree('unit', unit.code, deps, ({ city, tree }) => {
    const { retires } = tree.find(({ code }) => code === unit.code) ?? {}
    const wrong =
      hangsWrong(unit, tree, refused('unit.unknown', { unit: body.parent })) ??
      outlivesParent({ ...unit, retires }, { city, tree })
    return wrong ?? { parent: unit.parent ?? null, ...(retires ? { retires } : {}) }
  })
  if (isRefusal(move)) return move
  return put('unit', { ...unit, ...(move.retires ? { retires: move.retires } : {}) }, deps)
}

export async function putCategory({ params, body }: Call<Routes['putCategory']>, deps: CallDeps): Answer {
  const category = { code: codeOf(params.category), ...body }
  const move = await inTree('category', category.code, deps, ({ tree }) => {
    const wrong = hangsWrong(category, tree, refused('category.unknown', { category: body.parent }))
    return wrong ?? { parent: category.parent ?? null }
  })
  return isRefusal(move) ? move : put('category', category, deps)
}

export const putChannel = async ({ params, body }: Call<Routes['putChannel']>, deps: CallDeps): Answer =>
  put('channel', { code: codeOf(params.channel), ...body }, deps)

/** A topic named again from the same day is replaced, and so can be ended; one from another day stands beside it (art. 24). */
export async function putTopic({ params, body, actor }: Call<Routes['putTopic']>, deps: CallDeps): Answer {
  const { category, area } = params
  const others = await keptByAnother([area], [], actor, deps)
  if (others) return others
  const city = await cityOf(deps)
  if (!city.categories.some(({ code }) => code === category)) return refused('category.unknown', { category })
  if (area !== '*' && !city.areas.some(({ code }) => code === area)) return refused('area.unknown', { area })
  if (body.until && body.until < body.from)
    throw new DoorRefusal('input.invalid', {
      errors: [{ pointer: '/until', message: 'it ends before it begins', zh: '截止日期不能早于开始日期。' }],
    })
  const topic = { category, area, ...body }
  await deps.registry.put('topic', topic)
  return { body: topic }
}

/** A key is its public id and a secret; only the hash of the secret is kept, so it is shown once. */
export async function issueKey({ body, once }: Call<Routes['issueKey']>, deps: CallDeps): Answer {
  const missing = missingScope(body)
  if (missing)
    throw new DoorRefusal('input.invalid', {
      errors: [{ pointer: `/${missing}`, message: `a ${body.role} key needs it`, zh: '该角色的密钥必须填写此项。' }],
    })
  const foreign = notAnOperators(body)
  if (foreign)
    throw new DoorRefusal('input.invalid', {
      errors: [
        {
          pointer: `/${foreign}`,
          message: 'only an operator’s key is limited so',
          zh: '只有话务员的密钥可以限定分类和区域。',
        },
      ],
    })
  const city = await cityOf(deps)
  const today = dateOf(deps.clock.now().toISOString())
  const wrong = notThere(body, city) ?? unitsKey(body, city, today) ?? unknownLimit(body, city)
  if (wrong) return wrong
  const { id, key, secretHash } = newKey(once?.drawn)
  await deps.registry.putKey({ ...body, id, secretHash })
  return { body: { id, key, expires: body.expires }, location: `/v1/keys/${id}` }
}

export async function revokeKey({ params }: Call<Routes['revokeKey']>, deps: CallDeps): Answer {
  const id = params.key
  if (!(await deps.registry.key(id))) throw new DoorRefusal('thing.unknown', { details: { key: id } })
  await deps.registry.removeKey(id)
  return {}
}

/** @param city read anew: it may have been entered a moment ago, by the same hand */
export function notThere(
  { unit, channel }: { unit?: string | undefined; channel?: string | undefined },
  { units, channels }: City,
): Refusal | undefined {
  if (unit && !units.some(({ code }) => code === unit)) return refused('unit.unknown', { unit })
  if (channel && !channels.some(({ code }) => code === channel)) return refused('channel.unknown', { channel })
}

/** A unit that has retired gets no new key. */
const unitsKey = ({ unit }: { unit?: string | undefined }, city: City, today: string): Refusal | undefined =>
  unit === undefined ? undefined : cannotReceive(unit, { registry: registryOf(city), today })

export function codeOf(text = ''): string {
  const parsed = code().safeParse(text)
  if (parsed.success) return parsed.data
  throw new DoorRefusal('input.invalid', {
    errors: fieldErrors(parsed.error, 'path'),
  })
}
