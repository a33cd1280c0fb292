/** 重算 — works a result out again from its sealed parts, and compares. */

import { isRefusal } from '../../record/refusal.ts'
import { BrokenSeal, type Sealed, type SealedObject } from '../../record/sealed.ts'
import { byPlatform, readManifest, readSummary, summariesOf, type WorkDeps } from './count.ts'
import { decided } from './decided.ts'
import type { Recomputed, Result } from './result.ts'
import { differences, type Summary } from './summary.ts'

/** So many cells are named; that there are more is seen by their number. */
const named = 50

/** Nothing of what is in force now is asked. */
export async function recomputed(object: SealedObject, sealed: Pick<Sealed, 'read'>): Promise<Recomputed> {
  try {
    const whole = await readManifest(object, sealed)
    const [first, second] = await summariesOf(whole, [[], whole.excluded ?? []], { sealed })
    const differingFrom = async (object: SealedObject | undefined, anew: Summary | undefined) =>
      object && anew ? differences(await readSummary(object, sealed), anew) : []
    const before = await differingFrom(whole.before, first)
    const after = await differingFrom(whole.after, second)
    const differing = [...before.map((cell) => `before ${cell}`), ...after.map((cell) => `after ${cell}`)]
    return { equal: differing.length === 0, differing: differing.slice(0, named) }
  } catch (error) {
    // What lies there is not what was sealed: that is the answer, and no fault to try again.
    if (!(error instanceof BrokenSeal)) throw error
    return { equal: false, differing: [error.message] }
  }
}

/** Once for each time it was asked. */
export async function recompute(result: Result, deps: WorkDeps): Promise<void> {
  const object = result.review?.manifest ?? result.list?.manifest
  if (!object || !result.recomputation || result.recomputation.done) return
  const done = await recomputed(object, deps.sealed)
  const told = await decided(
    { id: result.id, command: { type: 'sealRecomputation', ...done }, actor: byPlatform },
    deps,
  )
  if (isRefusal(told)) throw new Error(`the recomputation of ${result.id} is not recorded: ${told.refused}`)
}
