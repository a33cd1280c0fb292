/** The simulated stores, queues, functions and receivers, composed as in the product. */

import type { Identities } from '../../shared/access/identities.ts'
import type { CarryOutDeps } from '../../shared/appeals/desk/carry-out.ts'
import { type DeliverDeps, deliver } from '../../shared/appeals/desk/deliver.ts'
import type { WriteDeps } from '../../shared/appeals/desk/execute.ts'
import { removeOrphans } from '../../shared/appeals/desk/orphans.ts'
import { type SweepDeps, sweep } from '../../shared/appeals/desk/sweep.ts'
import type { Announcement } from '../../shared/appeals/kind/effects.ts'
import type { FollowCityDeps } from '../../shared/city/follow.ts'
import type { SuggestingDeps } from '../../shared/city/suggestions/adopting.ts'
import { bringForward } from '../../shared/record/bring-forward.ts'
import type { Clock } from '../../shared/record/clock.ts'
import type { Delivered } from '../../shared/record/deliver.ts'
import type { Delivery } from '../../shared/record/deliveries.ts'
import type { Followed, Received } from '../../shared/record/follow.ts'
import type { DueItem } from '../../shared/record/records.ts'
import { stopwatch } from '../../shared/record/stopwatch.ts'
import { laneOf } from '../../shared/storage/sqs.ts'
import { deliverMessage, tookNotice } from '../../shared/telling/deliver.ts'
import { noticeRecord } from '../../shared/telling/kind.ts'
import type { Receipt } from '../../shared/telling/receipts.ts'
import { recount } from '../../shared/telling/recount.ts'
import { cityPorts, type Through } from './city-ports.ts'
import type { Rates } from './faults.ts'
import { type Consumed, type Fifo, fifo, type Message } from './fifo.ts'
import { memoryCity } from './memory/city.ts'
import { memoryDeliveries } from './memory/deliveries.ts'
import { dueIndex } from './memory/due.ts'
import { memoryIdentities } from './memory/identities.ts'
import { memoryCircuits, memoryListed, memoryOrders } from './memory/small.ts'
import { memoryTelling } from './memory/telling.ts'
import { memoryTickets } from './memory/tickets.ts'
import { memoryToldLaters } from './memory/told-laters.ts'
import { type Host, host, type Process, stoppingFor, type Trace } from './process.ts'
import { seeded } from './random.ts'
import { receivers } from './receivers.ts'
import type { AnyKnock, RulesOfTheGame, Tools } from './rules-of-the-game.ts'
import { carrier, type TellingDeps, tellingPorts } from './telling.ts'
import { timeline } from './timeline.ts'
import { law, pulling } from './town.ts'

/** Monday morning, 9:00 in Shanghai. */
const epoch = Date.parse('2026-03-02T01:00:00Z')

export interface WorldOptions {
  seed: number
  rates: Rates
  rules: RulesOfTheGame
  /** numbers are drawn below this, so that some collide */
  numbersBelow: number
  /** the queues stand on the machine whose clock is set, and stamp with it */
  queuesHere: boolean
  trace?: Trace | undefined
}

export type World = ReturnType<typeof world>

