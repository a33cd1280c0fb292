/** 推送 — the closed lists of why a push stopped and how it stands. */

export const stopReasons = ['asked', 'failed', 'gone', 'ended', 'receiver-changed'] as const
export type StopReason = (typeof stopReasons)[number]

/** 中英文名称. */
export const stopReasonNames: Readonly<Record<StopReason, readonly [zh: string, en: string]>> = {
  asked: ['主管部门停止', 'stopped by the authority'],
  failed: ['连续五日未能送达', 'it failed for five days'],
  gone: ['接收方答复不再接收（410）', 'the receiver answered that it is gone (410)'],
  ended: ['协议终止', 'the agreement ended'],
  'receiver-changed': ['接收方变更', 'the agreement has another receiver'],
}

export const pushStates = ['running', 'never-begun', 'stopped', 'not-in-force', 'no-address', 'other-address'] as const
export type PushState = (typeof pushStates)[number]

export const replayStates = ['running', 'waiting', 'done'] as const
