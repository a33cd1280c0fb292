/** 涉企营商环境 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { enterpriseCommands } from './commands.ts'
import type { enterpriseEvents } from './events.ts'
import { reportClosing } from './report-closing.ts'
import { reviewEnterprise } from './review-enterprise.ts'
import { tellAppellant } from './tell-appellant.ts'

export const enterpriseRules: RulesOf<typeof enterpriseCommands> = { reviewEnterprise, tellAppellant, reportClosing }

export const enterpriseChanges: Changes<typeof enterpriseEvents> = {
  'enterprise-reviewed': (_, { at, reasons }) => ({ enterpriseReview: { at, reasons } }),
  'enterprise-review-corrected': ({ enterpriseReview, enterpriseCorrections = [] }, { at, reasons }) => ({
    enterpriseReview: undefined,
    enterpriseCorrections: [...enterpriseCorrections, { at, reasons, reviewedAt: enterpriseReview?.at ?? at }],
  }),
  'appellant-told': (_, { type: __, ...telling }) => ({ told: telling }),
  'closing-reported': (_, { type: __, ...report }) => ({ closingReport: report }),
}
