/** 登记 — decides on records of the city as somebody who may do anything. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Responsibility, Retirement, Unit } from '../../shared/city/city.ts'
import { toDecide } from '../../shared/city/compose.ts'
import { responsibilityRecord } from '../../shared/city/records/dated.ts'
import { enact } from '../../shared/city/records/enact.ts'
import type { KeyRecord } from '../../shared/city/records/keys.ts'
import { unitsRecord } from '../../shared/city/records/units.ts'
import type { Endpoint } from '../../shared/record/deliveries.ts'
import type { RecordKnock } from '../../shared/record/records.ts'
import { clock } from '../../shared/run/clock.ts'

const actor = { role: 'admin', id: 'ada' } as const

/** What deciding needs, over tables in memory. */
export const needed = (client: DynamoDBClient, knocked: RecordKnock[] = [], table = 'registry') => ({
  ...toDecide(client, table),
  clock: { ...clock, sleep: async () => {} },
  draw: () => 0,
  knocks: { send: async (knock: RecordKnock) => void knocked.push(knock) },
})

/** Decisions that no rule is asked about. */
export function deciding(client: DynamoDBClient, table = 'registry') {
  const deps = needed(client, [], table)
  const units = (command: Parameters<typeof unitsRecord.decide>[0]['command']) =>
    enact(unitsRecord, { id: 'units', command, actor }, deps)
  return {
    put: (unit: Unit) => units({ type: 'putUnit', unit }),
    retire: (unit: string, retires: Retirement) => units({ type: 'retireUnit', unit, retires }),
    withdraw: (unit: string) => units({ type: 'withdrawRetirement', unit, reason: '暂缓' }),
    issue: (key: KeyRecord) => deps.keyring.decide({ id: key.id, command: { type: 'issueKey', key }, actor }, deps),
    moveExpiry: (id: string, expires: string) =>
      deps.keyring.decide({ id, command: { type: 'moveExpiry', expires }, actor }, deps),
    revoke: (id: string) => deps.keyring.decide({ id, command: { type: 'revokeKey' }, actor }, deps),
    endpoint: (id: string, endpoint: Endpoint) => deps.endpoints.enter({ id, actor }, () => endpoint, deps),
    changeEndpoint: (id: string, change: (before: Endpoint | undefined) => Endpoint) =>
      deps.endpoints.enter({ id, actor }, change, deps),
    responsibility: (row: Responsibility) =>
      enact(responsibilityRecord.kind(row.matter), { id: row.matter, command: { type: 'enterRow', row }, actor }, deps),
    calls: (day: string, offered: number, answered: number) =>
      deps.lineCalls.record({ id: day, command: { type: 'recordCalls', offered, answered }, actor }, deps),
    removeEndpoint: (id: string) => deps.endpoints.remove({ id, actor }, deps),
  }
}
