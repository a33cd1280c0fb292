/** 办结 — the closed lists that its commands, events and answers share. */

/** 撤回的形式 — in writing, or orally. */
export const withdrawalForms = ['written', 'oral'] as const
