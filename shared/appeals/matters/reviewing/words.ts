/** 初核 — the closed lists that its commands, events and answers share. */

/** 归档 — as what an appeal is closed at once. */
export const filedAs = ['thanks', 'invalid'] as const
export type FiledAs = (typeof filedAs)[number]

/** 归档的原因 — invalid only for empty or silent contacts (art. 17). */
export const filingReasons = ['thanks', 'empty', 'silent'] as const
