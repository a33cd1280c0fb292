/** 未送达 — how long the oldest has been waiting is told of what is still tried. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { oldestPending } from '../../../shared/appeals/desk/undelivered.ts'
import type { DeliveryRecord } from '../../../shared/record/deliveries.ts'
import { dynamoDeliveries } from '../../../shared/storage/dynamo-deliveries.ts'
import { emptyTables } from '../../support/tables.ts'

const ticket = '261009-48213074'
const inTime = () => false
const late = (n: number, state: DeliveryRecord['state']): DeliveryRecord => ({
  id: `${ticket}.${n}.0`,
  to: { kind: 'unit', code: 'water' },
  notice: 'work-order.dispatched',
  ticket,
  version: 1,
  state,
  attempts: 1,
  createdAt: new Date(Date.UTC(2026, 9, 9, 1, 0, n)).toISOString(),
  nextCheckAt: undefined,
})

it('is not hidden by any number that were given up, nor by one that cannot be read', async () => {
  const client = emptyTables()
  const deliveries = dynamoDeliveries(client, 'tickets')
  expect(await oldestPending(inTime, { deliveries })).toBeUndefined()
  const damaged = { pk: { S: ticket }, sk: { S: 'delivery#damaged' }, row: { S: '{"st' }, list: { S: 'undelivered' } }
  await client.send(new PutItemCommand({ TableName: 'tickets', Item: { ...damaged, since: { S: '2026-10-01' } } }))
  for (let n = 0; n < 120; n++) await deliveries.promise(late(n, 'dead'))
  expect(await oldestPending(inTime, { deliveries })).toBeUndefined()
  for (const n of [150, 160]) await deliveries.promise(late(n, 'pending'))
  expect(await oldestPending(inTime, { deliveries })).toMatchObject({ id: late(150, 'pending').id })
})
