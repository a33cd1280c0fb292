/** 人员 — a member of staff as a record: entered, changed, left, come back. */
import { isDeepStrictEqual } from 'node:util'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { type Done, execute } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import type { Refusal } from '../../record/refusal.ts'
import { lazily } from '../../schema/lazily.ts'
import { type Attributes, dynamoRecords } from '../../storage/dynamo-records.ts'
import { refused, refusedOfStaff } from '../refusals.ts'
import { type Account, account, isSameAccount } from '../sign-on.ts'
import { type Staff, staff, workingAs } from '../staff.ts'
import { dynamoDepartures } from './departures.ts'
import type { EnactDeps } from './enact.ts'
import { type RegisterEntry, type RegisterKind, registerKind } from './kind.ts'

const events = [
  event('staff-entered', () => ({ staff: staff() })),
  /** 离岗 */
  event('staff-left', () => ({ at: z.iso.datetime(), reason: z.string() })),
  /** 统一身份认证账号 */
  event('sign-on-entered', () => ({ account: account() })),
  event('sign-on-ended', () => ({})),
] as const
type Happened = EventOfShapes<typeof events>

export type StaffCommand =
  /** also of somebody who had left: they have come back */
  | { type: 'putStaff'; staff: Omit<Staff, 'left' | 'signOn'> }
  | { type: 'endStaff'; at: string; reason: string }
  | { type: 'putSignOn'; account: Account }
  | { type: 'endSignOn' }

const entry = lazily(() => entrySchema(actor, oneOf(events)))
const nobody: Partial<Staff> = {}

export const staffKind: RegisterKind<Staff, Happened, StaffCommand, Staff> = registerKind({
  name: 'staff',
  entry,
  begins: ({ type }) => type === 'putStaff',
  evolve(state, happened) {
    const { signOn, ...known } = state ?? nobody
    // By which account they sign in is decided by itself.
    if (happened.type === 'staff-entered') return { ...happened.staff, ...(signOn ? { signOn } : {}) }
    if (!state) throw new Error('somebody left before they came')
    switch (happened.type) {
      case 'sign-on-entered':
        return { ...state, signOn: happened.account }
      case 'sign-on-ended':
        return known as Staff
      case 'staff-left':
        // The account opens nothing, and may be another's; whoever comes back is given theirs anew.
        return { ...(known as Staff), left: happened.at }
    }
  },
  decide(command, state) {
    const { signOn, ...known } = state ?? nobody
    switch (command.type) {
      case 'putStaff':
        return isDeepStrictEqual(command.staff, known) ? [] : [{ type: 'staff-entered', staff: command.staff }]
      case 'endStaff':
        if (!state) return refused('list.unknown')
        return state.left === undefined ? [{ type: 'staff-left', at: command.at, reason: command.reason }] : []
      case 'putSignOn':
        if (state?.left !== undefined) return refusedOfStaff('sign-on.has-left', { staff: state.number })
        return isSameAccount(signOn, command.account) ? [] : [{ type: 'sign-on-entered', account: command.account }]
      case 'endSignOn':
        return signOn ? [{ type: 'sign-on-ended' }] : []
    }
  },
  rows: (state) => state,
})

/** All in one partition, by number. */
export const staffPartition = 'staff'

export interface StaffRecords {
  decide(
    asked: Asked<StaffCommand, Actor>,
    deps: Omit<EnactDeps, 'cityRecords' | 'knocks'>,
  ): Promise<Done<Staff, RegisterEntry<Happened>> | Refusal>
}

/** 离岗、调岗 — whoever works at the desk no longer leaves what they claimed there. */
const leavesDesk = (command: StaffCommand): boolean =>
  command.type === 'endStaff' || (command.type === 'putStaff' && workingAs(command.staff, 'operator') === undefined)

/** Nothing follows by a knock: keys are held against the record whenever they are shown, and the sweep finds who left the desk. */
export function dynamoStaff(client: DynamoDBClient, TableName: string): StaffRecords {
  const records = dynamoRecords<RegisterEntry<Happened>, Staff>(client, TableName, {
    entry,
    keyOf: (number) => ({ pk: { S: staffPartition }, sk: { S: number } }),
    attributesOf: (member): Attributes => ({ json: { S: JSON.stringify(member) } }),
  })
  const departures = dynamoDepartures(client, TableName)
  return {
    async decide(asked, deps) {
      if (leavesDesk(asked.command)) await departures.note({ holder: asked.id, since: deps.clock.now().toISOString() })
      return execute(staffKind, asked, { ...deps, records, knock: async () => {} })
    },
  }
}
