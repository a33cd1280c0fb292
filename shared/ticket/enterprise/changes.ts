/** What the events of 涉企营商环境 make of a ticket. */
import type { Changes } from '../change.ts'
import type { enterpriseEvents } from './events.ts'

export const enterpriseChanges: Changes<typeof enterpriseEvents> = {
  'enterprise-reviewed': (_, { at, reasons }) => ({ enterpriseReview: { at, reasons } }),
  'appellant-told': (_, { type: __, ...telling }) => ({ told: telling }),
  'closing-reported': (_, { type: __, ...report }) => ({ closingReport: report }),
}
