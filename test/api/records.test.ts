/** 全部记录 — whatever has a log and is no ticket is exported and announced. */
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { everyRecord } from '../../shared/api/records.ts'
import { dynamoInspections } from '../../shared/appeals/storage/inspections.ts'
import { dynamoMissedCalls } from '../../shared/appeals/storage/missed-calls.ts'
import { suggestCatalogueEntry } from '../../shared/city/calls/suggesting.ts'
import { at, inTime } from '../contracts/ports/words.ts'
import { world } from '../support/administrators.ts'
import { deciding } from '../support/deciding.ts'
import { desk } from '../support/missed-calls.ts'

it('every log there is, of each kind', async () => {
  const { client, call, deps } = await world()
  const records = deciding(client)
  const by = { role: 'department', id: 'd', unit: 'heping-housing' } as const
  const asked = {
    category: 'heating-temperature',
    area: '210102',
    lead: 'heping-housing',
    coHandlers: [],
    reasons: '误',
  }
  await suggestCatalogueEntry(call({}, asked, undefined, by), deps)
  await records.calls('2026-10-09', 2, 1)
  await records.endpoint('unit#sy-water', { url: 'https://water.example.com', secret: 'whsec_1' })
  const key = {
    id: 'k',
    secretHash: 'h',
    role: 'operator',
    name: '话务员',
    expires: at('09:00'),
    perMinute: 60,
  } as const
  await records.issue(key)
  const drawn = { from: '2026-10-01', to: '2026-10-08', stratum: {}, size: 1, seed: 's', population: 1 }
  const draw = { ...drawn, populationDigest: 'd', drawn: ['n'] }
  const birth = { n: 1, at: at('09:00'), attempt: 'a', by, command: 'draw' }
  const log = [{ ...birth, events: [{ type: 'inspection-drawn' as const, ...draw }] }]
  const row = { inspection: '1', at: at('09:00'), drawnBy: 'd', ...draw }
  await dynamoInspections(client, 'registry').write('1', log, row, inTime)
  const tables = { registry: 'registry', tickets: 'tickets', appellants: 'appellants' }
  const missedCalls = dynamoMissedCalls(client, tables, { lineKey: async (line) => line })
  const phones = desk(missedCalls)
  for (const number of ['13800001234', '13800001235', 'withheld']) await phones.rings('08:00', 'r', number)

  const told: string[] = []
  for await (const { record } of everyRecord(client, tables)) told.push(record)
  const inTable = async (TableName: string) => {
    const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand({ TableName }))
    expect(LastEvaluatedKey).toBeUndefined()
    // A segment has a log and no version.
    return Items.filter(({ log, version }) => log && version)
  }
  // Tickets are exported by the day of their registration.
  const isTicket = ({ sk }: { sk?: { S?: string | undefined } }) => sk?.S === 'ticket'
  const withLog = [
    ...(await inTable('registry')),
    ...(await inTable('tickets')).filter((item) => !isTicket(item as never)),
  ]
  expect(told).toHaveLength(withLog.length)
  const kinds = [...new Set(told.map((record) => record.split(' ')[0]))].toSorted()
  expect(kinds).toEqual(
    ['calls', 'catalogue', 'categories', 'channel', 'city', 'endpoint', 'inspection', 'key']
      .concat(['missed-call', 'responsibility', 'suggestion', 'topic', 'units'])
      .toSorted(),
  )
})
