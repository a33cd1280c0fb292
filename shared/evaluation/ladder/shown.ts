/** 督办的内容 — a ladder as those inside read it, and its public part. */
import type { Actor } from '../../access/actor.ts'
import type { Measures } from '../../law/after-closing.ts'
import { fellOf, isOver, type Ladder, type Step } from './ladder.ts'
import { namesOf, nextMeasures } from './order.ts'
import { rowOf } from './row.ts'
import { lateTerms } from './terms.ts'

const personOf = ({ role, id, staff, authority, unit }: Actor) => ({ role, id, staff, authority, unit })
const signed = <T extends { by: Actor }>({ by, ...said }: T) => ({ ...said, by: personOf(by) })

export function shown(ladder: Ladder, measures: Measures, now: string) {
  const { grounds, proposed, over, steps } = ladder
  const fell = fellOf(ladder)
  return {
    ...rowOf(ladder),
    late: lateTerms(ladder, now),
    next: isOver(ladder) || fell ? [] : nextMeasures(ladder, measures).map(({ measure }) => measure.code),
    proposed: signed(proposed),
    grounds: [...grounds],
    fell,
    steps: steps.map((step) => ({
      ...signed(step),
      ...namesOf(step.step, measures),
      reply: step.reply && signed(step.reply),
      reports: step.reports.map(signed),
      checks: step.checks.map(signed),
      passed: [...step.passed],
    })),
    over: over && signed(over),
  }
}

/** 公开的督办 — of what was withdrawn that it was, and why. */
export const publicationsOf = (ladder: Ladder, measures: Measures, nameOf: (unit: string) => string | undefined) =>
  ladder.steps.filter(({ isPublic }) => isPublic).map((step) => publicationOf(step, ladder, measures, nameOf))

function publicationOf(
  step: Step,
  { unit, state, over }: Ladder,
  measures: Measures,
  nameOf: (unit: string) => string | undefined,
) {
  const isWithdrawn = state === 'withdrawn'
  const { text, reasons, article, reference, at: issuedAt } = step
  return {
    ...{ unit, unitName: nameOf(unit), measure: step.step, ...namesOf(step.step, measures) },
    ...{ issuedAt, issuer: step.by.role === 'government' ? ('government' as const) : ('province' as const), article },
    ...(isWithdrawn ? {} : { text, reasons }),
    reference,
    endedAt: state === 'ended' ? over?.at : undefined,
    ...(isWithdrawn ? { withdrawnAt: over?.at, withdrawnFor: over?.reasons } : {}),
  }
}
