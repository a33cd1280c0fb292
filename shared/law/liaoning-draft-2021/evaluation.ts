/** 考评 — callback, ratings, when results are fixed, and steps against those long at the bottom (第十九条、第二十七条至第三十一条). */
import type { Rules } from '../rules.ts'

export const callback = {
  share: 1,
  enterpriseShare: 1,
  attempts: 3,
  enterpriseAttempts: 5,
  minutesApart: 120,
  falseClosings: [
    {
      code: 'not-done',
      zh: '假办结',
      en: 'closed as done though it was not',
      alternatives: ['solved', 'accepted', 'settlement'],
    },
    {
      code: 'not-agreed',
      zh: '被办结',
      en: 'closed in the appellant’s name without their consent',
      alternatives: ['accepted', 'settlement', 'ended', 'withdrawn'],
    },
  ],
  article: '第三十条',
  reading: {
    zh: '条文要求对办理情况进行回访、涉企办结件逐一回访；其他诉求件默认全部回访，各市可调整；3次未能联系即止，涉企的“逐一回访”5次，每次间隔不少于2小时，是平台规则。',
    en: 'The text asks for callbacks, and for each one in enterprise matters; for the others all is our default, which a city may change; giving up after three attempts, five in enterprise matters since each one is to be called back, at least two hours apart, is a rule of the platform.',
  },
} satisfies Rules['callback']

export const missedCalls = {
  attempts: 3,
  article: '平台规则（国办函〔2025〕66号）',
  reading: {
    zh: '通知要求及时回拨未接来电，未定次数；3次未能联系即止，号码再次来电的重新列入。',
    en: 'The circular asks to call back missed calls and says not how often; three attempts in vain are enough, and a number that rings again is listed anew.',
  },
} satisfies Rules['missedCalls']

export const inspection = {
  method: {
    zh: '抽检范围内的诉求件按编号从小到大编为1、2、3……号，每一序号的“种子、空格、序号”（UTF-8）求SHA-256，按十六进制值从小到大排列，取前若干号。种子在抽取之前只公布其SHA-256，抽取之后公布。没有序号的，是以前按“种子、空格、编号”抽取的。',
    en: 'Number the tickets of the stratum 1, 2, 3 … in the order of their numbers; take the SHA-256 of “seed, space, ordinal” (UTF-8) for every ordinal, sort by its hexadecimal form, and draw the first ones. Of the seed only its SHA-256 is published before the draw, the seed behind it. Draws without ordinals are earlier ones, by “seed, space, ticket number”.',
  },
  maxSize: 200,
  article: '第三十条',
} satisfies Rules['inspection']

export const rating = {
  levels: [
    { level: 5, zh: '非常满意', en: 'very satisfied' },
    { level: 4, zh: '满意', en: 'satisfied' },
    { level: 3, zh: '基本满意', en: 'fairly satisfied' },
    { level: 2, zh: '不满意', en: 'dissatisfied' },
    { level: 1, zh: '非常不满意', en: 'very dissatisfied' },
  ],
  satisfiedFrom: 3,
  badUpTo: 2,
  occasions: [
    { code: 'acceptance', zh: '受理告知', en: 'acceptance, as told', once: 'contact' },
    { code: 'progress', zh: '阶段性答复', en: 'an interim reply, as told', once: 'contact' },
    { code: 'result', zh: '办理结果', en: 'the result of the matter', once: 'matter' },
    { code: 'callback', zh: '回访', en: 'a callback', once: 'contact' },
  ],
  causes: [
    { code: 'buck-passing', zh: '推诿扯皮', en: 'buck-passing', article: '第二十九条' },
    { code: 'delay', zh: '拖延不办', en: 'delay', article: '第二十九条' },
    { code: 'attitude', zh: '服务态度差', en: 'bad attitude', article: '第二十九条' },
    { code: 'broken-promise', zh: '未兑现解决承诺', en: 'a broken promise', article: '第二十九条' },
    { code: 'other', zh: '其他', en: 'another cause', article: '第二十九条' },
  ],
  natures: [
    { code: 'mediation', zh: '行政调解类', en: 'administrative mediation' },
    { code: 'law-enforcement', zh: '执法办案类', en: 'law enforcement' },
  ],
  article: '第二十八条',
  reading: {
    zh: '条文只称“好差评”；五级沿用政务服务“好差评”，一、二级为差评。“一事一评”指办理结果每次办结评一次，“一次一评”指每次告知或者回访评一次（参照国办发〔2019〕51号）。经核查认定不合理的差评仍计入满意率，另列不含此类的满意率；差评之后才标注为行政调解、执法办案的，已作的差评不随之剔除，并列入主管部门清单。',
    en: 'The text only says “good or bad rating”; the five levels are those of government services, 1 and 2 are bad. One matter, one rating: the result, once for each closing; one contact, one rating: each time something is told, and each callback (after 国办发〔2019〕51号). A bad rating found not justified still counts as satisfaction is counted, and satisfaction is shown without such ones besides; a matter marked only after it was rated badly keeps that rating among the unmarked, and stands on a list of the authority.',
  },
} satisfies Rules['rating']

const terms = { replyWithinWorkingDays: 5, reportWithinWorkingDays: 30 }

