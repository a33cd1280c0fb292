/** 保密 — the closed lists that its commands, events and answers share. */

/** 保密的原因 — the appellant's wish, or what the appeal was taken for. */
export const confidentialityCauses = ['asked', 'type'] as const

/** How a unit came to see who appealed. */
export const waysSeen = ['delivery', 'look'] as const
