/** 监测 — all receivers' circuits, and what a look from outside does to the due index. */
import { expect, it } from 'vitest'
import { dynamoTickets } from '../../shared/appeals/storage/tickets.ts'
import { failuresToOpen, openFor } from '../../shared/record/pauses.ts'
import { dynamoCircuits } from '../../shared/storage/dynamo-circuits.ts'
import { dynamoDeliveries } from '../../shared/storage/dynamo-deliveries.ts'
import { dynamoCircuitList, dynamoDueIndex } from '../../shared/storage/dynamo-watch.ts'
import { at, inTime, numbered, promised, ticketAt } from '../contracts/ports/words.ts'
import { emptyTables } from '../support/tables.ts'

it('every receiver that failed is listed, with how often and until when it is left alone', async () => {
  const client = emptyTables()
  const circuits = dynamoCircuits(client, 'registry')
  expect(await dynamoCircuitList(client, 'registry')).toEqual([])
  await circuits.failed('unit#gas', at('09:00'))
  for (let n = 0; n < failuresToOpen; n++) await circuits.failed('unit#water', at('09:00'))
  const found = await dynamoCircuitList(client, 'registry')
  const openUntil = new Date(Date.parse(at('09:00')) + openFor(failuresToOpen)).toISOString()
  expect(found.toSorted((a, b) => (a.receiver < b.receiver ? -1 : 1))).toEqual([
    { receiver: 'unit#gas', failures: 1, openUntil: undefined },
    { receiver: 'unit#water', failures: failuresToOpen, openUntil },
  ])
})

it('tickets that wait are looked at from a moment on; what is due before stays so, and so do promises', async () => {
  const client = emptyTables()
  const tickets = dynamoTickets(client, 'tickets')
  const due = dynamoDueIndex(client, 'tickets')
  for (const [n, time] of [
    [3, '09:00'],
    [19, '11:00'],
    [35, '12:00'],
  ] as const)
    await tickets.write(ticketAt(numbered(n), 1, { nextCheckAt: at(time) }), inTime)
  await tickets.write(ticketAt(numbered(4), 1, { nextCheckAt: at('11:00') }), inTime)
  await dynamoDeliveries(client, 'tickets').promise(promised(numbered(3), 1, { nextCheckAt: at('13:00') }))
  expect(await due.earliest(3)).toBe(at('09:00'))
  expect(await due.earliest(5)).toBeUndefined()
  expect(await due.lookAgain(3, at('10:00'))).toBe(2)
  expect(await due.lookAgain(3, at('10:00'))).toBe(0)
  expect((await tickets.due(3, at('10:00'), 10, undefined)).items).toHaveLength(3)
  expect((await tickets.due(3, at('09:59'), 10, undefined)).items).toEqual([{ type: 'ticket', number: numbered(3) }])
  expect(await due.earliest(4)).toBe(at('11:00'))
})

it('a ticket that was written meanwhile, and is due before, is not put off', async () => {
  const client = emptyTables()
  const tickets = dynamoTickets(client, 'tickets')
  await tickets.write(ticketAt(numbered(3), 1, { nextCheckAt: at('11:00') }), inTime)
  const { send } = client
  let meanwhile: (() => Promise<unknown>) | undefined = () =>
    tickets.write(ticketAt(numbered(3), 2, { nextCheckAt: at('09:00') }), inTime)
  client.send = (async (...given: Parameters<typeof send>) => {
    const between = given[0].constructor.name === 'UpdateItemCommand' ? meanwhile : undefined
    if (between) meanwhile = undefined
    await between?.()
    return send.apply(client, given)
  }) as typeof send
  expect(await dynamoDueIndex(client, 'tickets').lookAgain(3, at('10:00'))).toBe(0)
  expect((await tickets.due(3, at('09:00'), 10, undefined)).items).toHaveLength(1)
})
