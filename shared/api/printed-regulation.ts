/** 公开的规定 — a regulation as anyone may read it, described by the counts of one. */
import * as z from 'zod'
import { closingGround, misconductGround, rejectionGround } from '../law/grounds.ts'
import { described } from '../law/known.ts'
import { clockKind, limit } from '../law/limit.ts'
import { type Rules, rules } from '../law/rules.ts'

const { rejection, supervision, closing, rating, misconduct, extending } = rules.shape
const { general, enterprise } = described.extending.decidedBy

/** The document of a release describes one regulation, whose lists are as long as they are. */
export const printedRegulation = rules.omit({ commands: true, provisions: true }).extend({
  limits: z.record(clockKind, limit()),
  rejection: rejection.extend({ grounds: z.array(rejectionGround).length(described.rejection.grounds.length) }),
  extending: extending.extend({
    decidedBy: z.strictObject({ general: z.literal(general), enterprise: z.literal(enterprise) }),
  }),
  supervision: supervision.extend({
    steps: z.array(supervision.shape.steps.element).length(described.supervision.steps.length),
    levels: z.array(supervision.shape.levels.element).length(described.supervision.levels.length),
  }),
  closing: closing.extend({ grounds: z.array(closingGround).length(described.closing.grounds.length) }),
  rating: rating.extend({
    levels: z
      .array(rating.shape.levels.element.extend({ level: levelsOf(described) }))
      .length(described.rating.levels.length),
  }),
  figures: z.array(rules.shape.figures.element).length(described.figures.length),
  misconduct: misconduct.extend({ grounds: z.array(misconductGround).length(described.misconduct.grounds.length) }),
})

function levelsOf({ rating: { levels } }: Pick<Rules, 'rating'>) {
  const numbers = levels.map(({ level }) => level)
  return z
    .int()
    .min(Math.min(...numbers))
    .max(Math.max(...numbers))
}

/** What code alone reads of it is left out. */
export const printed = ({ commands: _, provisions: __, ...regulation }: Rules) => regulation
