/** 涉企营商环境 — what its events make of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import type { enterpriseEvents } from './events.ts'

export const enterpriseChanges: Changes<typeof enterpriseEvents> = {
  'enterprise-reviewed': (_, { at, reasons }) => ({ enterpriseReview: { at, reasons } }),
  'enterprise-review-corrected': ({ enterpriseReview, enterpriseCorrections = [] }, { at, reasons }) => ({
    enterpriseReview: undefined,
    enterpriseCorrections: [...enterpriseCorrections, { at, reasons, reviewedAt: enterpriseReview?.at ?? at }],
  }),
  'appellant-told': (_, { type: __, ...telling }) => ({ told: telling }),
  'closing-reported': (_, { type: __, ...report }) => ({ closingReport: report }),
}
