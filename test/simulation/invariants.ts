/** What must hold after any run; each broken promise is one line. */

import { isDeepStrictEqual } from 'node:util'
import { accessCodeOf } from '../../shared/access/access-code.ts'
import { type Announcement, type Delivery, effectsOf } from '../../shared/appeals/kind/effects.ts'
import { listedRows } from '../../shared/appeals/kind/listed.ts'
import { replay, replayed } from '../../shared/appeals/kind/replay.ts'
import { orderRow, sketched } from '../../shared/appeals/kind/rows.ts'
import { inFull, withEachText } from '../../shared/appeals/kind/texts.ts'
import { decisionRecord, type Log } from '../../shared/appeals/ticket/log.ts'
import type { Ticket } from '../../shared/appeals/ticket/ticket.ts'
import { hashOfDecision } from '../../shared/record/chain.ts'
import type { Entry } from '../../shared/record/entry.ts'
import { noticeRecord } from '../../shared/telling/kind.ts'
import { brokenInCity } from './invariants-of-city.ts'
import { brokenInTelling } from './invariants-of-telling.ts'
import { secret } from './memory/identities.ts'
import { type AnyKnock, subjectOf } from './rules-of-the-game.ts'
import type { Run } from './simulate.ts'

/** What kind of harm was done. */
export type Harm =
  | 'lost'
  | 'reordered'
  | 'announced uncommitted'
  | 'done twice'
  | 'wrong answer'
  | 'false dead letter'
  | 'false abandonment'
  | 'waits'
  | 'orphans'
  | 'unreadable'
  | 'limit moved'
  | 'told by nobody'
export interface Broken {
  harm: Harm
  ticket: string
  what: string
}

/** An announcement that nothing held up comes within this time of its decision: four looks again behind writes that never came. */
const promptly = 20_000
const anHour = 3_600_000

export function brokenIn(run: Run): Broken[] {
  return [
    ...[...run.world.stores.tickets.items].flatMap(([number, { log }]) => ofTicket(number, log, run)),
    ...ofAnnouncements(run),
    ...ofKnocks(run),
    ...ofClients(run),
    ...ofRegistrations(run),
    ...ofCounts(run),
    ...brokenInCity(run),
    ...brokenInTelling(run),
  ]
}

const announcementsOf = (log: Log): Announcement[] =>
  effects(log).filter((effect): effect is Announcement => effect.type === 'announce')
const deliveriesOf = (log: Log): Delivery[] =>
  effects(log).filter((effect): effect is Delivery => effect.type === 'deliver')
const effects = (log: Log) =>
  log.flatMap((decision) => {
    const ticket = replay(log.slice(0, decision.n))
    return ticket ? effectsOf(decision, ticket) : []
  })

/** What stands in the log itself and not apart from it. */
function textsOnLog(log: Log): string[] {
  const texts: string[] = []
  for (const { events } of log)
    for (const event of events)
      withEachText(event, (text) => {
        texts.push(text)
        return text
      })
  return texts
}

