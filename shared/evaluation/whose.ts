/** 范围 — whose figure is asked for, and who may list what stands behind it. */
import type { Actor } from '../access/actor.ts'
import { isInBranch } from '../access/sees.ts'
import type { Law } from '../city/law.ts'
import { DoorRefusal } from '../door/input.ts'
import { ticketTypes } from '../law/codes.ts'
import type { By } from './words.ts'

export interface Whose {
  by: By
  of: string
}

type Place = Pick<Law, 'registry'>
const city: Whose = { by: 'city', of: 'city' }

/** A code is a unit's where there is such a unit, else an area's, unless it is said what it is; nobody's is the city's, or the asker's unit's. */
export function whoseOf({ of, by }: Partial<Whose>, { unit }: Actor, { registry }: Place): Whose {
  const code = of ?? unit
  if (by === 'city') return { by, of: of ?? 'city' }
  if (code === undefined && by === undefined) return city
  if (code === undefined) throw unsaid()
  if (by !== undefined) return { by, of: code }
  if (registry.unit(code)) return { by: 'unit', of: code }
  return code === 'city' ? city : { by: 'area', of: code }
}

export const isOfUnits = (by: By): boolean => by === 'unit' || by === 'branch'

/** Areas, categories, channels and types hold matters of every unit: whose key names one is listed units of its branch alone. */
export const isTheirs = ({ by, of }: Whose, actor: Actor, place: Place): boolean =>
  actor.unit === undefined || (isOfUnits(by) && isInBranch(of, actor, place))

/** The city has, or there is, such a code; what was counted under one that it has no more is listed all the same. */
export function isKnown({ by, of }: Whose, { registry }: Place): boolean {
  switch (by) {
    case 'city':
      return of === 'city'
    case 'unit':
    case 'branch':
      return registry.unit(of) !== undefined
    case 'area':
      return registry.hasArea(of)
    case 'category':
      return registry.hasCategory(of)
    case 'channel':
      return registry.channel(of) !== undefined
    case 'type':
      return ticketTypes.some((type) => type === of)
  }
}

const unsaid = () =>
  new DoorRefusal('input.invalid', {
    errors: [{ pointer: 'query/of', message: 'a code of the kind that by names', zh: '必填：by 所指种类的代码。' }],
  })