export function world({ seed, rates, rules, numbersBelow, queuesHere, trace }: WorldOptions) {
  const random = seeded(seed)
  const time = timeline()
  const hosting: Host = host(time, random, rates, trace)
  const due = dueIndex()
  const tickets = memoryTickets(due, time.now)
  const stores = {
    tickets,
    deliveries: memoryDeliveries(due),
    identities: memoryIdentities(),
    orders: memoryOrders(),
    listed: memoryListed(),
    texts: tickets.texts,
    toldLaters: memoryToldLaters(due),
    circuits: memoryCircuits(),
    city: memoryCity(time.now),
    telling: memoryTelling(due),
  }
  const tools: Tools = { timeline: time, random, tickets: stores.tickets, city: stores.city, telling: stores.telling }
  const receiving = receivers(random)
  const announced: { announcement: Announcement; attempt: string; at: number }[] = []
  const knocked: { knock: AnyKnock; followed: Followed }[] = []
  const knocksAccepted: AnyKnock[] = []
  const setAside: { item: DueItem; error: unknown; process: Process }[] = []
  let moved = 0
  let jumps = 0
  /** by how much the system's clock has been set wrong */
  let set = 0
  let serial = 0

  const changes: Fifo<AnyKnock> = fifo(time, random, hosting, {
    visibility: 60,
    maxReceives: rules.maxReceives,
    stamp: () => epoch + time.now() + (queuesHere ? set : 0),
    consume: followKnock,
  })
  const delivery: Fifo<Omit<Delivery, 'type'>> = fifo(time, random, hosting, {
    visibility: 180,
    maxReceives: 12,
    consume: deliverNotice,
  })
  const sweeps: Fifo<{ shard: number }> = fifo(time, random, hosting, {
    visibility: 100,
    maxReceives: 5,
    consume: sweepShard,
  })

  const made = {
    random,
    time,
    host: hosting,
    due,
    stores,
    receiving,
    announced,
    knocked,
    knocksAccepted,
    setAside,
    changes,
    delivery,
    sweeps,
    /** how often a clock was moved or set, and a process frozen and thawed */
    disturbances: () => jumps + 2 * hosting.frozen,
    now: () => new Date(epoch + time.now() + set + moved),
    pulls: (code: string) => pulling.includes(code),
    /** The movable clock goes ahead; the real one does not. */
    moveClock(milliseconds: number) {
      moved += milliseconds
      jumps++
    },
    /** Somebody sets the system's clock wrong by so much, or right again. */
    setClock(wrongBy: number) {
      const before = set
      set = stoppingFor(time.now()) > 0 ? 0 : wrongBy
      if (set !== before) jumps++
    },
    id: (name: string) => `${name}-${++serial}`,
    writing,
    enacting,
    registering: (process: Process): WriteDeps & { identities: Identities } => ({
      ...writing(process),
      identities: hosting.through(process, 'identities', stores.identities),
    }),
    /** What is done every night. */
    cleanUp: () =>
      hosting.start('daily', 300_000, async (process) => {
        const clock = clockOf(process)
        await bringForward({ parked: hosting.through(process, 'parked', due.parked), clock })
        return removeOrphans({
          identities: hosting.through(process, 'identities', stores.identities),
          tickets: hosting.through(process, 'tickets', stores.tickets),
          texts: hosting.through(process, 'texts', stores.texts),
          clock,
        })
      }),
    sweepAt: (shard: number, minute: number) => sweeps.send({ shard }, String(shard), `${shard}.${minute}`),
    telling: (process: Process) => telling(process, 'telling'),
  }
  receiving.carry = carrier(made, pushReceipt)
  return made

  function clockOf(process: Process): Clock {
    const real = (): number => epoch + time.now() + set
    return {
      now: () => new Date(real() + moved),
      real,
      steady: process.steady,
      sleep: (milliseconds) => hosting.sleep(process, milliseconds),
      timeout: (milliseconds) => hosting.timeout(process, milliseconds),
    }
  }

  function writing(process: Process): WriteDeps {
    const deps: WriteDeps = {
      tickets: hosting.through(process, 'tickets', stores.tickets),
      texts: hosting.through(process, 'texts', stores.texts),
      knocks: knocks(process),
      clock: clockOf(process),
      attempt: () => `a-${++serial}`,
      draw: (below) => random.draw(below === 10_000_000 ? numbersBelow : below),
      law: async () => law,
    }
    return rules.writer(deps, tools)
  }

  function knocks(process: Process) {
    return hosting.through(process, 'knocks', {
      async send(knock: AnyKnock) {
        const before = changes.accepted
        changes.send(knock, rules.groupOf(knock), rules.dedupOf(knock))
        if (changes.accepted > before) knocksAccepted.push(knock)
      },
    })
  }

  function onCity(process: Process): FollowCityDeps {
    const through: Through = (name, port) => hosting.through(process, name, port)
    const attempt = () => `a-${++serial}`
    return {
      ...cityPorts(stores.city, through),
      knocks: knocks(process),
      clock: clockOf(process),
      attempt,
      draw: random.draw,
    }
  }

  function enacting(process: Process): SuggestingDeps {
    return rules.enacter(onCity(process), tools)
  }

  /** What tells appellants, as far as it is no ticket's. */
  function telling(process: Process, attempt: string): TellingDeps {
    const { tell: _, recountNotices: __, ...carried } = carriedThrough(process, attempt)
    return {
      ...carried,
      ...tellingPorts(stores.telling, (name, port) => hosting.through(process, name, port), writing(process)),
      people: hosting.through(process, 'identities', stores.identities),
      knocks: knocks(process),
      circuits: hosting.through(process, 'circuits', stores.circuits),
      ...hosting.through(process, 'gateway', { sendSms: receiving.sendSms }),
      attempt: () => `a-${++serial}`,
      draw: random.draw,
    }
  }

  /** Whoever pushes hears whether it was kept. */
  async function pushReceipt(receipt: Receipt): Promise<boolean> {
    const ended = await hosting.start('http', 25_000, (process) =>
      rules.recordReceipt(receipt, telling(process, 'receipts'), tools),
    )
    return 'value' in ended
  }

  function carrying(process: Process, attempt: string): CarryOutDeps & { identities: Identities } {
    const deps = () => telling(process, attempt)
    return {
      ...carriedThrough(process, attempt),
      tell: (asked) => rules.tell(asked, deps(), tools),
      recountNotices: (asked) => recount(asked, deps()),
    }
  }

  function carriedThrough(process: Process, attempt: string): CarryOutDeps & { identities: Identities } {
    return {
      identities: hosting.through(process, 'identities', stores.identities),
      orders: hosting.through(process, 'orders', stores.orders),
      listed: hosting.through(process, 'listed', stores.listed),
      texts: hosting.through(process, 'texts', stores.texts),
      looks: { end: async () => {} },
      toldLaters: hosting.through(process, 'toldLaters', stores.toldLaters),
      deliveries: hosting.through(process, 'deliveries', stores.deliveries),
      queue: hosting.through(process, 'queue', {
        async send(notice: Omit<Delivery, 'type'>, dedup: string) {
          delivery.send(notice, laneOf(notice), dedup)
        },
      }),
      directory: receiving.directory,
      feed: hosting.through(process, 'feed', {
        async announce(announcements: readonly Announcement[]) {
          for (const announcement of announcements) announced.push({ announcement, attempt, at: time.now() })
        },
      }),
      clock: clockOf(process),
      tell: async () => {},
      pressed: async () => {},
      staffActs: { record: async () => {} },
      uses: { record: async () => {} },
      changes: { list: async () => {} },
      endTold: async () => {},
      endFiles: async () => {},
      recountNotices: async () => {},
      endCases: async () => {},
      law: async () => law,
    }
  }

  /** As the functions do it: an exception fails the message, and so does an invocation that died. */
  async function consumed(
    name: string,
    limit: number,
    work: (process: Process) => Promise<Consumed>,
  ): Promise<Consumed | undefined> {
    const ended = await hosting.start(name, limit, work)
    return 'value' in ended ? ended.value : undefined
  }

  function carriedOut(process: Process, knock: AnyKnock, received: Received): Promise<Followed> {
    if ('record' in knock && knock.record.startsWith(noticeRecord('')))
      return rules.followNotice(knock, received, telling(process, knock.attempt), tools)
    if ('record' in knock) return rules.followCity(knock, received, onCity(process), tools)
    const deps = {
      ...carrying(process, knock.attempt),
      tickets: hosting.through(process, 'tickets', stores.tickets),
      dispatchByItself: async () => {},
    }
    return rules.follow(knock, received, deps, tools)
  }

  function followKnock({ body: knock, ...received }: Message<AnyKnock>): Promise<Consumed | undefined> {
    return consumed('follow', 10_000, async (process) => {
      const followed = await carriedOut(process, knock, received)
      knocked.push({ knock, followed })
      return followed === 'retry' ? { again: true, hide: rules.hideFor } : 'done'
    })
  }

  function deliverNotice({ body, receives }: Message<Omit<Delivery, 'type'>>): Promise<Consumed | undefined> {
    return consumed('deliver', 30_000, async (process) => {
      const told = telling(process, 'delivery')
      const whole: Delivery = { type: 'deliver', ...body }
      if (body.to.kind === 'gateway') return answered(await deliverMessage(whole, receives, told))
      const deps: DeliverDeps = {
        ...carrying(process, 'delivery'),
        ...writing(process),
        circuits: hosting.through(process, 'circuits', stores.circuits),
        ...hosting.through(process, 'receiver', { post: receiving.post }),
        tookNotice: (delivered) => tookNotice(delivered, told),
        isToldAsWished: async () => false,
        looks: { record: async () => {} },
      }
      return answered(await deliver(whole, receives, deps))
    })
  }

  function sweepShard({ body: { shard } }: Message<{ shard: number }>): Promise<Consumed | undefined> {
    return consumed('sweep', 90_000, async (process) => {
      const { feed: _, ...promising } = carrying(process, 'sweep')
      const deps: SweepDeps = {
        ...promising,
        ...writing(process),
        tellCommenters: async () => {},
        lookAtNotice: (id) => rules.lookAtNotice(id, telling(process, 'sweep')),
        setAside: async (item, error) => void setAside.push({ item, error, process }),
      }
      const taken = stopwatch(deps.clock)
      await sweep(shard, () => taken() >= 70_000, deps)
      return 'done'
    })
  }
}

const answered = (delivered: Delivered): Consumed =>
  'done' in delivered ? 'done' : { again: true, hide: delivered.hide }
