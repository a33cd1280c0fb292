/** 规则表 — every command's rule; a command without one does not compile. */

import { clocksRules } from '../clocks/changes.ts'
import { attachingRules } from '../matters/attaching/changes.ts'
import { callingBackRules } from '../matters/calling-back/changes.ts'
import { claimingRules } from '../matters/claiming/changes.ts'
import { classifyingRules } from '../matters/classifying/changes.ts'
import { closingRules } from '../matters/closing/changes.ts'
import { cluesRules } from '../matters/clues/changes.ts'
import { confidentialityRules } from '../matters/confidentiality/changes.ts'
import { dispatchingRules } from '../matters/dispatching/changes.ts'
import { emergenciesRules } from '../matters/emergencies/changes.ts'
import { enterpriseRules } from '../matters/enterprise/changes.ts'
import { extendingRules } from '../matters/extending/changes.ts'
import { falseClosingRules } from '../matters/false-closing/changes.ts'
import { handingOverRules } from '../matters/handing-over/changes.ts'
import { handlingRules } from '../matters/handling/changes.ts'
import { identifyingRules } from '../matters/identifying/changes.ts'
import { inspectingRules } from '../matters/inspecting/changes.ts'
import { markingRules } from '../matters/marking/changes.ts'
import { mergingRules } from '../matters/merging/changes.ts'
import { misconductRules } from '../matters/misconduct/changes.ts'
import { misuseRules } from '../matters/misuse/changes.ts'
import { negativeRules } from '../matters/negative/changes.ts'
import { notingRules } from '../matters/noting/changes.ts'
import { passingDownRules } from '../matters/passing-down/changes.ts'
import { publishingRules } from '../matters/publishing/changes.ts'
import { ratingRules } from '../matters/rating/changes.ts'
import { registeringRules } from '../matters/registering/changes.ts'
import { repeatsRules } from '../matters/repeats/changes.ts'
import { retainingRules } from '../matters/retaining/changes.ts'
import { returningRules } from '../matters/returning/changes.ts'
import { reviewingRules } from '../matters/reviewing/changes.ts'
import { supervisingRules } from '../matters/supervising/changes.ts'
import { supplementingRules } from '../matters/supplementing/changes.ts'
import { telephoningRules } from '../matters/telephoning/changes.ts'
import { tellingRules } from '../matters/telling/changes.ts'
import type { LaterCommand, Rule } from '../ticket/decision.ts'

export const rules: { readonly [N in LaterCommand]: Rule<N> } = {
  ...callingBackRules,
  ...classifyingRules,
  ...closingRules,
  ...cluesRules,
  ...handingOverRules,
  ...confidentialityRules,
  ...dispatchingRules,
  ...emergenciesRules,
  ...enterpriseRules,
  ...extendingRules,
  ...falseClosingRules,
  ...handlingRules,
  ...identifyingRules,
  ...inspectingRules,
  ...mergingRules,
  ...misconductRules,
  ...misuseRules,
  ...negativeRules,
  ...passingDownRules,
  ...ratingRules,
  ...registeringRules,
  ...repeatsRules,
  ...retainingRules,
  ...returningRules,
  ...reviewingRules,
  ...supervisingRules,
  ...supplementingRules,
  ...notingRules,
  ...markingRules,
  ...attachingRules,
  ...telephoningRules,
  ...claimingRules,
  ...tellingRules,
  ...publishingRules,
  ...clocksRules,
}
