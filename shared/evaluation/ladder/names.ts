/** 名称 — what states, findings and terms of a ladder are called in sentences and tables. */
import type { Name } from '../../door/sentence.ts'
import type { Finding, LadderState, LadderTerm } from './words.ts'

export const ladderStateNames: Readonly<Record<LadderState, Name>> = {
  proposed: ['已提出', 'proposed'],
  declined: ['不予督办', 'declined'],
  fallen: ['依据不再成立', 'fallen'],
  running: ['督办中', 'running'],
  ended: ['已解除', 'ended'],
  withdrawn: ['已撤销', 'withdrawn'],
}

export const findingNames: Readonly<Record<Finding, Name>> = {
  sufficient: ['整改到位', 'sufficient'],
  insufficient: ['整改不力', 'insufficient'],
}

export const ladderTermNames: Readonly<Record<LadderTerm, Name>> = {
  reply: ['回复', 'the answer'],
  report: ['报送整改情况', 'the report'],
  check: ['核查', 'the check'],
}
