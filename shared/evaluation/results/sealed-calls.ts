/** 封存内容 — answers calls for a result's manifest, figures, scores and tickets. */

import type { Actor } from '../../access/actor.ts'
import { isInBranch, isLimited } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { byOrder, pageAt, placeBehind } from '../../door/page-at.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { SealedObject } from '../../record/sealed.ts'
import { shapedAs } from '../../schema/kept.ts'
import { excludedIn } from '../appeals/standing.ts'
import { behind } from '../occasions/behind.ts'
import { type CallDeps, seenResult } from './calls.ts'
import { context } from './context.ts'
import { readManifest, readPart, readSummary } from './count.ts'
import { excluding, familyOf } from './exclusion.ts'
import { isOfLevel } from './level.ts'
import { baseOf } from './period.ts'
import { refused } from './refusals.ts'
import type { ResultRoutes } from './routes.ts'
import { seesRow } from './seen.ts'
import { excludedOf, type Summary } from './summary.ts'

export async function readResultManifest({ params, actor }: Call<ResultRoutes['readResultManifest']>, deps: CallDeps) {
  const found = await listed(params.result, actor, deps)
  if (isRefusal(found)) return found
  const { result, object } = found
  const body = { result: result.id, sha256: object.sha256, manifest: await readManifest(object, deps.sealed) }
  return { body }
}

export async function readResultFigures(
  { params, query, actor }: Call<ResultRoutes['readResultFigures']>,
  deps: CallDeps,
) {
  const found = await summaries(params.result, actor, deps)
  if (isRefusal(found)) return found
  const { result, before, after, rests } = found
  const place = await deps.law()
  const keyOfRow = ({ by, of, figure }: Summary['figures'][number]) => `${by} ${of} ${figure}`
  const later = new Map(after?.figures.map((row) => [keyOfRow(row), row]))
  const words = new Map(rests.figures.map((one) => [one.code, one]))
  const rows = before.figures
    .filter(({ by, of }) => (!query.by || query.by === by) && (!query.of || query.of === of))
    .filter((row) => seesRow(actor, row, result, place))
    .map((row) => {
      const { zh, en, unit } = words.get(row.figure) ?? { zh: row.figure, en: row.figure, unit: 'ratio' as const }
      const then = later.get(keyOfRow(row))
      const { by, of, figure } = row
      return { by, of, figure, zh, en, unit, before: valuesOf(row), after: then && valuesOf(then) }
    })
  return { body: pageAt(rows, byOrder, query) }
}

const valuesOf = ({ numerator, denominator, value, calendarDays, excluded }: Summary['figures'][number]) => ({
  ...{ numerator, denominator, value, calendarDays, excluded },
})

export async function readResultScores(
  { params, query, actor }: Call<ResultRoutes['readResultScores']>,
  deps: CallDeps,
) {
  const found = await summaries(params.result, actor, deps)
  if (isRefusal(found)) return found
  const { result, before, after } = found
  const place = await deps.law()
  const later = new Map(after?.scores.map((row) => [row.of, row]))
  const rows = before.scores
    .filter(({ of }) => seesRow(actor, { by: 'unit', of }, result, place))
    .map((row) => {
      const { excluded, occasions } = excludedOf(after ?? before, row.of)
      const then = later.get(row.of)
      return {
        ...{ of: row.of, peers: row.peers, size: row.size },
        before: standingOf(row),
        after: then && standingOf(then),
        excluded: { excluded, occasions, share: occasions === 0 ? undefined : excluded / occasions },
      }
    })
  return { body: pageAt(rows, byOrder, query) }
}

const standingOf = ({ score, steadied, place, due, why, red }: Summary['scores'][number]) => ({
  ...{ score, steadied, place, due, why, red },
})

/** Excluded or not, a matter stays on its list. */
export async function listResultTickets(
  { params, query, actor }: Call<ResultRoutes['listResultTickets']>,
  deps: CallDeps,
) {
  const found = await listed(params.result, actor, deps)
  if (isRefusal(found)) return found
  const place = await deps.law()
  const { branch } = found.result
  const isTheirs = branch !== undefined && isOfLevel(actor, branch, place)
  const of = query.of ?? (isTheirs ? 'city' : (actor.unit ?? 'city'))
  // What is no unit of theirs is answered like what is no unit at all; a district's authority has all of its own result.
  const isOfAll = isTheirs && of === 'city'
  if (isLimited(actor) || !(isOfAll || isInBranch(of, actor, place))) return refused('result.unknown')
  const whole = await readManifest(found.object, deps.sealed)
  const { figures, units } = shapedAs(context, await deps.sealed.read(whole.context), 'the context of a result')
  const figure = figures.find(({ code }) => code === query.figure)
  if (!figure) return refused('result.unknown')
  const exclusions = excludedIn(await deps.appealsOf.standings(baseOf(found.result.id)))
  const { from, to, countedAt: now } = whole
  const by = of === 'city' ? 'city' : units.some(({ code }) => code === of) ? 'unit' : 'area'
  const asked = { figure, period: { from, to }, by, of, now, excluded: excluding(exclusions, figures) } as const
  const appealOn = (ticket: string): string | undefined =>
    exclusions.find(
      (one) =>
        one.ticket === ticket && one.unit === of && familyOf(one.figure, figures) === familyOf(figure.code, figures),
    )?.appeal
  const after = placeBehind(query.cursor)
  const items: { ticket: string; isHit: boolean; excludedBy: string | undefined }[] = []
  for (const part of whole.parts) {
    if (part.last <= after) continue
    if (items.length > query.limit) break
    for (const { ticket, hit, excluded } of behind(await readPart(part, deps.sealed), asked))
      if (ticket > after) items.push({ ticket, isHit: hit, excludedBy: excluded && appealOn(ticket) })
  }
  return { body: pageAt(items, ({ ticket }) => ticket, query) }
}

/** A result whose list there is: of the last that is sealed of it. */
async function listed(id: string, actor: Actor, deps: CallDeps) {
  const result = await seenResult(id, actor, deps)
  if (isRefusal(result)) return result
  const object: SealedObject | undefined = result.review?.manifest ?? result.list?.manifest
  if (!object) return refused('result.not-now', { resultState: result.state, needs: ['provisional'] })
  return { result, object }
}

async function summaries(id: string, actor: Actor, deps: CallDeps) {
  const found = await listed(id, actor, deps)
  if (isRefusal(found)) return found
  const whole = await readManifest(found.object, deps.sealed)
  const [before, after, rests] = await Promise.all([
    readSummary(whole.before, deps.sealed),
    whole.after && readSummary(whole.after, deps.sealed),
    deps.sealed.read(whole.context),
  ])
  return { result: found.result, before, after, rests: shapedAs(context, rests, 'the context of a result') }
}
