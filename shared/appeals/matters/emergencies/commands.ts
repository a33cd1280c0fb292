/** 突发事项 — commands: declared at any time, looked at afterwards (第十八条第二款). */
import * as z from 'zod'
import { emergencyKind } from '../../../city/city.ts'
import { writtenText } from '../../../schema/text.ts'
import { acts, command } from '../../words/asking.ts'

/** 认定为突发事项 — an appeal that is one after all goes to the emergency units at once. */
export const declareEmergency = command(['认定突发事项', 'declare an emergency'], acts('ticket'), () =>
  z.strictObject({ kind: emergencyKind, reasons: writtenText }),
)

/** 核定 — the review that an emergency did not wait for: it was one. */
export const confirmEmergency = command(['核定突发事项', 'confirm the emergency'], acts('ticket'), () =>
  z.strictObject({ note: writtenText.optional() }),
)

/** 降为一般事项 — it was not one: back to an ordinary review, with reasons. */
export const downgradeEmergency = command(['降为一般事项', 'downgrade the emergency'], acts('ticket'), () =>
  z.strictObject({ reasons: writtenText }),
)

export const emergenciesCommands = {
  declareEmergency,
  confirmEmergency,
  downgradeEmergency,
}
