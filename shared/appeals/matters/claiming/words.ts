/** 认领 — the words in which a claim is moved. */

/** 为何移交、放回 — 交班、离岗、分担、不属本人. */
export const movingCauses = ['shift-end', 'absence', 'workload', 'not-mine'] as const
