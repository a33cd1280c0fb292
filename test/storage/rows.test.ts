/** Rows of lists: an older version never replaces a newer one. */

import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import type { OrderRow } from '../../shared/appeals/kind/rows.ts'
import { dynamoOrders } from '../../shared/appeals/storage/lists.ts'
import { dynamoListed } from '../../shared/storage/dynamo-rows.ts'
import { emptyTables } from '../support/tables.ts'

const client = emptyTables()
const orders = dynamoOrders(client, 'tickets')
const listed = dynamoListed(client, 'tickets')

const order = (version: number, state: OrderRow['state']): OrderRow =>
  ({
    number: '261009-48213074-1',
    unit: 'water',
    ticket: '261009-48213074',
    version,
    state,
    title: `版本${version}`,
  }) as OrderRow
const shown = async (open: boolean): Promise<string[]> =>
  (await orders.list('water', open, 25, undefined)).items.map(({ title }) => title)

it('of an order: what a late follower writes changes nothing', async () => {
  await orders.put([order(3, 'ended')])
  await orders.put([order(2, 'open')])
  expect(await shown(false)).toEqual(['版本3'])
  expect(await shown(true)).toEqual([])
  await orders.put([order(4, 'open')])
  expect(await shown(true)).toEqual(['版本4'])
})

const row = (text: string, list: string | undefined) => ({ key: 'unsettled', list, since: '2026-10-09', row: { text } })
const rowsOf = async (list: string): Promise<unknown[]> => (await listed.page(list, 'oldest', 25, undefined)).items

it('of a list: a row taken off it stays off', async () => {
  const ticket = '261009-48213074'
  await listed.put(ticket, 5, [row('离开', undefined)] as never)
  await listed.put(ticket, 4, [row('仍在', 'unsettled')] as never)
  expect(await rowsOf('unsettled')).toEqual([])
  await listed.put(ticket, 6, [row('再来', 'unsettled')] as never)
  expect(await rowsOf('unsettled')).toEqual([{ text: '再来' }])
})

it('of a list: one that cannot be read is named, and takes no other with it', async () => {
  await listed.put('261009-00000012', 1, [{ ...row('读得出', 'damaged'), key: 'a' }] as never)
  const Item = { pk: { S: '261009-00000020' }, sk: { S: 'listed#a' }, row: { S: '{"te' }, list: { S: 'damaged' } }
  await client.send(new PutItemCommand({ TableName: 'tickets', Item: { ...Item, since: { S: '2026-10-10' } } }))
  expect(await listed.page('damaged', 'oldest', 25, undefined)).toMatchObject({
    items: [{ text: '读得出' }],
    unreadable: ['261009-00000020'],
  })
})
