/** 考核 — answers calls for figures, scores, connection, and the tickets behind them. */
import type { Actor } from '../access/actor.ts'
import { refused } from '../access/refusals.ts'
import { isInBranch, isInKey, isLimited } from '../access/sees.ts'
import type { Law } from '../city/law.ts'
import { askedBy, type Call } from '../door/http.ts'
import { DoorRefusal } from '../door/input.ts'
import { checkPeriod } from '../door/period.ts'
import { toldTo } from '../door/seen-rows.ts'
import { addDays, civilDate } from '../law/civil-date.ts'
import type { Figure } from '../law/figures.ts'
import type { Period } from '../law/period.ts'
import { isRefusal } from '../record/refusal.ts'
import type { CallDeps } from './compose.ts'
import { type Calls, callsCounted, differing, ratesOf } from './connection.ts'
import { type Add, occasionsOf } from './days/reading.ts'
import { evaluateRead, evaluationUnder } from './evaluate.ts'
import { ownFigures } from './figures-in-force.ts'
import { withGiven } from './given/with-given.ts'
import { intervalsOf } from './intervals.ts'
import { listLong, listShort } from './listing.ts'
import { evaluationTo, groupsFor } from './long/answers.ts'
import { evaluationOf } from './long/ask.ts'
import { isCounted, waiting } from './long/calls.ts'
import { isLong } from './long/question.ts'
import { isTooMany, tooMany } from './long/too-many.ts'
import type { evaluationRoutes } from './routes.ts'
import { type Score, scoresOf } from './scoring/scores.ts'
import { isKnown, isTheirs, whoseOf } from './whose.ts'

export async function readFigures({ query, actor }: Call<(typeof evaluationRoutes)['readFigures']>, deps: CallDeps) {
  const { from, to, by, every } = query
  const law = await deps.law()
  const asked = asking({ from, to }, law, deps)
  const figures = query.figures === undefined ? asked.figures : figuresNamed(query.figures, asked.figures)
  if (isLong(asked.period, law.rules)) {
    const question = { from, to, by, ...(every ? { every } : {}), figures: figures.map(({ code }) => code) }
    const found = await evaluationOf(question, actor, law, deps)
    if (!isCounted(found)) return waiting(actor, found, law, deps)
    const groups = await deps.evaluations.groupsOf(found)
    const shown = evaluationTo(actor, found, { law, now: asked.now, groups })
    if (shown.state === 'too-many') throw tooMany()
    const { at = asked.now, since, tickets = 0, changed = 0, figures: mine = [], unreadable } = shown
    const read = { at, since, tickets, changed, evaluation: found.id, figures: mine }
    return { body: { from, to, by, every, ...read, ...(unreadable ? { unreadable } : {}) } }
  }
  const intervals = every && intervalsOf(asked.period, every)
  const evaluation = { ...asked, intervals, figures }
  const rung = by === 'city' || by === 'area' ? callsOf(asked.period, deps) : Promise.resolve([])
  const counting = evaluateRead((add) => occasionsOf(asked.period, asked, add, deps), rung, by, evaluation)
  const { groups, read } = await counting
  const { tickets, changed, since } = read
  const counted = { at: evaluation.now, since, tickets, changed, evaluation: undefined }
  const mine = groupsFor(by, groups, actor, law)
  if (isTooMany(mine)) throw tooMany()
  return { body: { from, to, by, every, ...counted, figures: mine, ...toldTo(actor, read.unreadable, law) } }
}

async function callsOf(period: Period, deps: CallDeps): Promise<Calls[]> {
  const [reported, told] = await Promise.all([deps.registry.calls(), deps.callsOf(period)])
  return callsCounted(reported, told)
}

