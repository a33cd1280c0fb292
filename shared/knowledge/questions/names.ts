/** 名称 — what states of unanswered questions are called in sentences and tables. */
import type { Name } from '../../door/sentence.ts'
import type { QuestionState } from './words.ts'

export const questionStateNames: Readonly<Record<QuestionState, Name>> = {
  open: ['待认领', 'open'],
  claimed: ['已认领', 'claimed'],
  closed: ['已了结', 'closed'],
}
