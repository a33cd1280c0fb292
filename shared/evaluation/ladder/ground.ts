/** 依据 — a result that a ladder rests on, and how the unit stood. */
import * as z from 'zod'

/** A figure in which the unit was red: its rate, that of its like, and the limit below which chance explains nothing. */
const redFigure = z.strictObject({
  figure: z.string(),
  hits: z.number(),
  matters: z.number(),
  rate: z.number(),
  peersRate: z.number(),
  spread: z.number(),
  limit: z.number(),
})
export type RedFigure = z.infer<typeof redFigure>

export const ladderStanding = z.strictObject({
  peers: z.string(),
  /** undefined where it is listed apart, or not at all */
  place: z.int().optional(),
  size: z.int(),
  score: z.number().optional(),
  steadied: z.number().optional(),
  red: z.array(redFigure),
})
export type LadderStanding = z.infer<typeof ladderStanding>

export const ground = z.strictObject({
  result: z.string(),
  /** the hash over all that is sealed of it, as it was approved */
  manifest: z.string(),
  standing: ladderStanding,
})
export type Ground = z.infer<typeof ground>
