/** 督办、延期 — calls for their lists: the city's, a unit's, an authority's. */

import { isInBranch } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import type { CallDeps } from '../compose.ts'
import { extensionList } from '../matters/extending/listed.ts'
import { mergedList } from '../matters/merging/lists.ts'
import { supervisionList } from '../matters/supervising/listed.ts'
import type { Routes } from '../routes/index.ts'
import { refused } from '../ticket/decision.ts'
import { standingOn } from '../ticket/listing.ts'
import { ticketOfPath } from '../ticket/number.ts'
import { onOwnOrder } from './commands.ts'
import { rowsOf } from './reading.ts'
import { shownPage } from './shown-rows.ts'

export async function listSupervisions({ query, actor }: Call<Routes['listSupervisions']>, deps: CallDeps) {
  const cursor = cursorFrom(query.cursor)
  const { registry } = await deps.law()
  const unit = query.unit ?? actor.unit
  // Another branch's list is answered like that of a unit nobody has.
  if (unit && !isInBranch(unit, actor, { registry })) return refused('list.unknown')
  if (unit && !registry.unit(unit)) return refused('unit.unknown', { unit })
  // The topmost unit's branch is the whole city.
  const branch = unit && registry.unit(unit)?.parent ? unit : undefined
  const list = supervisionList(branch)
  // The list of a unit is theirs whose branch it stands in; one of the city is read row by row.
  if (actor.unit) {
    const page = standingOn(list, await deps.listed.page(list, 'oldest', query.limit, cursor))
    return { body: await shownPage(page, deps) }
  }
  return { body: await rowsOf(list, query, actor, deps) }
}

export async function listExtensionRequests({ query, actor }: Call<Routes['listExtensionRequests']>, deps: CallDeps) {
  return { body: await rowsOf(extensionList(query.authority ?? actor.authority ?? 'platform'), query, actor, deps) }
}

/** Twice a matter, across merging: what was applied for in the tickets merged into this one is looked up on their list (第十九条（四）). */
export async function requestExtension(call: Call<Routes['requestExtension']>, deps: CallDeps) {
  const { workOrder } = call.params
  const mergedApplications = await applicationsMergedInto(ticketOfPath(workOrder), deps)
  return onOwnOrder(call, { type: 'requestExtension', ...call.body, order: workOrder }, deps, { mergedApplications })
}

async function applicationsMergedInto(lead: string | undefined, { listed }: CallDeps): Promise<number> {
  if (!lead) return 0
  let sum = 0
  let cursor: string | undefined
  do {
    const list = mergedList(lead)
    const { items, next } = standingOn(list, await listed.page(list, 'oldest', 100, cursor))
    for (const { applications } of items) sum += applications
    cursor = next
  } while (cursor)
  return sum
}
