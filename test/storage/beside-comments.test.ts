/** 意见的告知与投递 — lie beside their comment, are found when due, and are taken for nothing of a ticket. */
import { expect, it } from 'vitest'
import { dynamoTickets } from '../../shared/appeals/storage/tickets.ts'
import { dynamoDeliveries } from '../../shared/storage/dynamo-deliveries.ts'
import { ownerIn, partitionOf } from '../../shared/storage/tables.ts'
import { dynamoNotices } from '../../shared/telling/storage/notices.ts'
import { tell } from '../../shared/telling/tell.ts'
import { promised } from '../contracts/ports/words.ts'
import { emptyTables } from '../support/tables.ts'
import { decidedAt, mobile, tellingWorld, toTell } from '../support/telling.ts'

const comment = 'C261009-48213077'
const ticket = '261009-48213077'
const shard = 3

it('a comment has a partition of its own, a ticket its number', () => {
  expect([partitionOf(comment), partitionOf(ticket)]).toEqual([`comment#${comment}`, ticket])
  expect([ownerIn(`comment#${comment}`), ownerIn(ticket)]).toEqual([comment, ticket])
})

it('a promise and a notice of a comment are due under its number, and beside no ticket', async () => {
  const client = emptyTables()
  const [deliveries, notices] = [dynamoDeliveries(client, 'tickets'), dynamoNotices(client, 'tickets')]
  const tickets = dynamoTickets(client, 'tickets')
  const record = promised(comment, 1)
  await deliveries.promise(record)
  expect(await deliveries.read(comment, record.id)).toEqual(record)
  expect(await deliveries.ofTicket(comment)).toEqual([record])
  expect([await deliveries.ofTicket(ticket), await notices.ofTicket(ticket)]).toEqual([[], []])

  const { deps } = tellingWorld({ person: { name: '王', phone: mobile } })
  const id = `${comment}.2.0`
  await tell({ ...toTell({ ticket: comment, limit: undefined }), id, only: ['sms'] }, { ...deps, notices })
  expect(await notices.ofTicket(comment)).toMatchObject([{ id, ticket: comment, state: 'sent', ways: ['sms'] }])
  expect((await notices.read(id))?.log).toHaveLength(1)
  expect((await notices.list('untold', 10, undefined)).items).toMatchObject([{ id }])

  const { items } = await tickets.due(shard, '2027-01-01T00:00:00.000Z', 10, undefined)
  expect(items).toEqual([
    { type: 'delivery', ticket: comment, id: record.id },
    { type: 'notice', ticket: comment, id },
  ])
  for (const item of items) {
    await tickets.markAside(item)
    expect(await tickets.isAside(item)).toBe(true)
    await tickets.clearAside(item)
    expect(await tickets.isAside(item)).toBe(false)
  }
  const [standing] = await notices.ofTicket(comment)
  if (!standing) throw new Error('no notice')
  await notices.postpone(standing, decidedAt)
  expect((await tickets.due(shard, decidedAt, 10, undefined)).items).toContainEqual(items[1])
})
