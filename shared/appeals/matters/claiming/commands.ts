/** 认领 — commands by which a member of the desk takes a ticket, or lets it go. */
import * as z from 'zod'
import { staffNumber } from '../../../city/staff.ts'
import { acts, command, reads } from '../../words/asking.ts'
import { claimParts, movingCauses } from './words.ts'

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
    part: z
      .enum(claimParts)
      .optional()
      .describe(
        '限于此环节的：review 审核 · handling 办理 · check 核查 · callback 回访 only where it stands in this part: with callback, a task to call back',
      ),
    because,
  }),
)

/** 放回 — anybody may take it again. */
export const release = command(['放回', 'release'], acts('ticket'), () => z.strictObject({ because }))

/** 离岗放回 — by the platform: whoever claimed it works at the desk no longer. */
export const releaseLeft = command(['离岗放回', 'let go what somebody left'], reads('ticket'), () =>
  z.strictObject({ holder: z.string() }),
)

export const claimingCommands = { claim, release, releaseLeft }
