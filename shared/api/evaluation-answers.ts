/** What figures and scores look like in answers: for the reference and the contract tests. */
import * as z from 'zod'

export const figuresAnswer = z.looseObject({
  from: z.iso.date(),
  to: z.iso.date(),
  figures: z.array(z.looseObject({ figure: z.string() })),
})
const scoreAnswer = z.looseObject({
  of: z.string().describe('unit code'),
  score: z.number().optional().describe('of a hundred; none where the unit is listed apart'),
  due: z.int().describe('matters due in the period'),
  parts: z.array(
    z.looseObject({
      code: z.enum(['efficiency', 'effect']),
      weight: z.number(),
      points: z.number().optional(),
      components: z.array(
        z.looseObject({
          figure: z.string(),
          value: z.number().optional(),
          numerator: z.int(),
          denominator: z.int(),
          weight: z.number().describe('points of a hundred by the rules'),
          outOf: z
            .number()
            .describe('points it could bring here: too few matters behind it, and the others bring them'),
          points: z.number(),
          tickets: z.string().describe('where the tickets behind it are listed'),
        }),
      ),
    }),
  ),
})
export const scoresAnswer = z.looseObject({
  from: z.iso.date(),
  to: z.iso.date(),
  scoring: z.looseObject({ article: z.string(), setBy: z.enum(['rules', 'city']) }),
  groups: z.array(
    z.looseObject({
      code: z.string(),
      size: z.int(),
      median: z.number().optional(),
      ranked: z.array(scoreAnswer.extend({ place: z.int() })),
    }),
  ),
  apart: z.array(scoreAnswer.extend({ peers: z.string(), why: z.enum(['few-matters', 'one-sided']) })),
})
