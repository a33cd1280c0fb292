/** What must hold of notices after any run; each broken promise is one line. */
import { replay } from '../../shared/appeals/kind/replay.ts'
import { tellingsOf } from '../../shared/appeals/kind/tellings.ts'
import { clockEnds } from '../../shared/appeals/ticket/clock-ends.ts'
import type { Log } from '../../shared/appeals/ticket/log.ts'
import { tellsOf, wasToldBy } from '../../shared/appeals/ticket/until-told.ts'
import { recordLines } from '../../shared/record/export.ts'
import { verifier } from '../../shared/record/verify.ts'
import { deliveryId } from '../../shared/telling/carry-out.ts'
import { type NoticeEntry, noticeEntry } from '../../shared/telling/events.ts'
import { noticeRecord } from '../../shared/telling/kind.ts'
import { isUntold } from '../../shared/telling/notice.ts'
import type { Broken, Harm } from './invariants.ts'
import { keyOfDue } from './memory/due.ts'
import type { Run } from './simulate.ts'

export function brokenInTelling(run: Run): Broken[] {
  const { telling, tickets } = run.world.stores
  const owed = new Set([...tickets.items.values()].flatMap(({ log }) => noticesOf(log)))
  return [
    ...[...owed].filter((id) => !telling.logs.has(id)).map((id): Broken => broken('lost', id, 'was never made')),
    ...[...telling.logs.keys()]
      .filter((id) => !owed.has(id))
      .map((id): Broken => broken('announced uncommitted', id, 'tells what was not decided')),
    ...[...telling.logs].flatMap(([id, log]) => [...ofLog(id, log), ...ofNotice(id, log, run)]),
    ...ofMessages(run),
  ]
}

const broken = (harm: Harm, id: string, what: string): Broken => ({ harm, ticket: id, what })

const noticesOf = (log: Log): string[] =>
  log.flatMap((decision) => {
    const ticket = replay(log.slice(0, decision.n))
    return ticket ? tellingsOf(decision, ticket).map(({ id }) => id) : []
  })

/** The log can be read again, decision by decision, and its chain verifies. */
function ofLog(id: string, log: readonly NoticeEntry[]): Broken[] {
  const read = noticeEntry()
    .array()
    .safeParse(JSON.parse(JSON.stringify(log)))
  const { add, result } = verifier()
  for (const line of recordLines(noticeRecord(id), log)) add(line)
  return [
    ...(read.success ? [] : [broken('unreadable', id, read.error.message)]),
    ...result().broken.map(({ fault, n }) => broken('reordered', id, `${fault} at n=${n}`)),
  ]
}

/** It is told, on somebody's list, or looked at again; and the ticket has heard what stands. */
function ofNotice(id: string, log: readonly NoticeEntry[], { world }: Run): Broken[] {
  const { telling, tickets } = world.stores
  const notice = telling.standing(id)
  const found: Broken[] = []
  const say = (harm: Harm, what: string) => found.push(broken(harm, id, what))
  const item = { type: 'notice' as const, ticket: notice.ticket, id }
  const next = world.due.next(keyOfDue(item), notice.ticket)
  if (notice.state === 'sent' && next === undefined) say('lost', 'is on its way, and nobody looks at it again')
  if (notice.owed && notice.state === 'over' && notice.why !== 'withdrawn')
    say('told by nobody', `was given up: ${notice.why}`)
  if (
    isUntold(notice) &&
    notice.state === 'sent' &&
    notice.until !== undefined &&
    notice.until <= world.now().toISOString()
  )
    say('told by nobody', 'has passed its limit with a message on its way')

  const ticket = replay(tickets.items.get(notice.ticket)?.log ?? [])
  const last = log.flatMap(({ events }) => events).findLast(({ type }) => type === 'told' || type === 'untold')
  const about = { of: notice.of, decidedAt: notice.decidedAt }
  for (const clock of notice.ends ? (ticket?.clocks ?? []) : []) {
    if (last?.type === 'told' && tellsOf(about, clock, clockEnds[clock.kind].fulfilledBy))
      say('lost', `was told, and clock ${clock.kind} still waits for it`)
    if (last?.type === 'untold' && wasToldBy({ notice: id }, clock))
      say('wrong answer', `turned out not to have arrived, and clock ${clock.kind} ended with it`)
  }
  return [...found, ...ofReceipt(id, log, world)]
}

/** Only what its own carrier brought tells anybody. */
const ofReceipt = (id: string, log: readonly NoticeEntry[], { receiving }: Run['world']): Broken[] =>
  log
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.type === 'receipt' && event.status === 'delivered' ? [event.attempt] : []))
    .filter((attempt) => !receiving.arrived.has(deliveryId(id, attempt)))
    .map((attempt) => broken('wrong answer', id, `attempt ${attempt} was taken for delivered, and never was`))

/** What went out was decided first, and to one number once, unless the gateway's answer or the process was lost. */
function ofMessages({ world: { receiving, stores } }: Run): Broken[] {
  const addressed = new Set(
    [...stores.telling.logs].flatMap(([id, log]) =>
      log.flatMap(({ events }) =>
        events.flatMap((event) => (event.type === 'addressed' ? [deliveryId(id, event.attempt)] : [])),
      ),
    ),
  )
  return receiving.sent
    .filter(({ outId }) => !addressed.has(outId))
    .map(({ outId }) => broken('announced uncommitted', outId, 'was sent and never decided'))
}
