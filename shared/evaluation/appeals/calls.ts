/** 考核申诉 — answers calls that file, show and rule appeals against an evaluation. */

import type { Actor } from '../../access/actor.ts'
import { isInBranch, seesEverything } from '../../access/sees.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { pageAt } from '../../door/page-at.ts'
import { cursorFrom } from '../../door/paging.ts'
import { inTurns } from '../../record/at-once.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { Sealed } from '../../record/sealed.ts'
import { shapedAs } from '../../schema/kept.ts'
import { behind } from '../occasions/behind.ts'
import { seenResult } from '../results/calls.ts'
import { context } from '../results/context.ts'
import { readManifest, readPart } from '../results/count.ts'
import { familyOf } from '../results/exclusion.ts'
import { partsWith } from '../results/manifest.ts'
import { baseOf } from '../results/period.ts'
import type { Results } from '../results/ports.ts'
import type { Result } from '../results/result.ts'
import { type Appeal, appealId, appealOf } from './appeal.ts'
import { type DecideDeps, decided } from './decided.ts'
import type { AppealRow, HandsIn, UnitOfStaff } from './ports.ts'
import { refused } from './refusals.ts'
import type { AppealRoutes } from './routes.ts'

export type CallDeps = DecideDeps & {
  results: Results
  sealed: Pick<Sealed, 'read'>
  handsIn: HandsIn
  unitOfStaff: UnitOfStaff
}

export async function fileEvaluationAppeal(call: Call<AppealRoutes['fileEvaluationAppeal']>, deps: CallDeps) {
  const { params, body, actor } = call
  const result = await seenResult(params.result, actor, deps)
  if (isRefusal(result)) return refused('result.unknown')
  const { ticket, ground, statement } = body
  const unit = body.unit ?? actor.unit ?? ''
  const { figure, counts } = await countsIn(result, { ticket, unit, figure: body.figure }, deps)
  const id = appealId(baseOf(result.id), { ticket, unit, figure })
  const command = { type: 'fileEvaluationAppeal', ticket, unit, figure, ground, statement } as const
  const done = await decided({ ...askedBy(call), id, command }, { result, counts }, deps)
  return isRefusal(done) ? done : shown(done)
}

/** Whether the matter counts there, as it is sealed; and the figure that its variants go with. */
async function countsIn(
  { list }: Result,
  asked: { ticket: string; unit: string; figure: string },
  { sealed }: CallDeps,
): Promise<{ figure: string; counts: boolean }> {
  if (!list) return { figure: asked.figure, counts: false }
  const whole = await readManifest(list.manifest, sealed)
  const { figures } = shapedAs(context, await sealed.read(whole.context), 'the context of a result')
  const figure = familyOf(asked.figure, figures)
  const family = figures.filter(({ code }) => familyOf(code, figures) === figure)
  const { from, to, countedAt: now } = whole
  const within = { period: { from, to }, by: 'unit', of: asked.unit, now } as const
  for (const part of partsWith(whole, asked.ticket)) {
    const columns = await readPart(part, sealed)
    for (const one of family)
      for (const { ticket } of behind(columns, { ...within, figure: one }))
        if (ticket === asked.ticket) return { figure, counts: true }
  }
  return { figure, counts: false }
}

export async function listEvaluationAppeals(
  { params, query, actor }: Call<AppealRoutes['listEvaluationAppeals']>,
  deps: CallDeps,
) {
  const result = await seenResult(params.result, actor, deps)
  if (isRefusal(result)) return refused('result.unknown')
  const place = await deps.law()
  // Those against what it restates bear on it too.
  const rows = (await deps.appeals.rowsOf(baseOf(result.id)))
    .filter(({ state, unit }) => (!query.state || query.state === state) && isInBranch(unit, actor, place))
    .sort((one, other) => (one.appeal < other.appeal ? -1 : 1))
  return { body: pageAt(rows, ({ appeal }) => appeal, query) }
}

export async function readEvaluationAppeal(
  { params, actor }: Call<AppealRoutes['readEvaluationAppeal']>,
  deps: CallDeps,
) {
  const appeal = await appealIn(params.appeal, deps)
  if (!appeal || !isInBranch(appeal.unit, actor, await deps.law())) return refused('evaluation-appeal.unknown')
  return shown(appeal)
}

export async function ruleEvaluationAppeal(call: Call<AppealRoutes['ruleEvaluationAppeal']>, deps: CallDeps) {
  const { params, body, actor } = call
  const appeal = await appealIn(params.appeal, deps)
  if (!appeal || !isInBranch(appeal.unit, actor, await deps.law())) return refused('evaluation-appeal.unknown')
  const [hands, unitOfStaff] = await Promise.all([
    deps.handsIn(appeal.ticket),
    actor.staff === undefined ? undefined : deps.unitOfStaff(actor.staff),
  ])
  const command = { type: 'ruleEvaluationAppeal', ...body } as const
  const done = await decided(
    { ...askedBy(call), id: params.appeal, command, ifMatch: call.ifMatch },
    { hands, unitOfStaff },
    deps,
  )
  return isRefusal(done) ? done : shown(done)
}

const readAtOnce = 8

/** 先例 — with their reasons: what was said of the like is what the next ruling is held against. */
export async function listEvaluationRulings(
  { query, actor }: Call<AppealRoutes['listEvaluationRulings']>,
  deps: CallDeps,
) {
  if (!seesEverything(actor, await deps.law())) return { body: { items: [], next: undefined, unreadable: undefined } }
  const { items: rows, ...rest } = await deps.appeals.ruledOn(query.figure, query.limit, cursorFrom(query.cursor))
  const fitting = rows.filter(({ ground }) => !query.ground || query.ground === ground)
  const items = await inTurns(readAtOnce, fitting, async (row) => ({ ...row, reasons: await lastReasons(row, deps) }))
  return { body: { ...rest, items } }
}

const lastReasons = async ({ appeal }: AppealRow, deps: CallDeps): Promise<string | undefined> =>
  (await appealIn(appeal, deps))?.rulings.at(-1)?.reasons

async function appealIn(id: string, { appeals }: Pick<CallDeps, 'appeals'>): Promise<Appeal | undefined> {
  const stored = await appeals.read(id)
  return stored && appealOf(id, stored.log)
}

const personOf = ({ id, staff, authority, unit }: Actor) => ({ id, staff, authority, unit })

function shown({ filedBy, rulings, textsEnded: _, version, ...appeal }: Appeal) {
  const body = {
    ...appeal,
    filedBy: personOf(filedBy),
    rulings: rulings.map((ruled) => ({ ...ruled, by: personOf(ruled.by) })),
  }
  return { body, location: `/v1/evaluation-appeals/${appeal.appeal}`, version }
}
