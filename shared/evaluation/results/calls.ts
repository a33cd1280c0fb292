/** 考核结果 — answers calls that begin, decide and show results. */

import type { Actor } from '../../access/actor.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { Sealed } from '../../record/sealed.ts'
import { failureOf } from '../tries.ts'
import type { ResultCommand } from './decide.ts'
import { type DecideDeps, decided, standingsOf } from './decided.ts'
import { rowOf } from './kind.ts'
import { lastApproved, resultIn } from './last-approved.ts'
import { levelOf } from './level.ts'
import { periodOf, predecessorOf, restatementOf, resultId } from './period.ts'
import type { Sliced, Slices } from './ports.ts'
import { refused } from './refusals.ts'
import { restating } from './restate.ts'
import type { Result } from './result.ts'
import type { ResultRoutes } from './routes.ts'
import { seesResult } from './seen.ts'

export type CallDeps = DecideDeps & {
  sealed: Pick<Sealed, 'read'>
  slices: Pick<Slices, 'done' | 'tried'>
  slicesOf: Sliced['slicesOf']
}

export async function beginResult(call: Call<ResultRoutes['beginResult']>, deps: CallDeps) {
  const { node: code, year, restates } = call.body
  const { rules } = await deps.law()
  const { nodes } = rules.evaluation
  const node = nodes.find((one) => one.code === code)
  if (!node) return refused('result.node-unknown', { node: code, known: nodes.map((one) => one.code) })
  const level = levelOf(call.actor, await deps.law())
  if (!level) return refused('result.other-level')
  const { branch } = level
  const period = periodOf(node, year)
  const first = resultId(code, year, branch)
  const begun = { node: code, year, ...period, ...(branch === undefined ? {} : { branch }) }
  if (!restates) return decide(call, first, { type: 'beginResult', ...begun, slices: deps.slicesOf(period) }, deps)
  const id = restatementOf((await lastApproved(first, deps))?.id ?? first)
  const predecessor = await resultIn(predecessorOf(id) ?? first, deps)
  const restated = restating(predecessor, restates, await standingsOf(first, branch, deps))
  if (isRefusal(restated)) return restated
  return decide(call, id, { type: 'beginResult', ...begun, slices: [], ...restated }, deps)
}

const deciding =
  <N extends keyof ResultRoutes>(commandOf: (call: Call<ResultRoutes[N]>) => ResultCommand) =>
  (call: Call<ResultRoutes[N]>, deps: CallDeps) =>
    decide(call as never, (call.params as unknown as { result: string }).result, commandOf(call), deps)

export const withdrawResult = deciding<'withdrawResult'>(({ body }) => ({ type: 'withdrawResult', ...body }))
export const reviewResult = deciding<'reviewResult'>(() => ({ type: 'reviewResult' }))
export const approveResult = deciding<'approveResult'>(() => ({ type: 'approveResult' }))
export const sendResult = deciding<'sendResult'>(({ body }) => ({ type: 'sendResult', ...body }))
export const recordResultReceipt = deciding<'recordResultReceipt'>(({ body }) => ({
  type: 'recordResultReceipt',
  ...body,
}))
export const publishResult = deciding<'publishResult'>(() => ({ type: 'publishResult' }))
export const recomputeResult = deciding<'recomputeResult'>(() => ({ type: 'recomputeResult' }))

type Asking = Pick<Call<ResultRoutes['approveResult']>, 'actor' | 'from' | 'once' | 'ifMatch'>

async function decide(asking: Asking, id: string, command: ResultCommand, deps: CallDeps) {
  const done = await decided({ ...askedBy(asking), id, command, ifMatch: asking.ifMatch }, deps)
  return isRefusal(done) ? done : shown(done, deps)
}

export async function listResults({ query, actor }: Call<ResultRoutes['listResults']>, deps: CallDeps) {
  const place = await deps.law()
  const { items, ...rest } = await deps.results.list(query.limit, cursorFrom(query.cursor))
  const seen = items.filter((row) => seesResult(actor, row, place))
  return { body: { ...rest, items: seen.map(({ knock: _, ...row }) => row) } }
}

export async function readResult({ params, actor }: Call<ResultRoutes['readResult']>, deps: CallDeps) {
  const result = await seenResult(params.result, actor, deps)
  return isRefusal(result) ? result : shown(result, deps)
}

/** What is not shown yet is answered like what nobody has. */
export async function seenResult(
  id: string,
  actor: Actor,
  deps: Pick<CallDeps, 'results' | 'law'>,
): Promise<Result | ReturnType<typeof refused>> {
  const result = await resultIn(id, deps)
  return result && seesResult(actor, rowOf(result), await deps.law()) ? result : refused('result.unknown')
}

async function shown(result: Result, deps: CallDeps) {
  const { id, list, review, approved, withdrawn, restates, recomputation } = result
  const next = approved && (await resultIn(restatementOf(id), deps))
  const body = {
    ...rowOf(result),
    restates,
    restatedBy: next?.id,
    progress: result.state === 'computing' ? await progressOf(result, deps) : undefined,
    failed: isWorkedOn(result)
      ? failureOf(await deps.slices.tried(id, result.round), deps.clock.now().toISOString())
      : undefined,
    tickets: list?.tickets,
    units: list?.units.length,
    preparedBy: result.preparedBy.map(personOf),
    review: review && {
      begunAt: review.begunAt,
      by: personOf(review.by),
      excluded: review.excluded.map(({ appeal }) => appeal),
    },
    approved: approved && { at: approved.at, by: personOf(approved.by), manifest: approved.manifest },
    sent: result.sent,
    received: result.received,
    withdrawn: withdrawn && { ...withdrawn, by: personOf(withdrawn.by) },
    recomputation: recomputation && { askedAt: recomputation.askedAt, ...recomputation.done },
  }
  return { body, location: `/v1/results/${id}`, version: result.version }
}

/** Somebody waits for what the platform does. */
const isWorkedOn = ({ state, recomputation }: Result): boolean =>
  state === 'computing' || state === 'reviewing' || (recomputation !== undefined && !recomputation.done)

const personOf = ({ id, staff, authority }: Actor) => ({ id, staff, authority })

/** 进度 — slices counted, of how many. */
async function progressOf({ id, round, slices }: Result, deps: CallDeps) {
  return { done: (await deps.slices.done(id, round)).size, of: slices.length }
}
