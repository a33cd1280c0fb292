/** 拒绝目录 — every refusal by code, with kind, sentences and article. */

import { accessRefusals } from '../../access/refusals.ts'
import { retiringRefusals } from '../../city/refusals.ts'
import { type Refusals, recordRefusals } from '../../record/refusal.ts'
import { clocksRefusals } from '../clocks/refusals.ts'
import { attachingRefusals } from '../matters/attaching/refusals.ts'
import { callingBackRefusals } from '../matters/calling-back/refusals.ts'
import { claimingRefusals } from '../matters/claiming/refusals.ts'
import { classifyingRefusals } from '../matters/classifying/refusals.ts'
import { closingRefusals } from '../matters/closing/refusals.ts'
import { cluesRefusals } from '../matters/clues/refusals.ts'
import { confidentialityRefusals } from '../matters/confidentiality/refusals.ts'
import { deliveringRefusals } from '../matters/delivering/refusals.ts'
import { dispatchingRefusals } from '../matters/dispatching/refusals.ts'
import { emergenciesRefusals } from '../matters/emergencies/refusals.ts'
import { enterpriseRefusals } from '../matters/enterprise/refusals.ts'
import { extendingRefusals } from '../matters/extending/refusals.ts'
import { falseClosingRefusals } from '../matters/false-closing/refusals.ts'
import { handingOverRefusals } from '../matters/handing-over/refusals.ts'
import { handlingRefusals } from '../matters/handling/refusals.ts'
import { identifyingRefusals } from '../matters/identifying/refusals.ts'
import { inspectingRefusals } from '../matters/inspecting/refusals.ts'
import { markingRefusals } from '../matters/marking/refusals.ts'
import { mergingRefusals } from '../matters/merging/refusals.ts'
import { misconductRefusals } from '../matters/misconduct/refusals.ts'
import { misuseRefusals } from '../matters/misuse/refusals.ts'
import { negativeRefusals } from '../matters/negative/refusals.ts'
import { notingRefusals } from '../matters/noting/refusals.ts'
import { passingDownRefusals } from '../matters/passing-down/refusals.ts'
import { publishingRefusals } from '../matters/publishing/refusals.ts'
import { ratingRefusals } from '../matters/rating/refusals.ts'
import { registeringRefusals } from '../matters/registering/refusals.ts'
import { repeatsRefusals } from '../matters/repeats/refusals.ts'
import { retainingRefusals } from '../matters/retaining/refusals.ts'
import { returningRefusals } from '../matters/returning/refusals.ts'
import { reviewingRefusals } from '../matters/reviewing/refusals.ts'
import { supervisingRefusals } from '../matters/supervising/refusals.ts'
import { supplementingRefusals } from '../matters/supplementing/refusals.ts'
import { telephoningRefusals } from '../matters/telephoning/refusals.ts'
import { tellingRefusals } from '../matters/telling/refusals.ts'

const anyTicket = {
  'ticket.unknown': { kind: 'unknown', zh: '没有这个编号的诉求件。', en: 'There is no ticket with this number.' },
  'ticket.not-allowed-here': {
    kind: 'conflict',
    zh: '诉求件现为“{state}”，不能{command}[；{command}只在“{from}”时可以]。[您现在可以：{mine}。][他人现在可以：{others}。]',
    en: 'The ticket is “{state}”: it does not allow to {command}[, which is for “{from}”].[ You may now: {mine}.][ Others may now: {others}.]',
  },
  'ticket.role-not-allowed': { kind: 'forbidden', zh: '此操作由{may}进行。', en: 'This is for {may} to do.' },
  'ticket.authority-not-allowed': accessRefusals['ticket.authority-not-allowed'],
  'list.not-yours': {
    kind: 'forbidden',
    zh: '该清单只供有权的主管部门查看。',
    en: 'This list is for the competent authority only.',
    provision: 'lists.of-authorities',
  },
  'ticket.not-held': {
    kind: 'conflict',
    zh: '该诉求件现不由贵单位办理，贵单位只能查看。',
    en: 'This ticket is not in your unit’s hands now: it can look, not act.',
    provision: 'holding',
  },
  'key.limited': accessRefusals['key.limited'],
  'list.unknown': accessRefusals['list.unknown'],
  'list.too-many': {
    kind: 'conflict',
    zh: '每人最多保存{most}个清单，请先删除不用的。',
    en: 'You may save {most} lists: forget one that you no longer use.',
  },
  'list.changed': {
    kind: 'conflict',
    zh: '保存的清单正由另一操作修改，请重试。',
    en: 'Your lists are being changed by another call: try again.',
  },
  'authority.other-tree': accessRefusals['authority.other-tree'],
  'clue.authority-alone': accessRefusals['clue.authority-alone'],
  'ladder.never-by-the-city': accessRefusals['ladder.never-by-the-city'],
  'ticket.changed': {
    kind: 'changed',
    zh: '诉求件在您读取之后已更新[（{changed}）]，请重新读取后再操作。',
    en: 'The ticket has changed since you read it[ ({changed})]; read it again and decide anew.',
  },
  'ticket.full': {
    kind: 'too-large',
    zh: '该诉求件记录已接近容量上限，可以反复提出的操作（补充情况、退件申请、退回重办、督办等）不再接收；签收、答复、审核通过、补充材料、延期、办结和撤回不受影响。',
    en: 'The log of this ticket has no more room for what may be done again and again, such as adding facts, asking for a return, sending back or supervising; acknowledging, replying, passing the check, supplements, extensions, closing and withdrawing go on.',
  },
  'ticket.repeated-enough': {
    kind: 'conflict',
    zh: '该操作在这件诉求件上的次数已达上限（limit 为上限；per 为 party 时按一方计，为 ticket 时各方合计）。',
    en: 'This was done on this ticket as often as it may be (limit); per says whether one party’s acts are counted or all of them.',
    provision: 'repeating',
  },
  ...recordRefusals,
} as const satisfies Refusals

export const refusals = {
  ...anyTicket,
  ...deliveringRefusals,
  ...registeringRefusals,
  ...retiringRefusals,
  ...reviewingRefusals,
  ...supplementingRefusals,
  ...emergenciesRefusals,
  ...classifyingRefusals,
  ...enterpriseRefusals,
  ...dispatchingRefusals,
  ...handlingRefusals,
  ...mergingRefusals,
  ...repeatsRefusals,
  ...returningRefusals,
  ...passingDownRefusals,
  ...closingRefusals,
  ...negativeRefusals,
  ...extendingRefusals,
  ...supervisingRefusals,
  ...callingBackRefusals,
  ...publishingRefusals,
  ...ratingRefusals,
  ...inspectingRefusals,
  ...falseClosingRefusals,
  ...misuseRefusals,
  ...misconductRefusals,
  ...cluesRefusals,
  ...handingOverRefusals,
  ...confidentialityRefusals,
  ...identifyingRefusals,
  ...tellingRefusals,
  ...retainingRefusals,
  ...notingRefusals,
  ...markingRefusals,
  ...attachingRefusals,
  ...telephoningRefusals,
  ...claimingRefusals,
  ...clocksRefusals,
}

export type RefusalCode = keyof typeof refusals
