/** 未办结的诉求 — tickets left open in every stage before a release, and workable after. */
import { deepStrictEqual } from 'node:assert/strict'
import { cityNow } from './daytime.ts'

export interface People {
  url: string
  operator: string
  supervisor: string
  channel: string
  unit: string
}

export interface Open {
  stage: Stage
  number: string
  order: string | undefined
  accessCode: string
  /** everything the platform's side sees of it, its deadlines and its log */
  seen: unknown
}

const stages = ['registered', 'accepted', 'dispatched', 'return-requested', 'replied'] as const
type Stage = (typeof stages)[number]
const reaches = (stage: Stage, other: Stage): boolean => stages.indexOf(stage) >= stages.indexOf(other)

type Call = (method: string, path: string, key: string, body?: unknown) => Promise<Json>
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field, as a client in any language would
type Json = any

const calling =
  (url: string): Call =>
  async (method, path, key, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: key.startsWith('Basic') ? key : `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (response.status >= 300) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }

const twoTexts = { record: '现场查看', answer: '已处理' }
const consulted = () => ({ ...twoTexts, consultation: { at: cityNow().toISOString(), by: '李工', how: 'phone' } })

/** One ticket in each stage. */
export async function leaveOpen(people: People): Promise<Open[]> {
  const call = calling(people.url)
  const opened: Open[] = []
  for (const stage of stages) {
    const { number, accessCode } = await register(people, `open-${stage}-${Date.now()}`)
    const order = await bringTo(stage, number, people, call)
    opened.push({ stage, number, order, accessCode, seen: await look(number, people, call) })
  }
  return opened
}

export function register({ url, channel }: People, reference: string): Promise<Json> {
  return calling(url)('POST', '/v1/tickets', channel, {
    channel: 'web',
    reference,
    ticketType: 'help',
    category: 'property-service',
    area: '210102',
    title: '电梯停运',
    text: '电梯停运三天，老人无法下楼。',
    appellant: { name: '孙明', phone: '13700002222' },
  })
}

/** The number under which a channel's reference stands. */
export async function submission({ url, channel }: People, reference: string): Promise<string> {
  return (await calling(url)('GET', `/v1/submissions/${reference}`, channel)).number
}

async function bringTo(stage: Stage, number: string, people: People, call: Call): Promise<string | undefined> {
  const ticket = `/v1/tickets/${number}`
  if (reaches(stage, 'accepted')) await call('POST', `${ticket}/acceptance`, people.operator, {})
  if (!reaches(stage, 'dispatched')) return undefined
  const { orders } = await call('POST', `${ticket}/dispatches`, people.operator, {})
  const order = String(orders[0].number)
  const onOrder = `/v1/work-orders/${order}`
  await received(onOrder, people, call)
  if (stage === 'return-requested')
    await call('POST', `${onOrder}/return-requests`, people.unit, {
      ground: 'not-responsible',
      form: 'give-back',
      reasons: '不属本单位职责',
    })
  if (stage === 'replied') await call('POST', `${onOrder}/replies`, people.unit, consulted())
  return order
}

/** The unit pulls; its list is written by a follower a moment later. */
async function received(onOrder: string, { unit }: People, call: Call): Promise<void> {
  for (let i = 0; i < 100; i++) {
    await call('GET', '/v1/work-orders?limit=100', unit)
    if ((await call('GET', onOrder, unit)).receivedAt) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${onOrder} was not received in 20 s`)
}

async function look(number: string, { operator }: People, call: Call): Promise<unknown> {
  const of = (what: string) => call('GET', `/v1/tickets/${number}${what}`, operator)
  return { ticket: await of(''), deadlines: await of('/deadlines'), timeline: await of('/timeline') }
}

/** @throws when any of them looks different from before */
export async function findWhole(opened: readonly Open[], people: People): Promise<void> {
  const call = calling(people.url)
  for (const { number, stage, seen } of opened)
    deepStrictEqual(await look(number, people, call), seen, `${number} (${stage}) is not what it was`)
}

/** The new release takes each of them to its rating. */
export async function finish(opened: readonly Open[], people: People): Promise<void> {
  const call = calling(people.url)
  for (const { number, stage, order, accessCode } of opened) {
    const ticket = `/v1/tickets/${number}`
    if (stage === 'return-requested')
      await call('POST', `/v1/work-orders/${order}/return-decision`, people.supervisor, {
        decision: 'refuse',
        reasons: '属其职责',
      })
    const inHand = order ?? (await bringOn(stage, number, people, call))
    if (stage !== 'replied') await call('POST', `/v1/work-orders/${inHand}/replies`, people.unit, consulted())
    await call('POST', `${ticket}/reply-approval`, people.operator, {})
    await call('POST', `${ticket}/closing`, people.operator, { ground: 1, alternative: 'solved', reasons: '已解决' })
    await call('POST', `${ticket}/callbacks`, people.operator, { outcome: 'reached', solved: 'solved', by: '回访员' })
    const citizen = `Basic ${Buffer.from(`${number}:${accessCode}`).toString('base64')}`
    await call('POST', `${ticket}/ratings`, citizen, { level: 5, via: 'link' })
  }
}

async function bringOn(stage: Stage, number: string, people: People, call: Call): Promise<string> {
  const ticket = `/v1/tickets/${number}`
  if (stage === 'registered') await call('POST', `${ticket}/acceptance`, people.operator, {})
  const { orders } = await call('POST', `${ticket}/dispatches`, people.operator, {})
  await received(`/v1/work-orders/${orders[0].number}`, people, call)
  return String(orders[0].number)
}
