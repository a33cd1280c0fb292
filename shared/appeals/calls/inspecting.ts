/** 抽检 — calls that draw, publish and fill in inspections of tickets (art. 30). */
import type { Actor } from '../../access/actor.ts'
import { isInBranch, sees } from '../../access/sees.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { execute } from '../../record/execute.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import type { CallDeps } from '../compose.ts'
import { digest, drawOrdinals, hashOfSeed, seedOf } from '../desk/draw.ts'
import { type Inspection, inspection, inspectionKind } from '../desk/inspections.ts'
import { ticketsClosedIn } from '../desk/period.ts'
import { replay } from '../kind/replay.ts'
import type { Routes } from '../routes/index.ts'
import { refused } from '../ticket/decision.ts'
import { holdingOf } from '../ticket/holding.ts'
import { leadOrLast, type Ticket } from '../ticket/ticket.ts'
import { onTicket, readTicket } from './commands.ts'

type Drawing = Call<Routes['drawInspection']>['body']

export async function drawInspection(
  { body, actor, once, from: asked }: Call<Routes['drawInspection']>,
  deps: CallDeps,
) {
  const law = await deps.law()
  const { rules } = law
  const { from, to, stratum, size } = body
  if (size > rules.inspection.maxSize)
    throw new DoorRefusal('input.invalid', {
      errors: [
        {
          pointer: '/size',
          message: `at most ${rules.inspection.maxSize}`,
          zh: `不能大于 ${rules.inspection.maxSize}。`,
        },
      ],
    })
  const at = deps.clock.now().toISOString()
  const before = await inspectionsOf(deps)
  // Under the same key the same was drawn already, before its answer was remembered.
  const key = once?.salt === undefined ? undefined : hashOfSeed(once.salt)
  const same = before.find(({ asked: earlier }) => earlier !== undefined && earlier === key)
  if (same) return answerOf(same, rules)
  // The seed stands before the stratum is looked at: its hash was published with the draw before.
  const nth = nextOf(before)
  const seed = seedOf(await deps.secret(), nth)
  const isTheirs = (ticket: Ticket) => sees(actor, { of: holdingOf(ticket) }, law)
  const closed = (await ticketsClosedIn({ from, to }, deps)).filter(isTheirs)
  const numbers = closed
    .filter(isIn(stratum))
    .map(({ number }) => number)
    .sort()
  if (numbers.length === 0) return refused('inspection.nothing-to-draw')

  const id = `${dateOf(at).slice(2).replaceAll('-', '')}-${seed.slice(0, 8)}`
  const ordinals = drawOrdinals(seed, numbers.length, size)
  const command = {
    type: 'draw' as const,
    ...{ from, to, stratum, size, seed, nth, ordinals },
    population: numbers.length,
    populationDigest: digest(numbers),
    drawn: ordinals.flatMap((ordinal) => numbers[ordinal - 1] ?? []),
    ...(key === undefined ? {} : { asked: key }),
  }
  const done = await execute(
    inspectionKind(id),
    { id, command, actor, from: asked, once },
    // Nothing follows a draw: nobody is knocked for.
    { ...deps, records: deps.inspections, knock: async () => {} },
  )
  return isRefusal(done) ? done : answerOf(done.state, rules)
}

const answerOf = ({ unit: _, asked: __, ...drawn }: Inspection, { inspection: { method } }: Rules) => ({
  body: { ...drawn, method },
  location: `/v1/inspections/${drawn.inspection}`,
})

const isIn =
  ({ area, unit, ticketType }: Drawing['stratum']) =>
  (ticket: Ticket): boolean =>
    (area === undefined || ticket.area === area) &&
    (unit === undefined || leadOrLast(ticket)?.unit === unit) &&
    (ticketType === undefined || ticket.ticketType === ticketType)

/** Whoever knows all of a stratum but one could find the number of that one by its digest; of so few nothing is told. */
const digestFrom = 5

