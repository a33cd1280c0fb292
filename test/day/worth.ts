/** What a call of each kind costs, measured alone before the day, and priced as the bill prices lives. */
import { assumed, bill } from '../../infra/cost/bill.ts'
import { type Counted, emptyLife, type Life } from '../../infra/cost/counted.ts'
import { readPrices } from '../../infra/cost/prices.ts'
import { type FunctionName, functionTable } from '../../shared/run/functions.ts'
import { type Department, poll } from './departments.ts'
import type { Stack } from './stack.ts'
import { act, register, type Seat, type Stage } from './stage.ts'
import type { Person } from './telephone.ts'

export interface Worth {
  readUnits: number
  writeUnits: number
  /** to AWS, in the currency of China's list */
  cost: number
}

const rounds = 6
const prices = readPrices('china')
export const { currency } = prices

/** As the bill has it, without what stands whether anybody calls or not. */
export function worthOf(life: Life): Worth {
  const none = emptyLife()
  const idle = { functions: {}, readUnits: 0, writeUnits: 0, messages: 0 }
  const others = { dispatched: none, answeredByMessage: none, dispatchedByMessage: none, waited: none }
  const counted: Counted = {
    ...{ on: '', how: '', minute: { ...idle, logBytes: 0 }, night: idle },
    lives: {
      answered: life,
      ...others,
      called: none,
      filed: none,
      registered: none,
      intakeRow: none,
      actRow: none,
      pushed: none,
    },
    polls: { first: none, second: none, later: none },
    standing: { alarms: 0, metrics: 0, dashboards: 0, keys: 0, firewallRules: 0, consumers: 0 },
  }
  const memoryOf = (name: string): number => functionTable[name as FunctionName]?.memory ?? 512
  const nothingElse = {
    ...{ dispatched: 0, answeredByMessage: 0, calls: 0, files: 0, batched: 0, actRows: 0, pushedTo: 0 },
    ...{ days: 1, stacks: 0 },
  }
  const { aws } = bill(1, counted, prices, { ...assumed, ...nothingElse, memoryOf })
  return { readUnits: life.readUnits, writeUnits: life.writeUnits, cost: aws.total }
}

export const plus = (one: Worth, other: Worth, times = 1): Worth => ({
  readUnits: one.readUnits + times * other.readUnits,
  writeUnits: one.writeUnits + times * other.writeUnits,
  cost: one.cost + times * other.cost,
})
export const nothing: Worth = { readUnits: 0, writeUnits: 0, cost: 0 }

interface Before {
  stage: Stage
  stack: Stack
  channel: Person
  seat: Seat
  other: Seat
  departments: readonly Department[]
}

/** One ticket after the other goes its way, and what each call woke is its own. */
export async function measure({
  stage,
  stack,
  channel,
  seat,
  other,
  departments,
}: Before): Promise<Map<string, Worth>> {
  const found = new Map<string, Worth[]>()
  const { exchange } = stage
  async function alone<T>(kind: string, call: () => Promise<T>): Promise<T> {
    await stack.idle()
    await stack.take()
    const from = exchange.calls.length
    const done = await call()
    await stack.idle()
    const { life } = await stack.take()
    const calls = exchange.calls.slice(from)
    const bytesOut = calls.reduce((sum, { bytes }) => sum + bytes, 0)
    const worth = worthOf({ ...life, calls: calls.length, bytesOut })
    found.set(kind, [...(found.get(kind) ?? []), worth])
    return done
  }
  /** What was written a moment ago is known by no name yet, and whoever follows asks anew behind each piece of news. */
  async function untilUnchanged(): Promise<void> {
    for (let tries = 0; tries < 5 && !department?.polls.at(-1)?.isUnchanged; tries++) {
      await stack.advanceTo(new Date(Date.parse(stage.now()) + 30_000).toISOString())
      await poll(stage, department as Department)
    }
  }
  const [first] = stage.subjects
  const department = departments.find(({ unit }) => unit === first?.subject.unit)
  if (!first || !department) throw new Error('nobody has anything to do')
  for (let n = 0; n < rounds; n++) {
    const brought = { subject: first.subject, reference: `W-${n}` }
    const number = (await alone('register', () => register(stage, channel, channel.name, brought))) ?? ''
    const at = `/v1/tickets/${number}`
    const { person } = seat
    const doing = (did: 'release' | 'accept' | 'pass' | 'close' | 'call-back', path: string, body: unknown) =>
      alone(did, () => act(stage, person, number, { did }, `${at}/${path}`, body))
    const claim = () => act(stage, person, number, { did: 'claim', for: seat.number }, `${at}/claims`, {})
    await alone('list', () => person.ask('list', 'GET', '/v1/tickets?worklist=review&limit=20'))
    await alone('counts', () => person.ask('counts', 'GET', '/v1/lists'))
    await alone('claim', claim)
    await alone('own', () => person.ask('own', 'GET', '/v1/claims?limit=50'))
    await alone('refused', () => act(stage, other.person, number, { did: 'accept' }, `${at}/acceptance`, {}))
    await doing('release', 'release', {})
    await doing('accept', 'acceptance', { toldInCall: { by: seat.number, callId: `call-${number}` } })
    await alone('dispatch', () =>
      act(
        stage,
        person,
        number,
        ({ body }) => ({ did: 'dispatch', order: body.orders[0].number, unit: body.orders[0].unit }),
        `${at}/dispatches`,
        {},
      ),
    )
    await alone('poll', () => poll(stage, department))
    await untilUnchanged()
    await alone('poll 304', () => poll(stage, department))
    if (!department.polls.at(-1)?.isUnchanged) throw new Error('a poll that was to find nothing found something')
    const order = `/v1/work-orders/${number}-1`
    const acknowledging = { did: 'acknowledge', order: `${number}-1` } as const
    await alone('acknowledge', () =>
      act(stage, department.person, number, acknowledging, `${order}/acknowledgement`, { by: '值班' }),
    )
    const consultation = { at: stage.now(), by: '值班', how: 'phone' }
    const replying = { did: 'reply', order: `${number}-1` } as const
    await alone('reply', () =>
      act(stage, department.person, number, replying, `${order}/replies`, {
        ...{ record: '现场已核实处理。', answer: '已处理完毕。', consultation },
      }),
    )
    await doing('pass', 'reply-approval', {})
    await doing('close', 'closing', { ground: 1, alternative: 'solved', reasons: '已处理。' })
    await doing('call-back', 'callbacks', { outcome: 'reached', solved: 'solved', by: seat.number })
  }
  // The first of each kind finds nothing warm.
  return new Map(
    [...found].map(([kind, [, ...all]]) => {
      const sum = all.reduce((so, one) => plus(so, one), nothing)
      return [kind, plus(nothing, sum, 1 / all.length)]
    }),
  )
}
