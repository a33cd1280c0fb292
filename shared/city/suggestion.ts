/** 目录调整建议 — what those who handle appeals propose for the dispatch catalogue, with reasons, and what became of it (art. 20). */
import * as z from 'zod'
import { catalogueEntry } from './city.ts'

const { category, area, lead, coHandlers } = catalogueEntry.shape

export const catalogueSuggestion = z.strictObject({
  id: z.string(),
  category,
  area,
  lead,
  coHandlers,
  reasons: z.string(),
  at: z.iso.datetime(),
  by: z.strictObject({ role: z.string(), id: z.string(), unit: z.string().optional() }),
  decision: z
    .strictObject({
      decision: z.enum(['adopt', 'decline']),
      reasons: z.string(),
      at: z.iso.datetime(),
      by: z.string(),
      /** adopted: the catalogue names the lead from this day on */
      from: z.iso.date().optional(),
    })
    .optional(),
})
export type CatalogueSuggestion = z.infer<typeof catalogueSuggestion>