/** Nothing committed goes undone: announcements, rows, promises, receipts; and the log can be read again. */
function ofTicket(number: string, log: Log, { world }: Run): Broken[] {
  const broken: Broken[] = []
  const say = (harm: Harm, what: string) => broken.push({ harm, ticket: number, what })
  const { stores, receiving } = world
  const ticket = replay(log)
  if (!ticket) return [{ harm: 'unreadable', ticket: number, what: 'has no registration' }]

  const read = decisionRecord()
    .array()
    .safeParse(JSON.parse(JSON.stringify(log)))
  if (!read.success) say('unreadable', read.error.message)
  if (log.some(({ n }, index) => n !== index + 1)) say('reordered', 'the log skips a number')
  for (const text of textsOnLog(log)) say('wrong answer', `the log holds a text: ${text}`)

  const standing = standings(log)
  for (const what of movedLimits(standing)) say('limit moved', what)
  for (const what of untold(standing, world.now())) say('told by nobody', what)

  const readable = replay(inFull(log, stores.texts.items.get(number) ?? new Map())) as Ticket
  for (const order of readable.orders) {
    const kept = stores.orders.items.get(order.number)
    const row = sketched(orderRow(order, readable), order, readable)
    const isOpen = order.state === 'open' || order.state === 'replied'
    // The row of an ended order keeps the version that last changed it.
    const version = isOpen ? row.version : (kept?.version ?? 0)
    // Of when it was written the log says nothing.
    if (version > row.version || !isDeepStrictEqual(kept, { ...row, version, changedAt: kept?.changedAt }))
      say('lost', `the row of ${order.number} is not as version ${ticket.version} has it`)
  }

  for (const { key, ...row } of listedRows(readable)) {
    const { version: _, key: __, ...kept } = stores.listed.items.get(`${number} ${key}`) ?? { version: 0, key }
    // What stands on no list says nothing.
    const isSame = row.list === undefined ? !('list' in kept && kept.list) : isDeepStrictEqual(kept, row)
    if (!isSame) say('lost', `the listed row ${key} is not as version ${ticket.version} has it`)
  }

  for (const delivery of deliveriesOf(log)) {
    const { id, to } = delivery
    const record = stores.deliveries.items.get(id)
    if (
      record &&
      (record.version !== delivery.version || record.notice !== delivery.notice || record.ticket !== number)
    )
      say('announced uncommitted', `the promise ${id} is another one than was committed`)
    if (receiving.refused.has(id)) continue
    if (world.pulls(to.code)) continue
    if (!record) say('lost', `${id} was never promised`)
    // A unit that came for its order has it, though no post of it arrived.
    else if (record.state !== 'delivered' || (record.how !== 'pull' && !receiving.got.has(id)))
      say('lost', `${id} was promised and is ${record.state}`)
    const order = ticket.orders.find((one) => one.number === delivery.order)
    const ended = log.length > delivery.version && order?.state !== 'open'
    if (delivery.notice === 'work-order.dispatched' && order && !order.receivedAt && !ended)
      say('lost', `the receipt of ${order.number} was not recorded`)
  }
  return broken
}

/** What may move the limit of a clock that runs already: nothing else does, whatever the clocks of machines say. */
const moving: readonly string[] = ['extension-granted', 'limit-recounted', 'limit-extended', 'inner-limit-capped']

/** The ticket as each decision left it, with what that decided. */
interface Standing {
  ticket: Ticket
  events: Log[number]['events']
}

function standings(log: Log): Standing[] {
  const all: Standing[] = []
  let before: Ticket | undefined
  for (const decision of log) {
    before = replayed(before, decision, decision.n)
    if (before) all.push({ ticket: before, events: decision.events })
  }
  return all
}

function movedLimits(standing: readonly Standing[]): string[] {
  const moved: string[] = []
  let before = new Map<string, string>()
  for (const { ticket, events } of standing) {
    const after = new Map(ticket.clocks.map((clock, index) => [`${index} ${clock.kind} ${clock.order}`, clock.limit]))
    const may = events.some(({ type }) => moving.includes(type))
    for (const [clock, limit] of before)
      if (!may && after.get(clock) !== limit)
        moved.push(`${clock}: ${limit} became ${after.get(clock)} at n=${ticket.version}`)
    before = after
  }
  return moved
}

/** What ends a review: that its outcome was told, and what needs no telling. */
const telling: readonly string[] = [
  ...['notice-told', 'emergency-declared', 'filing-contested', 'withdrawn'],
  // Whoever answers what was asked for has been told of it.
  ...['supplement-supplied', 'supplement-explained'],
]

/** A review whose outcome nobody told is not kept by it; once its limit is over it has been found late, to the limit. */
function untold(standing: readonly Standing[], now: Date): string[] {
  const said: string[] = []
  let before: Ticket['clocks'] = []
  for (const { ticket, events } of standing) {
    for (const [index, { kind, endedAt, outcome, limit }] of ticket.clocks.entries()) {
      if (kind !== 'review' || !endedAt || before[index]?.endedAt) continue
      if (!events.some(({ type }) => telling.includes(type)))
        said.push(`its review ended with ${events.map(({ type }) => type)} at n=${ticket.version}`)
      if (outcome !== 'void' && (outcome === 'met') !== endedAt < limit)
        said.push(`told at ${endedAt}, it is ${outcome}`)
    }
    before = ticket.clocks
  }
  const swept = new Date(now.getTime() - anHour).toISOString()
  for (const { kind, endedAt, limit, passedAt } of before)
    if (kind === 'review' && !endedAt && limit < swept && passedAt !== limit)
      said.push(`nobody told of its review until ${limit}, which has passed ${passedAt ?? 'unseen'}`)
  return said
}

