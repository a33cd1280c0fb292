/** 批量 — closed lists that its record, calls and answers share. */

/** 批量登记；批量办理所办之事 — what may be done in a batch. */
export const intake = 'register' as const

/** 逐行结果 — what becomes of a row. */
export const rowResults = ['registered', 'already', 'refused'] as const
export type RowResult = (typeof rowResults)[number]

/** 进度 — what a row may be counted under: what became of it, or that nothing has yet, or will not. */
export const rowCounts = ['waiting', ...rowResults, 'cancelled'] as const
export type RowCount = (typeof rowCounts)[number]

export const batchStates = ['running', 'cancelling', 'ended'] as const

/** 每批至多 — rows of a file and its bytes: what the gateway hands to a function is six megabytes with every quotation mark escaped. */
export const mostRows = 10_000
export const mostBytes = 5 * 1024 * 1024

/** What a file of appeals may be. */
export const intakeTypes = ['application/x-ndjson', 'text/csv'] as const
