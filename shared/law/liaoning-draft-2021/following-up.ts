/** 回访、评价与责任的时限 — the platform's own limits after an appeal ends; the draft has none. */
import type { Rules } from '../rules.ts'

export const followingUpLimits = {
  callback: {
    name: { zh: '回访', en: 'Callback' },
    period: { workingDays: 5 },
    from: { zh: '办结之日', en: 'closing' },
    until: {
      zh: '联系到诉求人，或者按规定次数未能联系',
      en: 'the appellant is reached, or given up after the set attempts',
    },
    article: '平台规则（依第三十条）',
    reading: { zh: '条文未规定回访期限。', en: 'The text sets no period for callbacks.' },
  },
  'rating-examination': {
    name: { zh: '差评核查', en: 'Examination of a bad rating' },
    period: { workingDays: 5 },
    from: { zh: '收到差评之日', en: 'the bad rating' },
    until: { zh: '认定是否合理', en: 'found justified or not' },
    article: '平台规则（依第二十九条）',
    reading: {
      zh: '条文要求对差评作出认定，未规定期限。',
      en: 'The text has bad ratings examined and sets no period.',
    },
  },
  'finding-verification': {
    name: { zh: '问题线索审查核定', en: 'Verification of a finding' },
    period: { workingDays: 10 },
    from: { zh: '回访、抽检发现之日', en: 'found by callback or inspection' },
    until: { zh: '营商环境建设主管部门审查核定', en: 'verified by the business-environment authority' },
    article: '平台规则（依第三十条）',
  },
  'misuse-reply': {
    name: { zh: '不当行为陈述申辩', en: 'Reply to a record of misuse' },
    period: { workingDays: 5 },
    from: { zh: '告知诉求人之日', en: 'the notice to the appellant' },
    until: { zh: '诉求人陈述、申辩', en: 'the appellant’s reply' },
    article: '平台规则（依第三十八条）',
    reading: {
      zh: '期满未陈述的视为放弃，方可核实。',
      en: 'Silence lets the right lapse; only then may it be verified.',
    },
  },
  'misuse-expiry': {
    name: { zh: '不当行为记录有效期', en: 'Expiry of a record of misuse' },
    period: { months: 12 },
    from: { zh: '核实之日', en: 'verification' },
    until: { zh: '记录失效', en: 'the record expires' },
    article: '平台规则（依第三十八条）',
    reading: { zh: '失效的记录不再列出，也不得移交。', en: 'An expired record is neither listed nor handed over.' },
  },
  'clue-receipt': {
    name: { zh: '线索签收', en: 'Receipt of a transferred clue' },
    period: { workingDays: 5 },
    from: { zh: '移交之日', en: 'the transfer' },
    until: { zh: '记录移交机关签收', en: 'the body’s receipt is on record' },
    article: '平台规则（依第七条）',
    reading: { zh: '条文未规定签收期限。', en: 'The text sets no period for the receipt.' },
  },
  'clue-feedback': {
    name: { zh: '线索办理反馈', en: 'Feedback on a transferred clue' },
    period: { months: 1 },
    repeats: true,
    from: { zh: '移交或者上次反馈之日', en: 'the transfer, or the last feedback' },
    until: { zh: '收到移交机关反馈', en: 'feedback of the body it went to' },
    article: '平台规则（依第七条）',
    reading: { zh: '“定期反馈”取每月一次。', en: '“Periodic feedback” is taken as monthly.' },
  },
} satisfies Partial<Rules['limits']>
