/** 单位的变更 — decides about one unit on the whole tree, and tells of retirements what was done. */
import { askedBy } from '../../door/http.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { CallDeps } from '../compose.ts'
import { enact } from '../records/enact.ts'
import { retirementsTold } from '../records/retirements-told.ts'
import { type UnitsCommand, unitsKind } from '../records/units.ts'
import { judging } from '../retiring.ts'
import { cityOf } from './named.ts'

type Asking = Parameters<typeof askedBy>[0]

/** The whole tree is one record: what two change in it at once is checked one after the other. */
export async function inUnits(command: UnitsCommand, asking: Asking, deps: CallDeps) {
  const [city, { rules }] = await Promise.all([cityOf(deps), deps.law()])
  const today = dateOf(deps.clock.now().toISOString())
  const kind = unitsKind(judging({ city, today, rules }))
  return enact(kind, { id: 'units', command, ...askedBy(asking) }, deps, retirementsTold(deps))
}
