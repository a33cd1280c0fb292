/** 补正 — the closed lists that its commands, events and answers share. */

/** In which part of its life it was asked for. */
export const supplementParts = ['review', 'handling'] as const
export type SupplementPart = (typeof supplementParts)[number]
