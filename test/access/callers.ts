/** Who asks in each column of permissions.csv, and the ticket they ask about. */
import type { Actor } from '../../shared/access/actor.ts'
import type { Ticket } from '../../shared/appeals/ticket/ticket.ts'
import {
  appellant,
  channel,
  department,
  first,
  number,
  operator,
  registered,
  type Story,
  second,
  supervisor,
} from '../support/story.ts'

const on = (day: string, time = '09:00') => `2026-${day}T${time}+08:00`
export const now = '2026-10-12T04:00:00.000Z'

/** Held by this unit, under supervision and with an application for extension. */
const heldBy = (unit: string): Story =>
  registered({ area: '210102' })
    .and(on('10-09', '09:10'), operator, { type: 'accept' })
    .and(on('10-09', '09:20'), operator, { type: 'dispatch', lead: unit, coHandlers: [], reason: '指定' })
    .and(on('10-09', '10:00'), supervisor, {
      type: 'supervise',
      order: first,
      trigger: 'wrong-finding',
      demand: '核实',
    })
    .and(on('10-09', '11:00'), department(unit), {
      type: 'requestExtension',
      order: first,
      clock: 'final-reply',
      kind: 'general',
      months: 1,
      reasons: '等待配件',
    })

const held = heldBy('heping-housing')
const past = held.and(on('10-10'), supervisor, {
  type: 'reassign',
  order: first,
  to: 'heping-construction',
  reason: '改派',
} as never)
const street = 'heping-nanhu-street'
const passed = registered({ area: '210102' })
  .and(on('10-09', '09:10'), operator, { type: 'accept' })
  .and(on('10-09', '09:20'), operator, { type: 'dispatch', lead: 'heping', coHandlers: [], reason: '指定' })
  .and(on('10-09', '10:00'), department('heping'), {
    type: 'passDown',
    order: first,
    to: [{ unit: street }],
    instructions: '现场核查',
  } as never)
  .and(on('10-09', '11:00'), department(street), {
    type: 'askAssistance',
    order: second,
    unit: 'heping-wencui-community',
    ask: '了解情况',
    until: '2026-10-16',
  })
const recalled = passed.and(on('10-10'), department('heping'), { type: 'recall', order: second, reasons: '另行安排' })

/** What is asked about: order, task, and the units that stand as the columns say. */
interface Scene {
  own: Ticket
  ended: Ticket
  above: Ticket
  cityHeld: Ticket
  order: string
  units: { own: string; below: string; above: string }
}
export const ordinary: Scene = {
  own: held.ticket,
  ended: past.ticket,
  above: heldBy('heping').ticket,
  cityHeld: heldBy('sy-housing').ticket,
  order: first,
  units: { own: 'heping-housing', below: 'heping', above: 'heping-housing' },
}
export const passedDown: Scene = {
  ...ordinary,
  own: passed.ticket,
  ended: recalled.ticket,
  above: passed.ticket,
  order: second,
  units: { own: street, below: 'heping', above: 'heping-wencui-community' },
}
export const assisting: Scene = {
  ...passedDown,
  units: { own: 'heping-wencui-community', below: street, above: '' },
}
const given = held.and(on('10-10'), operator, { type: 'handOver', to: 'line-119', reasons: '属消防处置' })
/** Handed over to a channel that is neither column's. */
export const handedOver: Scene = { ...ordinary, own: given.ticket, ended: given.ticket }
const undispatched = registered({ area: '210102' }).ticket
const withoutTree = { role: 'supervisor', id: 's' } as const

/** @param kind of the authority the call is for */
export function caller(column: string, kind: NonNullable<Actor['authority']>, scene: Scene): [Actor, Ticket] {
  const { own, ended, above, cityHeld, units } = scene
  const other = kind === 'platform' ? 'business-environment' : 'platform'
  const of = (unit: string, authority = kind): Actor => ({ ...withoutTree, authority, unit })
  const callers: Record<string, [Actor, Ticket]> = {
    'appellant own': [appellant(), own],
    'appellant other': [appellant('261009-00000005'), own],
    'channel own': [channel('web'), own],
    'channel other': [channel('app'), own],
    operator: [operator, own],
    'operator within': [{ ...operator, categories: ['housing'], areas: ['210102'] }, own],
    'operator outside': [{ ...operator, categories: ['utilities'] }, own],
    'department own': [department(units.own), own],
    'department ended': [department(units.own), ended],
    'department below': [department(units.below), own],
    'department above': [department(units.above), above],
    'department other': [department('tiexi-housing'), own],
    'authority own': [of('heping'), own],
    'authority below': [{ ...withoutTree, authority: kind }, own],
    'authority above': [of('heping'), cityHeld],
    'authority other': [of('tiexi'), own],
    'authority other kind': [of('heping', other), own],
    'authority area': [of('heping'), undispatched],
    'authority other area': [of('tiexi'), undispatched],
    admin: [{ role: 'admin', id: 'a' }, own],
    province: [{ role: 'province', id: 'p' }, own],
    government: [{ role: 'government', id: 'g' }, own],
  }
  const found = callers[column]
  if (!found) throw new Error(`nobody is known for the column ${column}`)
  return found
}

export { number }
