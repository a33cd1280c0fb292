/** 来电查询 — the closed lists that its call, records and answers share. */

/** By what a caller was looked up. */
export const lookedUpBy = ['phone', 'idNumber', 'name', 'call'] as const

/** 核对结果 — nothing was said; it was right, or wrong; or too often wrong to be compared now. */
export const verifications = ['none', 'right', 'wrong', 'limited'] as const