export const evaluation = {
  nodes: [
    { code: 'half-year', zh: '半年', en: 'half-year', firstDay: '01-01', lastDay: '06-30' },
    { code: 'year-end', zh: '年终', en: 'year-end', firstDay: '01-01', lastDay: '12-31' },
  ],
  periods: {
    atOnceDays: 31,
    keptDays: 7,
    article: '平台规则',
    reading: {
      zh: '31日以内的统计当即答复；更长的期间另行计算，得出的数保留7日。',
      en: 'Up to 31 days are answered at once; longer periods are worked out apart, and what came of them is kept for seven days.',
    },
  },
  appeals: {
    withinWorkingDays: 10,
    ruledWithinWorkingDays: 15,
    putOffDays: 180,
    grounds: [
      { code: 'not-responsible', zh: '非本单位职责', en: 'not this unit’s responsibility' },
      { code: 'unreasonable', zh: '诉求不合理、缺乏政策依据', en: 'an unreasonable demand, without basis in policy' },
      { code: 'beyond-powers', zh: '超出本单位职权，已尽责', en: 'beyond the unit’s powers, which did what it could' },
      { code: 'not-cooperating', zh: '诉求人不配合', en: 'the appellant did not cooperate' },
      { code: 'force-majeure', zh: '不可抗力、政策调整', en: 'force majeure, or a change of policy' },
      { code: 'bad-faith', zh: '恶意差评', en: 'a rating given in bad faith' },
      { code: 'platform-fault', zh: '平台故障、派发有误', en: 'a fault of the platform, or a wrong dispatch' },
      { code: 'wrong-record', zh: '记录有误', en: 'the record is wrong' },
    ],
    article: '平台规则（依第二十七条、第二十九条）',
    reading: {
      zh: '条文未规定考核申诉。承办单位自初步结果公布之日起10个工作日内，可以就某一件在某一指标中的计入提出申诉；15个工作日内审定，由涉事分支以外、未经手该件的人审定；挂账须写明再议日期，至多180日。准予不计入的，得分按剔除后的指标计算，剔除前后的指标和剔除比例一并公布，评价本身不删除、不隐藏。期限和理由是平台规则（参照各地“不计入考核”“挂账”的做法）。',
      en: 'The text has no appeals against an evaluation. Within ten working days of the provisional list a unit may dispute that one matter counts in one figure; it is ruled within fifteen, by somebody outside the disputing branch who had no hand in the matter; what is put off names a day to look again, at most 180 days ahead. Where a matter is excluded the score uses the figures without it, figures before and after and the share excluded are published, and no rating is deleted or hidden. Limits and grounds are rules of the platform (after what cities do).',
    },
  },
  measures: {
    first: {
      by: ['province'],
      steps: [
        { code: 'warn', zh: '预警', en: 'warning', isPublic: false, ...terms },
        { code: 'notify', zh: '通报', en: 'notification', isPublic: true, ...terms },
        { code: 'publish', zh: '曝光', en: 'publication', isPublic: true, ...terms },
      ],
    },
    ifNotReformed: {
      by: ['province', 'government'],
      steps: [
        { code: 'circular', zh: '通报', en: 'circular', isPublic: true, ...terms },
        { code: 'special-report', zh: '专报', en: 'special report', isPublic: false, ...terms },
        { code: 'interview', zh: '约谈', en: 'interview', isPublic: false, isMeeting: true, ...terms },
      ],
    },
    checkedWithinWorkingDays: 15,
    article: '第三十一条',
    reading: {
      zh: '预警、通报、曝光由省营商环境建设主管部门依次作出：前一步整改经核查认定不力，或者逾期未报整改情况的，方可作出后一步。“整改不力”指核查后记录的认定；有此记录的，由省营商环境建设主管部门或者地区人民政府依次通报、专报、约谈，不以前三种用尽为条件。通报、曝光依第三十二条公开，预警、专报、约谈只告知当事单位。自作出之日起5个工作日内回复、30个工作日内报送整改情况，本市营商环境建设主管部门收到后15个工作日内核查，由涉事分支以外的人办理，逾期未核查或者核查之后，由省营商环境建设主管部门复核；期限是平台规则。所依据的考核结果更正后不再排名靠后的，不得再作出后续督办。',
      en: 'Warning, notification and publication are taken one after the other by the provincial authority: each only once the rectification before it was checked and found insufficient, or was not reported in time. “Not reformed” is such a finding on record; with it the provincial authority or the government of the region issues circular, special report and interview, one after the other, whether or not all of the first three were used. Notification, publication and circular are open under article 32; the others are told to the unit alone. The unit answers within five working days of the issue and reports what it did within thirty; the authority of the city checks within fifteen of the report, by somebody outside the branch, and the provincial authority checks again after that, or where it did not: these terms are rules of the platform. Where the results it rests on are restated so that the unit was not at the bottom, no further step is taken.',
    },
  },
  article: '第二十七条',
  reading: {
    zh: '半年、年终节点取6月30日和12月31日，均自1月1日起算。',
    en: 'The nodes are taken as 30 June and 31 December, each counted from 1 January.',
  },
} satisfies Rules['evaluation']
