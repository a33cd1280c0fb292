/** 移送、转接 — the lists and fields that its commands, events and answers share. */
import * as z from 'zod'

export { type HandedKind, handedKinds } from '../../../law/handing-over.ts'

/** 来源编号 — channels of these kinds number their matters alike: one number is one matter, whichever of them sends it. */
export const sourceKinds = ['petition', 'oversight'] as const

/** 签收方式 — by the post that arrived, by their key, by telephone, on paper. */
export const receiptWays = ['push', 'key', 'phone', 'paper'] as const
export const handOverCauses = ['asked', 'emergency'] as const

export const handOverSubject = z.string().max(40).describe('handover-1')
/** 对方编号 — under which they have it. */
export const theirReference = z.string().min(1).max(100)
