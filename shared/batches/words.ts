/** 批量 — closed lists that its record, calls and answers share. */

/** 批量登记；批量办理所办之事 — what may be done in a batch. */
export const intake = 'register' as const

/** 批量办理 — what may be done with many tickets at once. What came of a callback is nobody's to say in a batch. */
export const bulkActs = ['accept', 'dispatch', 'merge', 'claim', 'release', 'tellAgain', 'recordPosting'] as const
export type BulkAct = (typeof bulkActs)[number]
export const mostActs = 1_000

/** 逐行结果 — what becomes of a row: of intake registered or already there, of an act done. */
export const rowResults = ['registered', 'already', 'done', 'refused'] as const
export type RowResult = (typeof rowResults)[number]

/** 进度 — what a row may be counted under: what became of it, or that nothing has yet, or will not. */
export const rowCounts = ['waiting', ...rowResults, 'cancelled'] as const
export type RowCount = (typeof rowCounts)[number]

const isOfActs = (name: RowCount): boolean => name !== 'registered' && name !== 'already'
const isOfIntake = (name: RowCount): boolean => name !== 'done'
/** What rows of this act may be counted under. */
export const countsOfAct = (act: string): RowCount[] => rowCounts.filter(act === intake ? isOfIntake : isOfActs)

export const batchStates = ['running', 'cancelling', 'ended'] as const

/** 每批至多 — rows of a file and its bytes: what the gateway hands to a function is six megabytes with every quotation mark escaped. */
export const mostRows = 10_000
export const mostBytes = 5 * 1024 * 1024

/** What a file of appeals may be. */
export const intakeTypes = ['application/x-ndjson', 'text/csv'] as const
