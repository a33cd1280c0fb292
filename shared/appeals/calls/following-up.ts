/** 后续清单 — calls for the authorities' lists and the callback report (art. 7, 29, 30, 38, 39). */

import { sees } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { checkPeriod } from '../../door/period.ts'
import { toldTo } from '../../door/seen-rows.ts'
import type { CallDeps } from '../compose.ts'
import { ticketsOf } from '../desk/period.ts'
import { type AuthorityRow, authorityLists } from '../kind/listed.ts'
import type { Routes } from '../routes/index.ts'
import { maySee } from '../ticket/confidential.ts'
import { refused } from '../ticket/decision.ts'
import { holdingOf } from '../ticket/holding.ts'
import { listOf } from '../ticket/listing.ts'
import { callbackReport } from '../views/callback-report.ts'
import { rowsOf } from './reading.ts'

/** A list that is another's is refused before it is asked. */
export async function readAuthorityList({ params, query, actor }: Call<Routes['readAuthorityList']>, deps: CallDeps) {
  const list = params.list
  if (!isList(list)) throw new DoorRefusal('thing.unknown', { details: { list, known: Object.keys(authorityLists) } })
  if (!maySee(actor, authorityLists[list])) return refused('list.not-yours', { list })
  return { body: await rowsOf(listOf<AuthorityRow>(list), query, actor, deps) }
}

const isList = (list: string): list is keyof typeof authorityLists => Object.hasOwn(authorityLists, list)

export async function readCallbackReport({ query, actor }: Call<Routes['readCallbackReport']>, deps: CallDeps) {
  const period = checkPeriod(query)
  const law = await deps.law()
  const unreadable: string[] = []
  const tickets = await ticketsOf(period, deps, unreadable)
  const theirs = tickets.filter((ticket) => sees(actor, { of: holdingOf(ticket) }, law))
  const report = callbackReport(theirs, period)
  return { body: { ...period, at: deps.clock.now().toISOString(), ...report, ...toldTo(actor, unreadable, law) } }
}
