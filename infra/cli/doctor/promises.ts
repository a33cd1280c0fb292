/** Finds broken promises: open circuits, a late sweep, identity claims without a ticket. */

import { shanghaiTime } from '../../../shared/law/shanghai-time.ts'
import { shards } from '../../../shared/record/shards.ts'
import { dynamoDeliveries } from '../../../shared/storage/dynamo-deliveries.ts'
import { dynamoIdentities } from '../../../shared/storage/dynamo-identities.ts'
import { dynamoCircuitList, dynamoDueIndex } from '../../../shared/storage/dynamo-watch.ts'
import { type Check, few, wrong } from './finding.ts'

/** Minutes after which something due should long have been looked at. */
const lag = 10

export const circuits: Check = async ({ deployment: { dynamo, tables }, now }) => {
  const open = (await dynamoCircuitList(dynamo, tables.registry)).filter(
    ({ openUntil }) => openUntil !== undefined && openUntil > now.toISOString(),
  )
  return open.map(({ receiver, failures, openUntil = '' }) =>
    wrong(
      `${receiver.replace('#', ' ')} is left alone until ${shanghaiTime(openUntil).slice(11, 16)} after ${failures} failures in a row`,
      'call those who run it; orders are kept and offered again by themselves, or it may pull them meanwhile',
    ),
  )
}

/** Hours after which what is still being tried should be known to somebody. */
const overdue = 2

export const undelivered: Check = async ({ deployment: { dynamo, tables }, now }) => {
  const { items } = await dynamoDeliveries(dynamo, tables.tickets).undelivered(undefined, 100, undefined)
  const before = new Date(now.getTime() - overdue * 3_600_000).toISOString()
  const old = items.filter(({ state, createdAt }) => state === 'dead' || createdAt < before)
  const byReceiver = Map.groupBy(old, ({ to }) => `${to.kind} ${to.code}`)
  return [...byReceiver].map(([receiver, [first, ...more]]) =>
    wrong(
      `${more.length + 1} orders or notices have not reached ${receiver}, the oldest promised ${shanghaiTime(first?.createdAt ?? '').slice(0, 16)}: ${first?.lastError ?? 'not tried yet'}`,
      'GET /v1/deliveries lists them: mend the endpoint and send them again, have the unit pull them, or discard with a reason',
    ),
  )
}

export const sweepLag: Check = async ({ deployment: { dynamo, tables, isLocal }, now }) => {
  // A city on this machine may have moved its clock; what is due there is not what is due now.
  if (isLocal) return []
  const index = dynamoDueIndex(dynamo, tables.tickets)
  const oldest = (await Promise.all(Array.from({ length: shards }, (_, shard) => index.earliest(shard)))).filter(
    (due) => due !== undefined,
  )
  const late = oldest.filter((due) => Date.parse(due) < now.getTime() - lag * 60_000).sort()
  if (late.length === 0) return []
  return [
    wrong(
      `${late.length} of ${shards} shards have not been swept: something has been due since ${shanghaiTime(late[0] ?? '').slice(0, 16)}`,
      'see whether the rule of every minute is enabled and the function deadlines runs; breaches are dated to their limit all the same',
    ),
  ]
}

export const orphans: Check = async ({ deployment: { dynamo, tables }, now }) => {
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000).toISOString()
  const left = await dynamoIdentities(dynamo, tables.appellants).unconfirmed(days(-2), days(2))
  if (left.length === 0) return []
  return [
    wrong(
      `identity data of ${left.length} registrations that never became tickets are two days old: ${few(left.map(({ ticket }) => ticket))}`,
      'see whether the nightly rule is enabled and the function daily runs',
    ),
  ]
}