/** 评分 — each component names where its tickets are listed; whose key names a unit is shown those of its branch, and where they stand. */
export async function readScores({ query, actor }: Call<(typeof evaluationRoutes)['readScores']>, deps: CallDeps) {
  const law = await deps.law()
  const evaluation = asking(query, law, deps)
  const { from, to } = evaluation.period
  const { registry, rules } = law
  const own = registry.scoring(to)
  const scoring = own ?? rules.scoring
  const counted = await unitsCounted(evaluation, actor, law, deps)
  if ('later' in counted) return counted
  const { unreadable } = counted
  const table = withGiven(scoring, await deps.givenPoints.rowsOf(to))
  const by = { scoring: table, fairness: rules.fairness, unit: registry.unit, to }
  const { groups, apart } = scoresOf(counted.groups, by)
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
  const read = { at: counted.at, evaluation: counted.evaluation }
  return { body: { from, to, ...read, ...shown, ...toldTo(actor, unreadable, law) } }
}

/** Every figure of every unit: now, or as it was worked out. */
async function unitsCounted(asked: ReturnType<typeof asking>, actor: Actor, law: Law, deps: CallDeps) {
  const { period, now: at, figures } = asked
  if (!isLong(period, law.rules)) {
    const reading = (add: Add) => occasionsOf(period, asked, add, deps)
    const { groups, read } = await evaluateRead(reading, Promise.resolve([]), 'unit', asked)
    return { groups, at, evaluation: undefined, unreadable: read.unreadable }
  }
  const question = { ...period, by: 'unit' as const, figures: figures.map(({ code }) => code) }
  const found = await evaluationOf(question, actor, law, deps)
  if (!isCounted(found)) return waiting(actor, found, law, deps)
  const { at: then = at, unreadable = [] } = found.outcome ?? {}
  // Its values are not kept: no unit would have a score.
  if (found.outcome?.tooMany) throw tooMany()
  return { groups: await deps.evaluations.groupsOf(found), at: then, evaluation: found.id, unreadable }
}

/** Whose key names a unit is shown what is behind the figures of its branch. */
export async function listFigureTickets(
  { params, query, actor }: Call<(typeof evaluationRoutes)['listFigureTickets']>,
  deps: CallDeps,
) {
  const law = await deps.law()
  const evaluation = asking(query, law, deps)
  const known = evaluation.figures.filter(({ occasion }) => occasion !== 'call')
  const figure = known.find(({ code }) => code === params.figure)
  if (!figure) throw unknownFigure(params.figure, known)
  const whose = whoseOf(query, actor, law)
  // What is no unit of theirs is answered like what is no unit at all.
  if (!isTheirs(whose, actor, law)) return refused('list.unknown')
  const isSeen = isLimited(actor) ? (one: Parameters<typeof isInKey>[1]) => isInKey(actor, one, law) : undefined
  const behindAsked = { ...evaluation, figure, ...whose, isSeen }
  const listed = isLong(evaluation.period, law.rules)
    ? await listLong(behindAsked, query, actor, law, deps)
    : await listShort(behindAsked, query, deps)
  if ('later' in listed) return listed
  if (listed.isEmpty && !isKnown(whose, law)) return refused('list.unknown')
  const { page, unreadable } = listed
  const { formula, article } = figure
  const isOwn = ownFigures(law, evaluation.period.to).some(({ code }) => code === figure.code)
  const setBy = isOwn ? ('city' as const) : ('rules' as const)
  const body = { figure: figure.code, setBy, formula, article, ...evaluation.period, ...whose }
  return { body: { ...body, evaluation: listed.evaluation, ...page, ...toldTo(actor, unreadable, law) } }
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

const asking = (asked: Period, law: Law, { clock }: Pick<CallDeps, 'clock'>) =>
  evaluationUnder(checkPeriod(asked), law, clock.now().toISOString())

const unknownFigure = (figure: string, known: readonly Figure[]) =>
  new DoorRefusal('thing.unknown', { details: { figure, known: known.map(({ code }) => code) } })

/** Each once, whatever spaces stand beside the commas. */
function figuresNamed(named: string, known: readonly Figure[]): Figure[] {
  const codes = [...new Set(named.split(',').map((code) => code.trim()))]
  return codes.map((code) => {
    const found = known.find((one) => one.code === code)
    if (found) return found
    const all = known.map((one) => one.code).join(', ')
    throw new DoorRefusal('input.invalid', {
      errors: [
        {
          pointer: 'query/figures',
          message: `${JSON.stringify(code)} is none of ${all}`,
          zh: `没有指标“${code}”。现有：${all}`,
        },
      ],
    })
  })
}
