/** 批量办理 — what may be done with many tickets: each row is one ordinary call. */
import * as z from 'zod'
import type { Actor } from '../access/actor.ts'
import { never } from '../access/may.ts'
import { acts, type Reach } from '../access/table.ts'
import { carriedOut } from '../appeals/calls/carrying-out.ts'
import { claim } from '../appeals/calls/claims.ts'
import type { CallDeps as AppealsDeps } from '../appeals/compose.ts'
import { mergeOne } from '../appeals/desk/merging.ts'
import { claimsRoutes } from '../appeals/routes/claims.ts'
import { onTicket } from '../appeals/routes/command-route.ts'
import { dispatchRoutes } from '../appeals/routes/dispatch.ts'
import { reviewingRoutes } from '../appeals/routes/reviewing.ts'
import { refused } from '../appeals/ticket/decision.ts'
import { isTicketNumber, plainNumber } from '../appeals/ticket/number.ts'
import type { Batch } from '../batches/batch.ts'
import type { Outcome, RowRefusal } from '../batches/ports.ts'
import type { BulkAct } from '../batches/words.ts'
import type { Call, Reply } from '../door/http.ts'
import { DoorRefusal, readAs } from '../door/input.ts'
import { namesIn, type Route, route } from '../door/route.ts'
import { isRefusal } from '../record/refusal.ts'
import { lazily } from '../schema/lazily.ts'
import { writtenText } from '../schema/text.ts'
import { recordPosting, type CallDeps as TellingDeps } from '../telling/calls/notices.ts'
import { tellAgain } from '../telling/calls/telling-again.ts'
import { tellingRoutes } from '../telling/routes.ts'
import { reachOf } from './reach.ts'

export type ActDeps = AppealsDeps & TellingDeps
type Doing = (call: Call<Route>, deps: ActDeps) => Promise<Reply | RowRefusal>
interface Act {
  route: Pick<Route, 'path' | 'who' | 'body'>
  reach: Reach
  handler: Doing
}

/** 并入 — a row says which ticket leads; no call of its own. */
const merging = route({
  method: 'POST',
  path: onTicket,
  function: 'intake',
  who: ['operator'],
  summary: { zh: '并入', en: 'Merge into another' },
  status: 201,
  body: lazily(() => z.strictObject({ into: z.string().min(1).max(40), reasons: writtenText })),
})

/** A handler of its own route is given calls of that route alone. */
const does = (handler: unknown): Doing => handler as Doing

const ofReview = carriedOut(reviewingRoutes)
const ofDispatch = carriedOut(dispatchRoutes)
const ofClaims = carriedOut(claimsRoutes)

const all: Readonly<Record<BulkAct, Act>> = {
  accept: { route: reviewingRoutes.accept, reach: reviewingRoutes.accept.reach, handler: does(ofReview.accept) },
  dispatch: {
    route: dispatchRoutes.dispatch,
    reach: dispatchRoutes.dispatch.reach,
    handler: does(ofDispatch.dispatch),
  },
  merge: { route: merging, reach: acts('ticket'), handler: does(mergeInto) },
  claim: { route: claimsRoutes.claim, reach: claimsRoutes.claim.reach, handler: does(claim) },
  release: { route: claimsRoutes.release, reach: claimsRoutes.release.reach, handler: does(ofClaims.release) },
  tellAgain: { route: tellingRoutes.tellAgain, reach: reachOf('tellAgain'), handler: does(tellAgain) },
  recordPosting: { route: tellingRoutes.recordPosting, reach: reachOf('recordPosting'), handler: does(recordPosting) },
}

async function mergeInto(
  { params, body, actor, from, once }: Call<typeof merging>,
  deps: ActDeps,
): Promise<Reply | RowRefusal> {
  const into = plainNumber(body.into)
  if (!isTicketNumber(into)) return refused('ticket.unknown', { ticket: into })
  const number = params.ticket
  if (!isTicketNumber(number)) return refused('ticket.unknown', { ticket: number })
  return (await mergeOne({ number, into, reasons: body.reasons, actor, from, once }, deps)) ?? {}
}

/** @throws DoorRefusal as the call for one ticket would be refused before anything is looked up */
export function mayAsk(act: BulkAct, actor: Actor): void {
  const { route, reach } = all[act]
  const may = route.who === 'anyone' ? [] : route.who
  const shut = never(reach, may, actor)
  if (shut === 'role.not-allowed') throw new DoorRefusal(shut, { details: { role: actor.role, may } })
  if (shut) throw new DoorRefusal(shut, { details: { authority: reach.authority } })
}

/** One row, as whoever asked for all of them would have it done; once more finds it done. */
export async function doOne(
  given: unknown,
  row: number,
  { id, act, by: actor, from }: Batch,
  deps: ActDeps,
): Promise<Outcome> {
  const { route: asked, handler } = all[act as BulkAct]
  const fields = { ...(given as Record<string, unknown>) }
  const params: Record<string, string> = {}
  for (const name of namesIn(asked.path)) {
    const written = fields[name]
    params[name] = name === 'ticket' ? plainNumber(String(written)) : typeof written === 'string' ? written : ''
    delete fields[name]
  }
  const ticket = isTicketNumber(params.ticket ?? '') ? params.ticket : undefined
  const body = readAs((asked.body ?? nothing)(), fields)
  if ('errors' in body) return { ticket, refusal: { refused: 'input.invalid', errors: body.errors } }
  const call = {
    ...{ params, body: body.value, query: undefined, actor, from: from ?? { ip: '', request: id } },
    ...{ once: { key: `${id}.${row}`, print: '' }, ifMatch: undefined, fileType: undefined },
    worded: () => {
      throw new Error('a row is worded where it is read')
    },
  }
  const reply = await refusalsToo(() => handler(call as unknown as Call<Route>, deps))
  if (isRefusal(reply)) return { ticket, refusal: reply }
  if (ticket === undefined) throw new Error('something was done to no ticket')
  return { result: 'done', ticket }
}

const nothing = lazily(() => z.strictObject({}))

async function refusalsToo(doIt: () => Promise<Reply | RowRefusal>): Promise<Reply | RowRefusal> {
  try {
    return await doIt()
  } catch (error) {
    if (!(error instanceof DoorRefusal)) throw error
    return { refused: error.code, ...error.more }
  }
}
