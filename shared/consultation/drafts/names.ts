/** 名称 — what states of drafts are called in sentences and tables. */
import type { Name } from '../../door/sentence.ts'
import type { DraftState, Stage } from './words.ts'

export const draftStateNames: Readonly<Record<DraftState, Name>> = {
  proposed: ['待审', 'waiting for a second person'],
  opened: ['已公开征求意见', 'opened'],
  refused: ['未通过', 'turned down'],
  replaced: ['已被新稿代替', 'replaced by another proposal'],
}

export const stageNames: Readonly<Record<Stage, Name>> = {
  coming: ['尚未开始', 'not begun'],
  open: ['正在征求意见', 'open'],
  closed: ['已经截止', 'closed'],
  withdrawn: ['已撤回', 'withdrawn'],
}
