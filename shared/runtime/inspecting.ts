/** Inspections at the door: drawn with a seed nobody chose, kept, published, and filled with results ticket by ticket (art. 30). */
import * as z from 'zod'
import type { Routes } from '../api/routes.ts'
import { digest, draw, newSeed } from '../application/draw.ts'
import type { Rules } from '../regulation/rules.ts'
import { dateOf } from '../regulation/shanghai-time.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import { replay } from '../ticket/log.ts'
import { leadOrLast, type Ticket } from '../ticket/ticket.ts'
import { onTicket } from './commands.ts'
import type { CallDeps } from './compose.ts'
import type { Call, Reply } from './http.ts'
import { DoorRefusal } from './input.ts'
import { ticketsClosedIn } from './period.ts'

type Answer = Promise<Reply | Refusal>
type Drawing = Call<Routes['drawInspection']>['body']

/** 抽检 — as it is kept: the draw can be done again from it by anyone who has the stratum. */
const inspection = lazily(() =>
  z.strictObject({
    inspection: z.string(),
    at: z.string(),
    drawnBy: z.string(),
    from: z.string(),
    to: z.string(),
    stratum: z.strictObject({
      area: z.string().optional(),
      unit: z.string().optional(),
      ticketType: z.string().optional(),
    }),
    size: z.int(),
    seed: z.string(),
    /** how many tickets the stratum held, and the SHA-256 of their sorted numbers */
    population: z.int(),
    populationDigest: z.string(),
    drawn: z.array(z.string()),
  }),
)
type Inspection = Parsed<typeof inspection>

export async function drawInspection({ body, actor, once }: Call<Routes['drawInspection']>, deps: CallDeps): Answer {
  const { rules } = await deps.law()
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
  // The seed comes first: nobody can look at the stratum and choose.
  const seed = once?.salt ?? newSeed()
  const numbers = (await ticketsClosedIn({ from, to }, deps)).filter(isIn(stratum)).map(({ number }) => number)
  if (numbers.length === 0) return refused('inspection.nothing-to-draw')

  const drawn: Inspection = {
    inspection: `${dateOf(at).slice(2).replaceAll('-', '')}-${seed.slice(0, 8)}`,
    at,
    drawnBy: actor.id,
    from,
    to,
    stratum,
    size,
    seed,
    population: numbers.length,
    populationDigest: digest(numbers),
    drawn: draw(seed, numbers, size),
  }
  await deps.registry.putInspection(drawn.inspection, drawn)
  return answerOf(drawn, rules)
}

const answerOf = (drawn: Inspection, { inspection: { method } }: Rules): Reply => ({
  body: { ...drawn, method },
  location: `/v1/inspections/${drawn.inspection}`,
})

const isIn =
  ({ area, unit, ticketType }: Drawing['stratum']) =>
  (ticket: Ticket): boolean =>
    (area === undefined || ticket.area === area) &&
    (unit === undefined || leadOrLast(ticket)?.unit === unit) &&
    (ticketType === undefined || ticket.ticketType === ticketType)

/** What is published: everything but the tickets and who drew them. */
export async function listInspections(_: Call<Routes['listInspections']>, deps: CallDeps): Answer {
  const { rules } = await deps.law()
  const items = (await inspectionsOf(deps)).map(({ drawn, drawnBy: _, ...published }) => ({
    ...published,
    drawn: drawn.length,
  }))
  return { body: { method: rules.inspection.method, items } }
}

export async function readInspection({ params }: Call<Routes['readInspection']>, deps: CallDeps): Answer {
  const found = await findInspection(params.inspection, deps)
  if (isRefusal(found)) return found
  const tickets = await Promise.all(
    found.drawn.map(async (number) => {
      const stored = await deps.tickets.read(number)
      const ticket = stored && replay(stored.log)
      const result = ticket?.inspections.find(({ inspection }) => inspection === found.inspection)
      return { ticket: number, result }
    }),
  )
  return { body: { ...found, drawn: tickets } }
}

/** A result is taken only for a ticket that this inspection drew. */
export async function recordInspection(call: Call<Routes['recordInspection']>, deps: CallDeps): Answer {
  const found = await findInspection(call.body.inspection, deps)
  if (isRefusal(found)) return found
  if (!found.drawn.includes(call.params.ticket ?? '')) return refused('inspection.not-drawn')
  return onTicket(call, { type: 'recordInspection', ...call.body }, deps)
}

const inspectionsOf = async ({ registry }: CallDeps): Promise<Inspection[]> =>
  (await registry.inspections()).map((kept) => inspection().parse(kept))

const findInspection = async (number: string | undefined, deps: CallDeps): Promise<Inspection | Refusal> =>
  (await inspectionsOf(deps)).find(({ inspection }) => inspection === number) ??
  refused('inspection.unknown', { inspection: number })
