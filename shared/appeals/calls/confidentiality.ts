/** 保密 — looks up who has seen the appellant's data before confidentiality is set (第十三条（四）). */

import type { Call } from '../../door/http.ts'
import type { CallDeps } from '../compose.ts'
import { seenByUnits } from '../desk/seen.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal } from '../ticket/decision.ts'
import { onTicket, readTicket } from './commands.ts'

export async function setConfidentiality(call: Call<Routes['setConfidentiality']>, deps: CallDeps) {
  const found = await readTicket(call.params.ticket, call.actor, deps)
  if (isRefusal(found)) return found
  const seen = await seenByUnits(found.ticket, deps)
  return onTicket(call, { type: 'setConfidentiality', ...call.body }, deps, { seen })
}
