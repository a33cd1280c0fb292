/** 提交 — carries out what was sent from one’s own page, and comes back to it. */
import type { Call, Reply } from '../../../door/http.ts'
import { asking } from '../../asking.ts'
import type { PagesDeps } from '../../compose.ts'
import { at } from '../../html/address.ts'
import { seeOther } from '../../reply.ts'
import { formField, isOwnForm } from '../../sessions/cookies.ts'
import type { citizenRoutes } from '../routes.ts'
import { sentIn, type Visit } from '../visit.ts'
import { actOf } from './acts.ts'
import { ownOf } from './session.ts'
import { showOwn } from './showing.ts'
import { askWho, ended } from './sign-in.ts'

export async function actOnOwn(
  { params, body, from }: Call<typeof citizenRoutes.actOnOwn>,
  visit: Visit,
  deps: PagesDeps,
): Promise<Reply> {
  const own = await ownOf(visit.browser, deps)
  const typed = sentIn(body)
  if (!own || !isOwnForm(visit.browser, 'citizen', typed[formField]))
    return askWho(visit, { why: ended, status: 403, typed })
  const act = actOf(params.act)
  if (!act) return seeOther(visit.browser, at`/my`)
  const ask = asking(deps.functions, { caller: own.caller, from })
  const answer = await ask.any(act.call, {
    params: { ticket: own.ticket },
    body: act.body(typed),
    headers: typed._once ? { 'idempotency-key': typed._once } : {},
  })
  if (answer.ok) return seeOther(visit.browser, at`/my`.with({ done: act.call }))
  return showOwn({ own, from, refused: { call: act.call, typed, answer } }, visit, deps)
}
