/** 查一件 — checks a reply as tests write it: what is left out is as it should be. */
import { checkReply, type Finding } from '../../../shared/appeals/reply-check/check-reply.ts'
import type { Checked, Reply } from '../../../shared/appeals/reply-check/checked.ts'
import { regulations } from '../../../shared/law/regulations.ts'

const rules = regulations['liaoning-draft-2021'] ?? { provisions: {} }
const consulted = { said: '诉求人知晓办理情况' }

interface Written extends Partial<Omit<Checked, 'appeal' | 'reply'>> {
  appeal?: Partial<Checked['appeal']>
  reply?: Partial<Reply>
}

export const checked = ({ appeal, reply, ...rest }: Written): Finding[] =>
  checkReply(
    {
      appeal: { type: 'help', title: '路灯不亮', text: '东塔街路灯灭了三天。', ...appeal },
      reply: { record: '', answer: '', consultation: consulted, ...reply },
      ...rest,
    },
    rules,
  )

/** The words that findings of a kind rest on, a list each. */
export const wordsOf = (findings: readonly Finding[], code: Finding['code']): string[][] =>
  findings.filter((one) => one.code === code).map(({ cites }) => cites.map(({ words }) => words))
