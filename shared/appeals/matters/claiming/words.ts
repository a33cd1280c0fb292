/** 认领 — closed lists: why a claim is moved, and the parts of a ticket's life. */

/** 为何移交、放回 — 交班、离岗、分担、不属本人. */
export const movingCauses = ['shift-end', 'absence', 'workload', 'not-mine'] as const

/** 环节 — 审核、办理、核查、回访: within one a claim goes with its ticket. */
export const claimParts = ['review', 'handling', 'check', 'callback'] as const
export type ClaimPart = (typeof claimParts)[number]
export const partNames: Readonly<Record<ClaimPart, readonly [zh: string, en: string]>> = {
  review: ['审核', 'review'],
  handling: ['办理', 'handling'],
  check: ['核查', 'check'],
  callback: ['回访', 'callback'],
}
