/** What all who play share: the doors that open and close, the model, and who finds what may not be. */
import type { Random } from '../../infra/demo/random.ts'
import type { Deed, Model } from './model.ts'
import type { Judge, Seen } from './rules.ts'
import { faultsOf } from './rules.ts'
import type { Answer, Exchange, Person } from './telephone.ts'

/** 派发工单目录 — what is sent to one unit without further ado. */
export interface Subject {
  category: string
  area: string
  unit: string
}

/** An appeal that somebody brings. */
export interface Brought {
  subject: Subject
  reference: string
}

export interface Seat {
  person: Person
  number: string
  leads: boolean
  /** sees this area alone */
  area: string | undefined
}

export interface Stage {
  exchange: Exchange
  model: Model
  judge: Judge
  random: Random
  /** of 100 units, by how often something is brought to each */
  subjects: readonly { subject: Subject; weight: number }[]
  seats: readonly Seat[]
  /** of the city's clock */
  day: string
  /** an instant by the city's clock */
  now(): string
  /** A turn is played once the doors are open; they close when all turns have ended. */
  turn(play: () => Promise<unknown>): Promise<void>
  isOver(): boolean
  broken(what: string): void
}

/** Milliseconds by which a list may be behind: of the platform's, and of those that a follower writes. */
export const slackOf = { platform: 2_000, followed: 15_000 }

/** Codes with which somebody who was slower, or not allowed, is answered. */
const asMayBe = [
  ...['claim.others', 'claim.already', 'claim.none', 'claim.nothing-to-do'],
  ...['ticket.not-allowed-here', 'check.already-passed', 'check.nothing-replied', 'callback.already-made'],
  // A unit's own list may be a moment behind what it did.
  ...['work-order.already-acknowledged', 'work-order.not-open'],
]

export interface Tried {
  isDone: boolean
  code: string | undefined
  answer: Answer
}

/** A command: what is answered 2xx is a deed of the model. */
export async function act(
  stage: Stage,
  person: Person,
  number: string,
  deed: Deed | ((answer: Answer) => Deed),
  path: string,
  body: unknown,
): Promise<Tried> {
  const did = typeof deed === 'function' ? undefined : deed.did
  const { day } = stage
  const answer = await person.ask(did ?? 'dispatch', 'POST', path, body)
  const { status, began, ended } = answer
  if (status === 201) {
    const done = typeof deed === 'function' ? deed(answer) : deed
    const isSeat = stage.seats.some(({ number: one }) => one === person.name)
    stage.model.did(number, { deed: done, by: person.name, isSeat, version: versionOf(answer), began, ended, day })
    return { isDone: true, code: undefined, answer }
  }
  const code = String(answer.body?.code)
  if (!isRefusalOfTheLate(status, code))
    stage.broken(`${person.name}: ${path} was answered ${status} ${JSON.stringify(answer.body).slice(0, 300)}`)
  return { isDone: false, code, answer }
}

/** Somebody has it, somebody was faster, or it is no longer where that can be done. */
const isRefusalOfTheLate = (status: number, code: string): boolean =>
  status === 412 || (status === 409 && asMayBe.includes(code))

export function versionOf({ etag, body }: Answer): number {
  const version = Number(etag?.replaceAll('"', '') ?? body?.version)
  if (!Number.isInteger(version)) throw new Error(`an answer without a version: ${JSON.stringify(body).slice(0, 300)}`)
  return version
}

/** A page as it was seen: what it says by itself is judged at once, the rest when all is known. */
export function saw(stage: Stage, seen: Seen): void {
  for (const fault of faultsOf(seen)) stage.broken(fault)
  stage.judge.seen(seen)
}

/** Each appellant has a fixed line of their own, to which no message goes. */
let telephones = 0

/** 登记 — by a channel, or by an operator for whoever rings. */
export async function register(
  stage: Stage,
  person: Person,
  channel: string,
  { subject, reference }: Brought,
): Promise<string | undefined> {
  const { random, day } = stage
  const { category, area } = subject
  const type = random.chance(0.5) ? 'consultation' : 'help'
  telephones++
  const body = {
    ...{ channel, reference, ticketType: type, category, area, title: `第${reference}件` },
    text: '多次反映仍未解决，请派人上门核实并答复。',
    appellant: { name: '李', phone: `024-8${String(telephones).padStart(7, '0')}` },
  }
  const answer = await person.ask('register', 'POST', '/v1/tickets', body)
  if (answer.status !== 201) {
    stage.broken(`${person.name} could not register: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`)
    return undefined
  }
  const deed = { did: 'register' as const, area, category, type }
  const { began, ended } = answer
  stage.model.did(answer.body.number, { deed, by: person.name, isSeat: false, version: 1, began, ended, day })
  return answer.body.number
}