/** How the reviews of a run were kept: a simulation in which all were would show nothing. */
export function reviewsOf({ world }: Run): Set<string> {
  const seen = new Set<string>()
  for (const { log } of world.stores.tickets.items.values()) {
    for (const { events } of log) if (events.some(({ type }) => type === 'notice-failed')) seen.add('failed')
    for (const { kind, outcome, passedAt, decided } of replay(log)?.clocks ?? [])
      if (kind === 'review' && decided) seen.add(outcome ?? (passedAt ? 'never told' : 'running'))
  }
  return seen
}

/** Nothing uncommitted is announced, everything committed is, first in the order of versions, and soon. */
function ofAnnouncements({ world }: Run): Broken[] {
  const broken: Broken[] = []
  const byTicket = Map.groupBy(world.announced, ({ announcement }) => announcement.detail.ticket)
  for (const number of byTicket.keys())
    if (!world.stores.tickets.items.has(number))
      broken.push({ harm: 'announced uncommitted', ticket: number, what: 'there is no such ticket' })

  for (const [number, { log }] of world.stores.tickets.items) {
    const say = (harm: Harm, what: string) => broken.push({ harm, ticket: number, what })
    const committed = new Map(
      announcementsOf(log).map(({ detail, ...announcement }) => [
        announcement.id,
        {
          ...announcement,
          // The head that went out is that of the decision as it stands in the log.
          detail: { ...detail, head: hashOfDecision(log[detail.version - 1]) },
        },
      ]),
    )
    const first = new Map<string, number>()
    let version = 0
    for (const { announcement, attempt, at } of byTicket.get(number) ?? []) {
      const { id, detail } = announcement
      if (!isDeepStrictEqual(committed.get(id), announcement)) say('announced uncommitted', `${id} was not decided so`)
      else if (log[detail.version - 1]?.attempt !== attempt)
        say('announced uncommitted', `${id} was announced for ${attempt}, which never was committed`)
      if (first.has(id)) continue
      first.set(id, at)
      if (detail.version < version) say('reordered', `${id} was announced after version ${version}`)
      version = Math.max(version, detail.version)
    }
    const heldUp = world.changes.heldUp.get(number) ?? []
    const writtenAt = world.stores.tickets.writtenAt.get(number) ?? []
    for (const { id, detail } of committed.values()) {
      const at = first.get(id)
      if (at === undefined) {
        say('lost', `${id} was never announced`)
        continue
      }
      const committedAt = writtenAt[detail.version - 1] ?? 0
      const disturbed = heldUp.some(({ from, until }) => from <= at && until >= committedAt - promptly)
      if (!disturbed && at - committedAt > promptly)
        say('waits', `${id} waited ${Math.round((at - committedAt) / 1000)} s`)
    }
  }
  return broken
}

const logOf = (knock: AnyKnock, { stores }: Run['world']): readonly Entry[] | undefined => {
  const subject = subjectOf(knock)
  if ('ticket' in knock) return stores.tickets.items.get(subject)?.log
  const notice = noticeRecord('')
  return subject.startsWith(notice) ? stores.telling.logs.get(subject.slice(notice.length)) : stores.city.logOf(subject)
}

