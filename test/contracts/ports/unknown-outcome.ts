/** 结果不明 — what a write says whose answer is lost on the way back, and what it says next. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { none } from '../../../shared/access/guessing.ts'
import { dynamoTickets } from '../../../shared/appeals/storage/tickets.ts'
import { dynamoToldLaters } from '../../../shared/appeals/storage/told-laters.ts'
import { dynamoRegistry } from '../../../shared/city/storage/registry.ts'
import { dynamoActs } from '../../../shared/storage/dynamo-acts.ts'
import { dynamoCircuits } from '../../../shared/storage/dynamo-circuits.ts'
import { dynamoDeliveries } from '../../../shared/storage/dynamo-deliveries.ts'
import { dynamoIdentities } from '../../../shared/storage/dynamo-identities.ts'
import { dynamoOnce } from '../../../shared/storage/dynamo-once.ts'
import { dynamoParked } from '../../../shared/storage/dynamo-parked.ts'
import { dynamoListed } from '../../../shared/storage/dynamo-rows.ts'
import type { OpenedTables } from './over-tables.ts'
import { at, inTime, logOf, numbered, promised, ticketAt } from './words.ts'

const ticket = numbered(3)

/** A client whose writes are done, and never answered. */
const unanswered = (client: DynamoDBClient): DynamoDBClient =>
  Object.assign(Object.create(client) as DynamoDBClient, {
    async send(command: Parameters<DynamoDBClient['send']>[0], ...more: object[]) {
      const answer = await client.send(command, ...(more as []))
      if (/^(Put|Update|Delete)/.test(command.constructor.name)) throw new Error('the answer is lost')
      return answer
    },
  })

export const unknownOutcomeContract = (open: () => Promise<OpenedTables>) =>
  describe('a write whose answer is lost', () => {
    it('of a ticket rejects; done once more it is a conflict with itself, and its attempt says who won', async () => {
      const { client, names } = await open()
      const late = dynamoTickets(unanswered(client), names.tickets)
      const tickets = dynamoTickets(client, names.tickets)
      await expect(late.write({ ...ticketAt(ticket, 1), log: logOf(1, 'mine') }, inTime)).rejects.toThrow('is lost')
      expect(await tickets.write({ ...ticketAt(ticket, 1), log: logOf(1, 'mine') }, inTime)).toBe('conflict')
      expect((await tickets.read(ticket))?.log[0]?.attempt).toBe('mine')
    })

    it('that was broken off rejects, and is not taken for a conflict', async () => {
      const { client, names } = await open()
      const tickets = dynamoTickets(client, names.tickets)
      const brokenOff = { passed: () => false, signal: AbortSignal.abort() }
      await expect(tickets.write(ticketAt(ticket, 1), brokenOff)).rejects.toThrow()
      expect(await tickets.write(ticketAt(ticket, 1), inTime)).toBe('written')
    })

    it('of anything else rejects too: no failure is taken for another’s write', async () => {
      const { client, names } = await open()
      const late = unanswered(client)
      const [deliveries, once] = [dynamoDeliveries(late, names.tickets), dynamoOnce(late, names.registry)]
      const [acts, identities] = [
        dynamoActs(late, names.registry),
        dynamoIdentities(late, names.appellants, async () => 's'),
      ]
      const person = { key: 'web#r', print: 'p', ticket, name: '王', phone: '13800001234' }
      const act = {
        n: 1,
        before: 'h',
        what: 'w',
        at: at('09:00'),
        by: { role: 'admin', id: 'a' },
        subject: 's',
      } as const
      const promise = promised(ticket, 1)
      // There already, so that each has something to change.
      await dynamoIdentities(client, names.appellants, async () => 's').claim({ ...person, key: 'web#q' }, at('09:00'))
      await dynamoTickets(client, names.tickets).write(ticketAt(ticket, 1), inTime)
      const tickets = dynamoTickets(late, names.tickets)
      const row = { key: 'a', list: 'clues', since: at('10:00'), row: {} }
      const waiting = { owner: ticket, name: 'ticket', next: at('09:00') }
      const told = { lead: ticket, token: 't', nextCheckAt: undefined, confirming: false, told: false, failed: false }
      const registry = dynamoRegistry(late, names.registry)
      const writes: (() => Promise<unknown>)[] = [
        () => tickets.postpone(ticket, 1, at('09:00')),
        () => tickets.markAside({ type: 'ticket', number: ticket }),
        () => dynamoParked(late, names.tickets).bringForward(waiting, at('08:00')),
        () => dynamoListed(late, names.tickets).put(ticket, 1, [row]),
        () => dynamoToldLaters(late, names.tickets).promise(told),
        () => dynamoToldLaters(late, names.tickets).update(told),
        () => dynamoCircuits(late, names.registry).failed('unit#water', at('09:00')),
        () => dynamoCircuits(late, names.registry).succeeded('unit#water'),
        () => registry.keepGuesses('t', 0, none, 9),
        () => identities.claim({ ...person, key: 'web#q' }, at('09:30')),
        () => deliveries.promise(promise),
        () => deliveries.update(promise),
        () => deliveries.postpone(promise, at('10:00')),
        () => once.claimOnce('k', { print: 'p', salt: 's' }, 2, 1, 9),
        () => acts.append(act),
        () => identities.claim(person, at('09:00')),
        () => identities.renumber(person.key, ticket, numbered(4)),
        () => identities.correct(person.key, { name: '李' }, { n: 2, at: at('10:00'), by: act.by, reason: '误' }),
        () => identities.end(person.key),
        () => identities.remove({ key: person.key, ticket: numbered(4), claimedAt: at('09:00') }),
      ]
      for (const write of writes) await expect(write()).rejects.toThrow('is lost')
    })
  })
