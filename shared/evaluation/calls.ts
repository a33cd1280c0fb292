/** 考核 — calls for figures, counted anew from a period's tickets each time. */

import { refused } from '../access/refusals.ts'
import { isInBranch, isInKey, isLimited } from '../access/sees.ts'
import { askedBy, type Call } from '../door/http.ts'
import { DoorRefusal } from '../door/input.ts'
import { checkPeriod } from '../door/period.ts'
import { toldTo } from '../door/seen-rows.ts'
import { addDays, civilDate } from '../law/civil-date.ts'
import { isRefusal } from '../record/refusal.ts'
import type { CallDeps } from './compose.ts'
import { callsCounted, differing, ratesOf } from './connection.ts'
import { evaluate, ticketsBehind } from './evaluate.ts'
import { type Evaluation, type Period, ticketFigures } from './figures.ts'
import { numberAfter, numbersPage } from './numbers-page.ts'
import type { evaluationRoutes } from './routes.ts'
import { type Score, scoresOf } from './scoring/scores.ts'

export async function readFigures({ query, actor }: Call<(typeof evaluationRoutes)['readFigures']>, deps: CallDeps) {
  const { from, to, by } = query
  const evaluation = await evaluationOf({ from, to }, deps)
  const unreadable: string[] = []
  const facts = deps.factsOf(evaluation.period, unreadable)
  const [tickets, reported, byCall] = await Promise.all([
    facts,
    deps.registry.calls(),
    by === 'unit' ? [] : deps.callsOf(evaluation.period),
  ])
  const groups = evaluate(tickets, callsCounted(reported, byCall), by, evaluation)
  const law = await deps.law()
  // Of the city and its areas everybody inside may know; of units, each branch its own.
  const mine = groups.filter(({ of }) => by !== 'unit' || isInBranch(of, actor, law))
  const told = toldTo(actor, unreadable, law)
  return { body: { from, to, by, at: evaluation.now, tickets: tickets.length, figures: mine, ...told } }
}

/** 评分 — each component names where its tickets are listed; whose key names a unit is shown those of its branch, and where they stand. */
export async function readScores({ query, actor }: Call<(typeof evaluationRoutes)['readScores']>, deps: CallDeps) {
  const evaluation = await evaluationOf(query, deps)
  const { from, to } = evaluation.period
  const law = await deps.law()
  const { registry, rules } = law
  const own = registry.scoring(to)
  const scoring = own ?? rules.scoring
  const unreadable: string[] = []
  const figures = evaluate(await deps.factsOf(evaluation.period, unreadable), [], 'unit', evaluation)
  const { groups, apart } = scoresOf(figures, { scoring, fairness: rules.fairness, unit: registry.unit, to })
  const isShown = ({ of }: Score) => isInBranch(of, actor, law)
  const ticketsOf = (figure: string, of: string) => `/v1/figures/${figure}/tickets?from=${from}&to=${to}&of=${of}`
  const listed = <S extends Score>(score: S) => ({
    ...score,
    parts: score.parts.map((part) => ({
      ...part,
      components: part.components.map((one) => ({
        ...one,
        tickets: one.figure === undefined ? undefined : ticketsOf(one.figure, score.of),
      })),
    })),
    adjustments: score.adjustments.map((one) => ({ ...one, tickets: ticketsOf(one.figure, score.of) })),
    vetoes: score.vetoes.map((one) => ({ ...one, tickets: ticketsOf(one.figure, score.of) })),
  })
  const peers = groups
    .map((group) => ({ ...group, ranked: group.ranked.filter(isShown).map(listed) }))
    .filter(({ ranked }) => ranked.length > 0)
  const weighed = { ...scoring, setBy: own ? ('city' as const) : ('rules' as const) }
  const shown = { scoring: weighed, fairness: rules.fairness, groups: peers, apart: apart.filter(isShown).map(listed) }
  return { body: { from, to, at: evaluation.now, ...shown, ...toldTo(actor, unreadable, law) } }
}

/** Whose key names a unit is shown what is behind the figures of its branch. */
export async function listFigureTickets(
  { params, query, actor }: Call<(typeof evaluationRoutes)['listFigureTickets']>,
  deps: CallDeps,
) {
  const name = params.figure
  if (!Object.hasOwn(ticketFigures, name))
    throw new DoorRefusal('thing.unknown', { details: { figure: name, known: Object.keys(ticketFigures) } })
  const after = numberAfter(query.cursor)
  const evaluation = await evaluationOf(query, deps)
  const of = query.of ?? actor.unit
  const law = await deps.law()
  // What is no unit of theirs is answered like what is no unit at all.
  if (!isInBranch(of, actor, law)) return refused('list.unknown')
  const unreadable: string[] = []
  const facts = await deps.factsOf(evaluation.period, unreadable)
  const theirs = isLimited(actor) ? facts.filter((one) => isInKey(actor, one, law)) : facts
  const behind = ticketsBehind(name as keyof typeof ticketFigures, theirs, of, evaluation)
  const page = numbersPage(behind, query.limit, after)
  return { body: { figure: name, ...evaluation.period, ...page, ...toldTo(actor, unreadable, law) } }
}

/** 接通率 — by hour or day, of the city or its areas; of the city and its areas everybody inside may know. */
export async function readConnection({ query }: Call<(typeof evaluationRoutes)['readConnection']>, deps: CallDeps) {
  const { from, to, interval, by } = query
  const period = checkPeriod({ from, to })
  if (interval === 'hour' && addDays(from, 31) < to)
    throw new DoorRefusal('input.invalid', {
      errors: [{ pointer: 'query/to', message: 'at most 31 days by the hour', zh: '按小时统计不超过31日。' }],
    })
  const [reported, told] = await Promise.all([deps.registry.calls(), deps.callsOf(period)])
  const items = ratesOf(callsCounted(reported, told), { period, interval, by })
  const { article, reading } = (await deps.law()).rules.phoneCalls
  const counted = { article, ...reading }
  return { body: { from, to, interval, by, counted, items, differing: differing(reported, told, period) } }
}

export async function recordCalls(
  { params, body, ...asking }: Call<(typeof evaluationRoutes)['recordCalls']>,
  deps: CallDeps,
) {
  const day = params.day
  if (!civilDate.safeParse(day).success)
    throw new DoorRefusal('input.invalid', {
      errors: [{ pointer: 'path/day', message: 'a day, 2026-10-09', zh: '应为日期，如 2026-10-09。' }],
    })
  const command = { type: 'recordCalls', ...body } as const
  const done = await deps.lineCalls.record({ id: day, command, ...askedBy(asking) }, deps)
  return isRefusal(done) ? done : { body: { day, ...body } }
}

async function evaluationOf(asked: Period, { law, clock }: CallDeps): Promise<Evaluation> {
  const period = checkPeriod(asked)
  const { calendar, rules } = await law()
  return { period, now: clock.now().toISOString(), calendar, rules }
}
