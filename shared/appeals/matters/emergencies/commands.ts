/** 突发事项 — commands: declared at any time, looked at afterwards (第十八条第二款). */
import * as z from 'zod'
import { emergencyKind } from '../../../city/city.ts'
import { lazily } from '../../../schema/lazily.ts'
import { writtenText } from '../../../schema/text.ts'

/** 认定为突发事项 — an appeal that is one after all goes to the emergency units at once. */
export const declareEmergency = lazily(() => z.strictObject({ kind: emergencyKind, reasons: writtenText }))

/** 核定 — the review that an emergency did not wait for: it was one. */
export const confirmEmergency = lazily(() => z.strictObject({ note: writtenText.optional() }))

/** 降为一般事项 — it was not one: back to an ordinary review, with reasons. */
export const downgradeEmergency = lazily(() => z.strictObject({ reasons: writtenText }))

export const emergenciesCommands = {
  declareEmergency,
  confirmEmergency,
  downgradeEmergency,
}
