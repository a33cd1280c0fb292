/** 目录调整建议 — proposals for the dispatch catalogue, and what became of them (art. 20). */
import * as z from 'zod'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { catalogueEntry } from '../city.ts'

/** 审定结论 — adopted into the catalogue, or declined. */
export const suggestionDecisions = ['adopt', 'decline'] as const

export const catalogueSuggestion = lazily(() =>
  z.strictObject({
    id: z.string(),
    ...catalogueEntry().pick({ category: true, area: true, lead: true, coHandlers: true }).shape,
    reasons: z.string(),
    at: z.iso.datetime({ offset: true }),
    by: z.strictObject({ role: z.string(), id: z.string(), unit: z.string().optional() }),
    decision: z
      .strictObject({
        decision: z.enum(suggestionDecisions),
        reasons: z.string(),
        at: z.iso.datetime({ offset: true }),
        by: z.string(),
        /** adopted: the catalogue names the lead from this day on */
        from: z.iso.date().optional(),
      })
      .optional(),
  }),
)
export type CatalogueSuggestion = Parsed<typeof catalogueSuggestion>