/** Every knock is followed to its end; what was abandoned never came, and what came was not abandoned. */
function ofKnocks({ world }: Run): Broken[] {
  const broken: Broken[] = []
  for (const knock of world.changes.deadLetters)
    broken.push({ harm: 'false dead letter', ticket: subjectOf(knock), what: 'a knock went to the dead letters' })
  for (const knock of world.changes.left())
    broken.push({ harm: 'waits', ticket: subjectOf(knock), what: 'a knock is still there' })
  for (const { id, ticket } of world.delivery.left())
    broken.push({ harm: 'waits', ticket, what: `the notice ${id} is still in the queue` })

  // What was frozen may say 'look again' after another has carried the knock out.
  const ended = world.knocked.filter(({ followed }) => followed !== 'retry')
  const ends = new Map(ended.map(({ knock, followed }) => [knock.attempt, followed]))
  for (const knock of world.knocksAccepted) {
    const { version, attempt } = knock
    const ticket = subjectOf(knock)
    const log = logOf(knock, world)
    const isCommitted = log?.[version - 1]?.attempt === attempt
    const end = ends.get(attempt)
    const say = (harm: Harm, what: string) => broken.push({ harm, ticket, what: `${attempt} (n=${version}) ${what}` })
    if (isCommitted && end !== 'carried') say('false abandonment', `was committed and its knock was ${end}`)
    if (!isCommitted && end !== 'superseded' && end !== 'abandoned') say('false abandonment', `ended as ${end}`)
  }
  for (const { item, error, process } of world.setAside)
    if (process.faults.length < 2)
      broken.push({ harm: 'false dead letter', ticket: JSON.stringify(item), what: `set aside for nothing: ${error}` })
  return broken
}

/** Who was told "done" finds the decision once; who was told no finds none; nobody's command is carried out twice. */
function ofClients({ world, memory }: Run): Broken[] {
  const broken: Broken[] = []
  for (const { id, ticket, told, n, attempt, twice, refusal } of memory.told) {
    const found = (world.stores.tickets.items.get(ticket)?.log ?? []).filter(({ by }) => by.id === id)
    const say = (harm: Harm, what: string) => broken.push({ harm, ticket, what: `${id} ${what}` })
    if (found.length > 1) say('done twice', `stands ${found.length} times in the log`)
    if (told === 'done' && !found.some((decision) => decision.n === n && decision.attempt === attempt))
      say('wrong answer', `was told done as n=${n} and is not there`)
    if (told === 'refused' && !twice && found.length > 0) say('wrong answer', `was told ${refusal} and is in the log`)
  }
  return broken
}

/** One reference, one ticket, one answer; no claim without a ticket, no ticket without its claim. */
function ofRegistrations({ world, memory }: Run): Broken[] {
  const broken: Broken[] = []
  const { tickets, identities } = world.stores
  const born = Map.groupBy(tickets.items.values(), ({ log }) => replay(log)?.identity ?? '')
  for (const [key, items] of born) {
    const say = (harm: Harm, what: string) =>
      broken.push({ harm, ticket: items[0]?.number ?? '', what: `${key} ${what}` })
    const claim = identities.items.get(key)
    if (items.length > 1) say('done twice', `was registered as ${items.map(({ number }) => number).join(', ')}`)
    if (!claim) say('orphans', 'has a ticket and no identity')
    else if (claim.identity.ticket !== items[0]?.number) say('orphans', `points to ${claim.identity.ticket}`)
    else if (claim.unconfirmed) say('lost', 'was never confirmed')
  }
  for (const key of identities.items.keys())
    if (!born.has(key)) broken.push({ harm: 'orphans', ticket: '', what: `the claim ${key} is left without a ticket` })
  for (const { key, given } of memory.submitted.values()) {
    const number = born.get(key)?.[0]?.number ?? ''
    const code = accessCodeOf(number, 0, secret)
    for (const answer of given)
      if (answer.ticket !== number || answer.accessCode !== code)
        broken.push({ harm: 'wrong answer', ticket: number, what: `${key} was told ${answer.ticket}` })
  }
  return broken
}

/** Undisturbed, a command is one read, one send and one write; and one lost answer alone is never an outage. */
function ofCounts({ memory: { counted } }: Run): Broken[] {
  const expected = {
    execute: 'tickets.read knocks.send tickets.write',
    register: 'identities.claim knocks.send tickets.write',
  }
  const broken: Broken[] = []
  for (const kind of ['execute', 'register'] as const)
    for (const { calls, faults, done, first } of counted[kind]) {
      const made = calls.filter((call) => call !== 'texts.put').join(' ')
      if (done && first && faults.length === 0 && made !== expected[kind])
        broken.push({ harm: 'wrong answer', ticket: '', what: `${kind} took ${made}` })
      const onlyAnswerLost = faults.length === 1 && faults[0] === 'unanswered tickets.write'
      if (!done && onlyAnswerLost && calls.at(-1) === 'tickets.read')
        broken.push({ harm: 'wrong answer', ticket: '', what: `a lost answer became an outage: ${made}` })
    }
  return broken
}
