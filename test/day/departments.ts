/** 承办单位 — ask for their orders every ten seconds, acknowledge, reply; the authority decides what they ask back. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Deed, State } from './model.ts'
import { act, type Stage, saw, slackOf } from './stage.ts'
import type { Answer, Person } from './telephone.ts'

export interface OrderRow {
  ticket: string
  number: string
  unit: string
  state: string
  version: number
  limit?: string
  acknowledgedAt?: string
  returnPending: boolean
}

/** A poll, and whether it brought anything. */
export interface Poll {
  unit: string
  /** 304 */
  isUnchanged: boolean
  /** rows that were not known before, or not so */
  news: number
  at: number
  took: number
  bytes: number
}

export interface Department {
  person: Person
  unit: string
  /** takes what has changed since, rather than the whole list */
  follows: boolean
  /** the list as it has it, by order */
  orders: Map<string, OrderRow>
  asked: { path: string; etag: string | undefined }
  /** orders that were asked back: it is not asked twice */
  askedBack: Set<string>
  polls: Poll[]
}

/** The real pause, as long as in an ordinary day. */
export const pollEvery = 10_000
/** So many things are done between two polls. */
const doneBetween = 8

export const departmentOf = (person: Person, unit: string, follows: boolean, morning: string): Department => ({
  ...{ person, unit, follows, polls: [], orders: new Map(), askedBack: new Set() },
  asked: { path: follows ? since(morning) : '/v1/work-orders?state=open&limit=100', etag: undefined },
})
const since = (at: string): string => `/v1/work-orders?changedSince=${encodeURIComponent(at)}&limit=100`

export async function playDepartment(stage: Stage, department: Department): Promise<void> {
  await sleep(stage.random.between(0, pollEvery))
  while (!stage.isOver()) {
    const next = performance.now() + pollEvery
    await stage.turn(async () => {
      await poll(stage, department)
      await handle(stage, department)
    })
    await sleep(Math.max(0, next - performance.now()))
  }
}

/** Asks with the mark of what it has: 304 says that this is still so. */
export async function poll(stage: Stage, department: Department, isQuiet = false): Promise<void> {
  const { person, unit, follows, orders, asked } = department
  const first = await person.ask(isQuiet ? 'quiet' : 'poll', 'GET', asked.path, undefined, asked.etag)
  const { status, began, etag } = first
  let { ended, bytes } = first
  let news = 0
  if (status === 200) {
    const pages = [first]
    for (let page = first; page.body.next !== undefined; ) {
      page = await person.ask(isQuiet ? 'quiet' : 'poll', 'GET', `${asked.path}&cursor=${page.body.next}`)
      pages.push(page)
      ended = page.ended
      bytes += page.bytes
    }
    const rows = pages.flatMap(({ body }) => body.items as OrderRow[])
    news = taken(department, rows)
    const { since: onward } = pages.at(-1)?.body ?? {}
    department.asked = follows && news > 0 ? { path: since(onward), etag: undefined } : { ...asked, etag }
  } else if (status !== 304) stage.broken(`${unit} was answered ${status}`)
  if (!isQuiet)
    department.polls.push({ unit, isUnchanged: status === 304, news, at: began, took: first.ended - began, bytes })

  const rows = [...orders.values()]
  const holds = ({ order }: State): boolean => order?.unit === unit
  const fits = ({ order }: State, row: object): boolean => {
    const { number, state, acknowledgedAt, returnPending } = row as OrderRow
    return (
      order?.number === number &&
      order.isReplied === (state === 'replied') &&
      order.isAcknowledged === (acknowledgedAt !== undefined) &&
      order.isAskedBack === returnPending
    )
  }
  const what = `${unit}'s orders (${status}${follows ? ', what has changed' : ''})`
  // Rows that came one by one stand in no order.
  const isByLimit = !follows
  const slack = isQuiet ? 0 : slackOf.followed
  saw(stage, { what, isWhole: true, rows, holds, fits, unit, isByLimit, from: began, to: ended, slack })
}

/** @returns how many rows say something new */
function taken({ follows, orders }: Department, rows: readonly OrderRow[]): number {
  const fresh = rows.filter((row) => JSON.stringify(orders.get(row.number)) !== JSON.stringify(row)).length
  const gone = follows ? 0 : [...orders.keys()].filter((number) => !rows.some((row) => row.number === number)).length
  if (!follows) orders.clear()
  for (const row of rows) {
    if (row.state === 'open' || row.state === 'replied') orders.set(row.number, row)
    else orders.delete(row.number)
  }
  return fresh + gone
}

export async function handle(stage: Stage, { person, orders, askedBack }: Department): Promise<void> {
  const { random } = stage
  const open = [...orders.values()].filter(({ state, returnPending }) => state === 'open' && !returnPending)
  for (const { ticket, number, acknowledgedAt } of open.slice(0, doneBetween)) {
    const path = `/v1/work-orders/${number}`
    const doing = (did: 'acknowledge' | 'reply' | 'ask-return', at: string, body: unknown) =>
      act(stage, person, ticket, { did, order: number }, `${path}/${at}`, body)
    if (acknowledgedAt === undefined) {
      if (mayAskBack(number, stage.day) && !askedBack.has(number) && random.chance(0.04)) {
        askedBack.add(number)
        await doing('ask-return', 'return-requests', returning)
      } else await doing('acknowledge', 'acknowledgement', { by: '值班' })
    } else if (random.chance(0.8)) {
      const consultation = { at: stage.now(), by: '值班', how: 'phone' }
      await doing('reply', 'replies', { record: '现场已核实处理。', answer: '已处理完毕。', consultation })
    }
  }
}

/** What came today, and was not passed on already. */
const mayAskBack = (order: string, day: string): boolean =>
  order.startsWith(day.slice(2).replaceAll('-', '')) && order.endsWith('-1')
const returning = { ground: 'not-responsible', form: 'give-back', reasons: '不属本单位职责。' }

/** 主管部门 — decides returns: refused, or given to another unit. */
export async function playAuthority(stage: Stage, person: Person): Promise<void> {
  const { random } = stage
  while (!stage.isOver()) {
    await stage.turn(async () => {
      const { body } = await person.ask('list', 'GET', '/v1/tickets?worklist=return-decision&limit=20')
      for (const { ticket, unit } of (body?.items ?? []) as { ticket: string; unit: string }[]) {
        const number = `${ticket}-1`
        const path = `/v1/work-orders/${number}/return-decision`
        const others = stage.subjects.map(({ subject }) => subject.unit).filter((one) => one !== unit)
        if (random.chance(0.4)) {
          const body = { decision: 'refuse', reasons: '理由不成立。' }
          await act(stage, person, ticket, { did: 'refuse-return', order: number }, path, body)
          continue
        }
        const transferTo = random.pick(others)
        const body = { decision: 'approve', reasons: '理由成立。', transferTo }
        await act(stage, person, ticket, transferred(transferTo), path, body)
      }
    })
    await sleep(4_000)
  }
}

const transferred =
  (unit: string) =>
  ({ body }: Answer): Deed => {
    const orders = body.orders as { number: string; unit: string; state: string }[]
    const order = orders.findLast((one) => one.unit === unit && one.state === 'open')
    return { did: 'transfer', order: order?.number ?? '', unit }
  }
