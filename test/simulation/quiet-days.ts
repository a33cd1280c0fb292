/** Nights and quiet days: faults stop, and what is due is found and carried out. */
import { replay } from '../../shared/appeals/kind/replay.ts'
import { command, type Memory, send } from './clients.ts'
import { calm } from './faults.ts'
import { tellSomebody } from './telling.ts'
import type { World } from './world.ts'

const second = 1_000
const minute = 60 * second
const day = 24 * 60 * minute

/** The storm is over until the next morning; what is due meanwhile is found when it is due. */
export async function night(world: World, memory: Memory, until: number): Promise<void> {
  const { host, receiving, time } = world
  const stormy = host.rates
  host.rates = calm
  receiving.down.clear()
  receiving.astray.clear()
  await time.run()
  await acknowledgeEmergencies(world, memory)
  await sweepUntil(world, until)
  host.rates = stormy
}

/** Faults stop, receivers are well again; days pass, and late submissions meet the removal of orphans. */
export async function quietDays(world: World, memory: Memory): Promise<void> {
  const { host, receiving, time } = world
  const stormy = host.rates
  host.rates = calm
  receiving.down.clear()
  receiving.astray.clear()
  receiving.moody = 0
  await time.run()
  await acknowledgeEmergencies(world, memory)
  await tellSome(world)
  await sweepUntil(world, time.now() + day)

  host.rates = stormy
  await lateSubmissions(world, memory)
  host.rates = calm
  await time.run()
  await acknowledgeEmergencies(world, memory)
  await sweepUntil(world, time.now() + 2 * day)
  await tellSome(world, 0.9)
  const cleaning = world.cleanUp()
  await time.run()
  await cleaning
  await sweepUntil(world, time.now() + day)
}

/** What nobody acknowledges is raised every quarter of an hour, day and night: a log would be nothing else in the end. */
async function acknowledgeEmergencies(world: World, memory: Memory): Promise<void> {
  const waiting = () =>
    [...world.stores.tickets.items.values()].flatMap(({ log }) => {
      const ticket = replay(log)
      if (ticket?.state !== 'handling') return []
      return ticket.orders
        .filter(({ by, state, acknowledgedAt }) => by === 'emergency' && state === 'open' && !acknowledgedAt)
        .map(({ number: order, unit }) => ({ ticket, order, unit }))
    })
  for (let orders = waiting(); orders.length > 0; orders = waiting()) {
    for (const { ticket, order, unit } of orders) {
      const actor = { role: 'department', id: world.id('department'), unit } as const
      void command(world, memory, ticket, { command: { type: 'acknowledge', order }, actor })
    }
    await world.time.run()
  }
}

/** Of those whom nobody has told, some are telephoned now, in time or late; the rest stays so. */
async function tellSome(world: World, share = 0.5): Promise<void> {
  const { random, stores, time } = world
  for (const number of stores.tickets.items.keys()) if (random.chance(share)) void tellSomebody(world, number)
  await time.run()
}

/** Goes from one due moment to the next and sweeps the shards that have something. */
async function sweepUntil(world: World, horizon: number): Promise<void> {
  const { time, due } = world
  for (;;) {
    await time.run()
    const waits = Date.parse(due.all()[0]?.next ?? '9999-12-31') - world.now().getTime()
    if (time.now() + Math.max(waits, 0) > horizon) break
    await time.run(time.now() + Math.max(waits, 0) + minute)
    const now = world.now().toISOString()
    const late = new Set(
      due
        .all()
        .filter(({ next }) => next <= now)
        .map(({ shard }) => Number(shard)),
    )
    for (const shard of late) world.sweepAt(shard, Math.floor(time.now() / second))
  }
  await time.run(horizon)
}

/** A day later some come back with their reference, while the night job looks at their claims, waits and looks again. */
async function lateSubmissions(world: World, memory: Memory): Promise<void> {
  const { random, stores, time } = world
  const waiting = [...stores.identities.items.values()].filter(({ unconfirmed }) => unconfirmed)
  const cleaning = world.cleanUp()
  const sending = waiting
    .filter(() => random.chance(0.6))
    .map(async ({ identity: { key } }) => {
      await time.sleep(random.between(0, 30_000))
      await send(world, memory, key)
    })
  await time.run()
  await Promise.all([cleaning, ...sending])
}
