/** Promises to deliver: what a look at one takes off it. */
import { expect, it } from 'vitest'
import { dynamoTickets } from '../../shared/appeals/storage/tickets.ts'
import type { DeliveryRecord } from '../../shared/record/deliveries.ts'
import { dynamoDeliveries } from '../../shared/storage/dynamo-deliveries.ts'
import { emptyTables } from '../support/tables.ts'

const client = emptyTables()
const deliveries = dynamoDeliveries(client, 'tickets')
const tickets = dynamoTickets(client, 'tickets')

const ticket = '261009-48213074'
const at = '2026-10-09T01:00:00.000Z'
const record: DeliveryRecord = {
  id: `${ticket}.1.0`,
  to: { kind: 'unit', code: 'water' },
  notice: 'work-order.dispatched',
  ticket,
  version: 1,
  state: 'pending',
  attempts: 0,
  createdAt: at,
  nextCheckAt: at,
}

it('one that was set aside and is looked at again may be set aside anew', async () => {
  const item = { type: 'delivery', ticket, id: record.id } as const
  await deliveries.promise(record)
  await tickets.markAside(item)
  expect(await tickets.isAside(item)).toBe(true)
  await deliveries.postpone(record, at)
  expect(await tickets.isAside(item)).toBe(false)
})

it('one that was set aside and that a person has seen to may be set aside anew; nothing is made of one that is gone', async () => {
  const item = { type: 'delivery', ticket, id: record.id } as const
  await tickets.markAside(item)
  await tickets.clearAside(item)
  expect(await tickets.isAside(item)).toBe(false)
  await tickets.clearAside({ ...item, id: 'gone' })
  expect(await deliveries.read(ticket, 'gone')).toBeUndefined()
})
