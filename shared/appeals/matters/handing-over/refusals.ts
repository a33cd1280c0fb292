/** 移送、转接 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

const provision = 'handing-over' as const

export const handingOverRefusals = {
  'hand-over.unknown': { kind: 'unknown', zh: '没有这次移送。', en: 'There is no such hand-over.', provision },
  'hand-over.not-there': {
    kind: 'invalid',
    zh: '诉求件只能移送、转接信访、督查渠道和其他热线，“{channel}”不是。',
    en: 'A matter is handed over to petitions, supervision platforms and other lines; “{channel}” is none of these.',
    provision,
  },
  'hand-over.not-by': { kind: 'forbidden', zh: '这一移送由{may}进行。', en: 'This hand-over is for {may}.', provision },
  'hand-over.from-there': {
    kind: 'conflict',
    zh: '该诉求件由“{channel}”转来，不能再移送该渠道。',
    en: 'This matter came from “{channel}”: it is not handed over to it.',
    provision,
  },
  'hand-over.already': {
    kind: 'conflict',
    zh: '已于{at}移送“{channel}”，尚未退回。',
    en: 'It was handed over to “{channel}” on {at}, and not handed back since.',
    provision,
  },
  'hand-over.received-already': {
    kind: 'conflict',
    zh: '这次移送已于{at}签收。',
    en: 'The receipt of this hand-over was recorded for {at} already.',
    provision,
  },
  'hand-over.handed-back': {
    kind: 'conflict',
    zh: '这次移送已于{at}退回。',
    en: 'This hand-over was handed back on {at}.',
    provision,
  },
  'hand-over.who-took-it': {
    kind: 'invalid',
    zh: '平台记录签收的，须写明接收人。',
    en: 'Where the platform records a receipt, it says who took it.',
    provision,
  },
  'hand-over.date-out-of-range': {
    kind: 'invalid',
    zh: '时间须在{after}之后，且不晚于现在。',
    en: 'The moment has to lie after {after}, and not after now.',
    provision,
  },
  'source.other-matter': {
    kind: 'conflict',
    zh: '来源编号“{reference}”已用于另一诉求人的诉求，请核对。',
    en: 'The number “{reference}” is that of another appellant’s matter: check it.',
    provision,
  },
  'source.under-way': {
    kind: 'conflict',
    zh: '同一来源编号“{reference}”的诉求正在登记，请稍后再试。',
    en: 'A matter with the number “{reference}” is being registered: try again in a moment.',
    provision,
  },
} as const satisfies Refusals
