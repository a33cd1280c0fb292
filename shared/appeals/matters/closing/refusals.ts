/** 办结 — the ways in which its commands are refused. */
import { capital, spelled } from '../../../law/citation.ts'
import type { Limit } from '../../../law/limit.ts'
import type { Refusals } from '../../../record/refusal.ts'

function nonCooperationDays({ period }: Limit) {
  const days = 'calendarDays' in period ? period.calendarDays : 0
  return { days: { zh: String(days), en: capital(spelled(days)) } }
}

export const closingRefusals = {
  'close.ground-unknown': {
    kind: 'invalid',
    zh: '{§closing}没有这一办结情形。',
    en: '{§closing} has no such closing ground or alternative.',
    provision: 'closing',
  },
  'close.needs-evidence': {
    kind: 'invalid',
    zh: '该办结情形还应提供[：{missing}][以下任一项：{oneOf}]。',
    en: 'This closing ground also needs[ {missing}][ one of {oneOf}].',
    provision: 'closing',
  },
  'close.date-in-future': {
    kind: 'invalid',
    zh: '证明所载的{field}（{date}）晚于今日（{today}）。',
    en: 'In the evidence, {field} ({date}) lies after today ({today}).',
    provision: 'closing',
  },
  'close.performed-before-signed': {
    kind: 'invalid',
    zh: '和解协议应先签署、后执行：执行日期早于签署日期。',
    en: 'A settlement is signed, then performed: the performance is dated before the signature.',
    provision: 'closing.settlement',
  },
  'close.date-before-registration': {
    kind: 'invalid',
    zh: '和解、签字的日期早于诉求登记之日，不是就本诉求事项作出的。',
    en: 'Signed or performed before the appeal was registered: that was not about this appeal.',
    provision: 'closing.signed',
  },
  'close.not-during-handling': {
    kind: 'invalid',
    zh: '诉讼、复议、仲裁或者介入调查应发生在诉求事项办理期间。',
    en: 'The lawsuit, application or investigation must have begun during handling.',
    provision: 'closing.during-handling',
  },
  'close.reference-form': {
    kind: 'invalid',
    zh: '文号、案号应载明编号。',
    en: 'A reference must carry a number.',
    provision: 'closing',
  },
  'close.citation-form': {
    kind: 'invalid',
    zh: '引用依据应写作《…》第…条。',
    en: 'A citation reads 《…》第…条: a title and an article.',
    provision: 'closing',
  },
  'close.citation-not-a-statute': {
    kind: 'invalid',
    zh: '所引依据不是法律、法规；规章和规范性文件不能作为该情形的依据。',
    en: 'What is cited is neither a law nor a regulation; a departmental rule (规章) does not carry this ground.',
    provision: 'closing.statute',
  },
  'close.needs-checked-reply': {
    kind: 'conflict',
    zh: '该办结情形须先有最终答复并经审核通过。',
    en: 'This closing ground needs a final reply that passed the check.',
    provision: 'closing.checked-reply',
  },
  'close.needs-lapsed-supplement': {
    kind: 'conflict',
    zh: '须诉求人超出约定期限无正当理由不予补充，方可以此办结。',
    en: 'This ground needs an agreed period for supplementing that has lapsed.',
    provision: 'supplement.handling',
  },
  'close.too-early': {
    kind: 'conflict',
    zh: '诉求人不予配合未满连续{days}日，尚不能以此办结。',
    en: '{days} consecutive days of recorded non-cooperation have not passed.',
    provision: 'closing.non-cooperation',
    data: ({ limits }) => nonCooperationDays(limits['non-cooperation']),
  },
  'close.return-pending': {
    kind: 'conflict',
    zh: '退件申请审定前不能办结。',
    en: 'A return request is pending; it must be decided before closing.',
    provision: 'returning',
  },
  'withdraw.oral-needs-recording': {
    kind: 'invalid',
    zh: '口头终止应有录音或者记录。',
    en: 'Ending it orally needs a recording or a note.',
    provision: 'closing.withdrawal',
  },
  'withdraw.written-needs-document': {
    kind: 'invalid',
    zh: '由他人代为登记的书面撤回，应注明书面材料。',
    en: 'A written withdrawal recorded by somebody else must name the document.',
    provision: 'closing.withdrawal',
  },
  'non-cooperation.not-recorded': {
    kind: 'conflict',
    zh: '没有正在计算的不配合记录。',
    en: 'No period of non-cooperation is running.',
    provision: 'closing.non-cooperation',
  },
  'non-cooperation.already-recorded': {
    kind: 'conflict',
    zh: '不配合期间已在计算中。',
    en: 'A period of non-cooperation is already running.',
    provision: 'closing.non-cooperation',
  },
} as const satisfies Refusals
