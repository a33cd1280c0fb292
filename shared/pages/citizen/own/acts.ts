/** 本人可以做的 — what an appellant may do about their own matter, each a call of the API. */
import type { RouteName } from '../../../api/routes.ts'
import type { Progress } from '../../../appeals/routes/answers/tickets.ts'
import { permissionFor } from '../../../appeals/ticket/states.ts'
import type { CommandName } from '../../../appeals/words/command.ts'
import type { Rules } from '../../../law/rules.ts'
import type { Words } from '../../frame.ts'
import type { Asked } from '../fields.ts'

type Sent = Readonly<Record<string, string>>

export interface Act {
  call: RouteName & CommandName
  says: Words
  /** what to know before */
  hint?: Words
  fields(ticket: Pick<Progress, 'rateable'>, rules: Rules): readonly Asked[]
  /** as the call takes it */
  body(sent: Sent): unknown
  /** shown where it is rarely needed only when one looks for it */
  isFolded?: true
  /** beyond the state table: whether there is anything to do it about */
  isAsked?(ticket: Progress): boolean
}

const most = 4000
const text = (says: Words): Asked => ({ kind: 'text', name: 'text', says, required: true, most })
const reasons = (name: string, required: boolean): Asked => ({
  ...{ kind: 'text', name, required, most },
  says: { zh: '理由', en: 'Reasons' },
})
const given = (sent: Sent, name: string): string | undefined => sent[name]?.trim() || undefined

const occasions: Readonly<Record<Progress['rateable'][number], Words>> = {
  acceptance: { zh: '受理', en: 'how it was accepted' },
  progress: { zh: '阶段性答复', en: 'the interim reply' },
  result: { zh: '办理结果', en: 'the result' },
  callback: { zh: '回访', en: 'the callback' },
}

const waits = ({ supplement }: Progress): boolean =>
  supplement !== undefined && supplement.suppliedAt === undefined && supplement.ended === undefined

export const acts: readonly Act[] = [
  {
    call: 'supplySupplement',
    says: { zh: '补充材料', en: 'Supply what was asked for' },
    isAsked: waits,
    fields: () => [text({ zh: '补充的内容', en: 'What you supply' })],
    body: (sent) => ({ text: given(sent, 'text') }),
  },
  {
    call: 'explainSupplement',
    says: { zh: '说明不能补充的理由', en: 'Say why you cannot supply it' },
    isFolded: true,
    isAsked: waits,
    fields: () => [reasons('reason', true)],
    body: (sent) => ({ reason: given(sent, 'reason') }),
  },
  {
    call: 'rate',
    says: { zh: '评价', en: 'Rate how it was handled' },
    isAsked: ({ rateable }) => rateable.length > 0,
    fields: ({ rateable }, { rating }) => [
      {
        ...{ kind: 'choice', name: 'about', required: true },
        says: { zh: '评价什么', en: 'What you rate' },
        choices: rateable.map((about) => ({ value: about, says: occasions[about] })),
      },
      {
        ...{ kind: 'choice', name: 'level', required: true },
        says: { zh: '您是否满意', en: 'Are you satisfied' },
        choices: rating.levels.map(({ level, zh, en }) => ({ value: String(level), says: { zh, en } })),
      },
      {
        ...{ kind: 'text', name: 'comment', required: false, most },
        says: { zh: '还想说明的', en: 'Anything to add' },
      },
    ],
    body: (sent) => ({
      ...{ level: Number(given(sent, 'level') ?? Number.NaN), via: 'link', about: given(sent, 'about') },
      comment: given(sent, 'comment'),
    }),
  },
  {
    call: 'addFacts',
    says: { zh: '补充情况', en: 'Add facts' },
    fields: () => [text({ zh: '新的情况', en: 'What is new' })],
    body: (sent) => ({ text: given(sent, 'text') }),
  },
  {
    call: 'contestFiling',
    says: { zh: '对归档提出异议', en: 'Contest that it was filed' },
    fields: () => [reasons('reasons', true)],
    body: (sent) => ({ reasons: given(sent, 'reasons') }),
  },
  {
    call: 'withdraw',
    says: { zh: '撤回诉求', en: 'Withdraw it' },
    hint: { zh: '撤回之后不再办理，不能恢复。', en: 'It is not handled any more then, and this cannot be undone.' },
    isFolded: true,
    fields: () => [reasons('reasons', false)],
    body: (sent) => ({ how: 'written', reasons: given(sent, 'reasons') }),
  },
]

export const actOf = (call: string): Act | undefined => acts.find((one) => one.call === call)

/** What the state table lets an appellant do now, and what not, with the article. */
export function possibleFor(ticket: Progress, rules: Rules) {
  const all = acts.map((act) => {
    const { from, by, article } = permissionFor(act.call, rules)
    const isNow = from.includes(ticket.state) && by.includes('appellant') && (act.isAsked?.(ticket) ?? true)
    return { act, article, from, isNow }
  })
  return { now: all.filter(({ isNow }) => isNow), later: all.filter(({ isNow }) => !isNow) }
}
