/** 认领 — commands by which a member of the desk takes a ticket, or lets it go. */
import * as z from 'zod'
import { staffNumber } from '../../../city/staff.ts'
import { acts, command } from '../../words/asking.ts'
import { movingCauses } from './words.ts'

const because = z
  .enum(movingCauses)
  .optional()
  .describe('shift-end 交班 · absence 离岗 · workload 分担 · not-mine 不属本人')

/** 认领 — who claimed it decides on it; `for`: handed over to somebody else (工号). */
export const claim = command(['认领', 'claim'], acts('ticket'), () =>
  z.strictObject({
    for: staffNumber
      .optional()
      .describe('交给谁办理（工号） handed over to this member of staff; yourself when absent'),
    because,
  }),
)

/** 放回 — anybody may take it again. */
export const release = command(['放回', 'release'], acts('ticket'), () => z.strictObject({ because }))

export const claimingCommands = { claim, release }