/** What is published: everything but the tickets and who drew them; of the next draw the hash of its seed. */
export async function listInspections(_: Call<Routes['listInspections']>, deps: CallDeps) {
  const { rules } = await deps.law()
  const all = await inspectionsOf(deps)
  const items = all.map(
    ({ drawn, drawnBy: _, unit: __, asked: ___, populationDigest, ordinals, nth, results, ...published }) => ({
      ...published,
      ...(published.population < digestFrom ? {} : { populationDigest }),
      drawn: drawn.length,
      ...(nth === undefined ? {} : { nth, seedHash: hashOfSeed(published.seed), ordinals }),
      results,
    }),
  )
  const nth = nextOf(all)
  const next = { nth, seedHash: hashOfSeed(seedOf(await deps.secret(), nth)) }
  return { body: { method: rules.inspection.method, next, items } }
}

const nextOf = (before: readonly Inspection[]): number => Math.max(0, ...before.map(({ nth = 0 }) => nth)) + 1

/** 公布结果 — how many of those drawn were found faulty, once all of them were looked at. */
export async function publishInspectionResults(call: Call<Routes['publishInspectionResults']>, deps: CallDeps) {
  const found = await findInspection(call.params.inspection, call.actor, deps)
  if (isRefusal(found)) return found
  const results = await Promise.all(
    found.drawn.map(async (number) => {
      const ticket = replay((await deps.tickets.read(number))?.log ?? [])
      return ticket?.inspections.find(({ inspection }) => inspection === found.inspection) ?? []
    }),
  )
  const examined = results.flat()
  if (examined.length < found.drawn.length)
    return refused('inspection.not-all-recorded', { drawn: found.drawn.length, examined: examined.length })
  const command = {
    type: 'publishResults' as const,
    examined: examined.length,
    processFaulty: examined.filter(({ process }) => process === 'faulty').length,
    resultFaulty: examined.filter(({ result }) => result === 'faulty').length,
  }
  const { inspection: id } = found
  const done = await execute(
    inspectionKind(id),
    { ...askedBy(call), id, command },
    { ...deps, records: deps.inspections, knock: async () => {} },
  )
  return isRefusal(done) ? done : { body: { inspection: id, ...done.state.results } }
}

export async function readInspection({ params, actor }: Call<Routes['readInspection']>, deps: CallDeps) {
  const found = await findInspection(params.inspection, actor, deps)
  if (isRefusal(found)) return found
  const law = await deps.law()
  const tickets = await Promise.all(
    found.drawn.map(async (number) => {
      const stored = await deps.tickets.read(number)
      const ticket = stored && replay(stored.log)
      if (!ticket || !sees(actor, { of: holdingOf(ticket) }, law)) return []
      const result = ticket.inspections.find(({ inspection }) => inspection === found.inspection)
      return [{ ticket: number, result }]
    }),
  )
  const { unit: _, asked: __, ...kept } = found
  return { body: { ...kept, drawn: tickets.flat() } }
}

/** A result is taken only for a ticket that this inspection drew. */
export async function recordInspection(call: Call<Routes['recordInspection']>, deps: CallDeps) {
  const ticket = await readTicket(call.params.ticket, call.actor, deps)
  if (isRefusal(ticket)) return ticket
  const found = await findInspection(call.body.inspection, call.actor, deps)
  if (isRefusal(found)) return found
  if (!found.drawn.includes(call.params.ticket)) return refused('inspection.not-drawn')
  return onTicket(call, { type: 'recordInspection', ...call.body }, deps)
}

const inspectionsOf = async ({ registry }: CallDeps): Promise<Inspection[]> =>
  (await registry.inspections()).map((kept) => inspection().parse(kept))

async function findInspection(number: string | undefined, actor: Actor, deps: CallDeps): Promise<Inspection | Refusal> {
  const found = (await inspectionsOf(deps)).find(({ inspection }) => inspection === number)
  // The city's is the city's own; a district's is its branch's and the city's.
  const isTheirs = found && (actor.role !== 'supervisor' || isInBranch(found.unit, actor, await deps.law()))
  return isTheirs ? found : refused('inspection.unknown', { inspection: number })
}
