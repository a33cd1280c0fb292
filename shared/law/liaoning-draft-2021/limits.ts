/** 时限 — every limit of the draft: how long, from what, until what, and under which article. */
import type { Rules } from '../rules.ts'
import { followingUpLimits } from './following-up.ts'

const dispatched = { zh: '派发工单之日', en: 'dispatch of the work order' }
const fromDispatch = {
  zh: '条文未写明答复时限的起算点，按派发工单之日起算；重新派单的，新承办单位另行起算，曾经承办本诉求的单位仍按原时限，不重新起算。',
  en: 'The text names no start for the reply limits; we count from dispatch, and anew for a unit that a re-dispatch brings in; one that had the matter before keeps the limit it had.',
}

export const limits = {
  review: {
    name: { zh: '初核告知', en: 'Review' },
    period: { workingDays: 2 },
    from: { zh: '收到诉求并在平台登记之日', en: 'registration on the platform' },
    until: {
      zh: '告知诉求人，不予受理的说明理由',
      en: 'the appellant is told the outcome, with reasons where refused',
    },
    article: '第十八条',
  },
  dispatch: {
    name: { zh: '派单', en: 'Dispatch' },
    period: { workingDays: 1 },
    from: { zh: '受理登记之日或材料补正齐全之日', en: 'acceptance, or completion of the supplement' },
    until: { zh: '派发工单转交承办单位', en: 'the work order is dispatched to the department' },
    article: '第十九条',
  },
  'return-request': {
    name: { zh: '申请退回或转办', en: 'Return request' },
    period: { workingDays: 2 },
    from: { zh: '承办单位接到工单之日', en: 'receipt of the work order by the department' },
    until: { zh: '写明理由提出申请', en: 'a request with written reasons' },
    article: '第二十一条第二款',
    reading: {
      zh: '“接到”指工单首次成功送达或者被承办单位首次取走。',
      en: '“Received” is the first successful delivery to the department, or the first time it pulls the order.',
    },
  },
  reply: {
    name: { zh: '咨询、服务类答复', en: 'Reply to a consultation or service matter' },
    period: { workingDays: 5 },
    from: dispatched,
    until: { zh: '反馈答复意见', en: 'final reply' },
    article: '第十九条（一）',
    reading: fromDispatch,
  },
  'interim-reply': {
    name: { zh: '阶段性答复', en: 'Interim reply' },
    period: { workingDays: 5 },
    from: dispatched,
    until: { zh: '反馈阶段性答复意见', en: 'interim reply' },
    article: '第十九条（二）',
    reading: fromDispatch,
  },
  'final-reply': {
    name: { zh: '最终答复', en: 'Final reply' },
    period: { workingDays: 15 },
    from: dispatched,
    until: { zh: '反馈最终办结意见', en: 'final reply' },
    article: '第十九条（二）',
    reading: fromDispatch,
  },
  'enterprise-opinion': {
    name: { zh: '涉企营商环境事项初步处理意见', en: 'Findings and preliminary opinion in an enterprise matter' },
    period: { workingDays: 15 },
    from: dispatched,
    until: { zh: '反馈调查核实结果和初步处理意见', en: 'findings and preliminary opinion' },
    article: '第十九条（三）',
    reading: {
      zh: `${fromDispatch.zh}初步处理意见不等于办结，条文未规定最终时限。`,
      en: `${fromDispatch.en} The preliminary opinion does not close the matter; the text sets no final limit.`,
    },
  },
  'weekly-report': {
    name: { zh: '每周进展报告', en: 'Weekly progress report' },
    period: { calendarDays: 7, rollsToWorkingDay: false },
    repeats: true,
    from: { zh: '提出延期申请之日', en: 'application for an extension' },
    until: {
      zh: '报告进展情况；至延期不予批准或者最终答复为止',
      en: 'progress report; ends on refusal or final reply',
    },
    article: '第十九条（四）',
    reading: {
      zh: '“每周”指自申请之日起每7日，遇节假日不顺延。',
      en: '“Each week” is every seven days from the application, without a roll past holidays.',
    },
  },
  'supplement-before-acceptance': {
    name: { zh: '受理前补正材料', en: 'Supplement before acceptance' },
    period: { workingDays: 5 },
    setBy: 'platform',
    from: { zh: '通知补正之日', en: 'the request to supplement' },
    until: { zh: '补正相关材料', en: 'the material is supplied' },
    article: '第十八条',
    reading: {
      zh: '“规定期限”由平台在通知中指定，未指定的为5个工作日；逾期无正当理由不补正的，适用第十七条（十）。',
      en: 'The platform sets the period when it asks; five working days if it does not. Not supplied without good reason: ground 17(10).',
    },
  },
  'supplement-during-handling': {
    name: { zh: '办理期间补充证据材料', en: 'Supplement during handling' },
    period: { workingDays: 5 },
    setBy: 'agreement',
    from: { zh: '要求补充之日', en: 'the request to supplement' },
    until: { zh: '补充相关证据材料', en: 'the evidence is supplied' },
    article: '第二十五条（四）',
    reading: {
      zh: '期限以双方约定为准，5个工作日只是建议；补充材料不中止任何时限。',
      en: 'The agreed last day decides, five working days are only what we propose; the waiting stops no other clock.',
    },
  },
  'non-cooperation': {
    name: { zh: '连续不予配合', en: 'Non-cooperation' },
    period: { calendarDays: 30, rollsToWorkingDay: false },
    from: { zh: '记录不予配合之日', en: 'the record of non-cooperation' },
    until: { zh: '第31日0时起可以办结', en: 'closing is allowed from day 31, 00:00' },
    article: '第二十五条（八）',
    reading: {
      zh: '“连续30日”按自然日计算，不顺延；诉求人有任何配合即重新计算。',
      en: 'Thirty consecutive calendar days without a roll; any cooperation starts them anew.',
    },
  },
  'emergency-acknowledgement': {
    name: { zh: '突发事项签收', en: 'Acknowledgement of an emergency' },
    period: { minutes: 15 },
    repeats: true,
    from: { zh: '通报应急处置单位之时', en: 'the emergency unit is told' },
    until: { zh: '该单位签收', en: 'the unit acknowledges' },
    article: '平台规则（依第十八条第二款）',
    reading: {
      zh: '条文只要求“及时”；15分钟是平台自己的承诺，逾时未签收的再次通报。',
      en: 'The text only says “in time”; 15 minutes are the platform’s own promise, after which the unit is told again.',
    },
  },
  'supervision-answer': {
    name: { zh: '督办回复', en: 'Answer to a supervision order' },
    period: { workingDays: 3 },
    setBy: 'platform',
    from: { zh: '提出办理工作建议和要求之日', en: 'the demand' },
    until: { zh: '承办单位回复落实情况', en: 'the unit answers what it did' },
    article: '第二十四条',
    reading: {
      zh: '条文只要求“全面落实”；期限由主管部门指定，未指定的按督办步骤的默认值。',
      en: 'The text only says “put fully into effect”; the authority names a day, or the default of the step holds.',
    },
  },
  ...followingUpLimits,
  'inner-limit': {
    name: { zh: '下级单位办理时限', en: 'Limit of a passed-down order' },
    period: { workingDays: 1 },
    setBy: 'unit',
    from: { zh: '上级单位交办之日', en: 'the order is passed down' },
    until: { zh: '下级单位向交办单位反馈', en: 'the sub-unit replies to the unit that passed it down' },
    article: '平台规则（依第二十一条第二款“逐级按规定时限反馈”）',
    reading: {
      zh: '由交办单位规定，不得晚于其自身时限；未规定的，为其自身时限前1个工作日。逾期告知交办单位，不构成第二十三条的逾期。',
      en: 'Set by the passing unit, never beyond its own limit; by default one working day before it. Passing it is told to that unit and is no breach under art. 23.',
    },
  },
} satisfies Rules['limits']
