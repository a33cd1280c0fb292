/** 重新办理 — the closed lists that its commands, events and answers share. */

/** 重新办理的原因 — what has a matter worked again. */
export const reopeningCauses = ['bad-rating', 'false-closing', 'negative-outcome'] as const
