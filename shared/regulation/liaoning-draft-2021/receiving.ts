/** 受理 — types of appeals, when they are accepted, the twelve grounds for not accepting, and emergencies (第三条、第十六条至第十八条). */
import type { Rules } from '../rules.ts'

const helpLike = { clocks: ['interim-reply', 'final-reply'], counts: true, article: '第十九条（二）' } as const

export const types = {
  consultation: { zh: '咨询', en: 'consultation', clocks: ['reply'], counts: true, article: '第十九条（一）' },
  service: { zh: '服务', en: 'service', clocks: ['reply'], counts: true, article: '第十九条（一）' },
  help: { zh: '求助', en: 'help', ...helpLike, clocks: [...helpLike.clocks] },
  complaint: { zh: '投诉', en: 'complaint', ...helpLike, clocks: [...helpLike.clocks] },
  report: { zh: '举报', en: 'report', ...helpLike, clocks: [...helpLike.clocks] },
  suggestion: {
    zh: '建议',
    en: 'suggestion',
    ...helpLike,
    clocks: [...helpLike.clocks],
    reading: { zh: '第三条所称“意见”按建议类办理。', en: 'Opinions (意见, art. 3) are handled as suggestions.' },
  },
  enterprise: {
    zh: '涉企营商环境',
    en: 'enterprise business environment',
    clocks: ['enterprise-opinion'],
    counts: true,
    article: '第十九条（三）',
    reading: {
      zh: '诉求主体为法人或者非法人组织，且内容涉及营商环境；个体工商户按自然人，企业的一般咨询按咨询类。',
      en: 'The appellant is an organisation and the subject the business environment; the self-employed count as natural persons, a firm’s simple question is a consultation.',
    },
  },
  thanks: { zh: '表扬', en: 'thanks', clocks: [], counts: false, article: '平台规则' },
  invalid: {
    zh: '无效',
    en: 'invalid',
    clocks: [],
    counts: false,
    article: '平台规则',
    reading: {
      zh: '仅限于无内容、静音的来电；辱骂等适用第十七条（六）并说明理由。',
      en: 'Only empty or silent contacts; abuse is ground 17(6), with reasons.',
    },
  },
} satisfies Rules['types']

export const acceptance = {
  conditions: [
    { zh: '有明确的诉求人', en: 'there is a clear appellant' },
    { zh: '有具体的诉求请求、事实和理由', en: 'there are a concrete request, facts and reasons' },
    {
      zh: '属于诉求受理和承办单位管辖',
      en: 'it is within the jurisdiction of the bodies that receive and handle appeals',
    },
  ],
  article: '第十六条',
} satisfies Rules['acceptance']

export const rejection = {
  grounds: [
    {
      code: 1,
      text: '属于个人之间、市场主体之间民商事纠纷的',
      en: 'a civil or commercial dispute between individuals or between market participants',
      article: '第十七条（一）',
    },
    {
      code: 2,
      text: '已提起或必须通过诉讼、行政复议以及仲裁解决的',
      en: 'brought to, or only solvable by, a lawsuit, administrative reconsideration or arbitration',
      article: '第十七条（二）',
    },
    {
      code: 3,
      text: '已经或必须由执法机关和纪检监察机关处理的',
      en: 'handled by, or reserved to, law enforcement or disciplinary bodies',
      article: '第十七条（三）',
    },
    {
      code: 4,
      text: '信访部门已受理或已经有结论性意见的',
      en: 'accepted or concluded by the petition (信访) bodies',
      article: '第十七条（四）',
    },
    {
      code: 5,
      text: '必须通过政府信息公开程序解决的',
      en: 'only solvable by the procedure for open government information',
      article: '第十七条（五）',
    },
    {
      code: 6,
      text: '没有明确投诉对象和具体事实理由，或无理纠缠、人身攻击、侮辱谩骂的',
      en: 'no clear object, facts and reasons; or unreasonable pestering, personal attack or abuse',
      article: '第十七条（六）',
    },
    {
      code: 7,
      text: '正在办理或已经依法办理完毕，诉求人无新情况、新理由的重复诉求',
      en: 'a repeat of a matter being handled or lawfully finished, without new facts or reasons',
      article: '第十七条（七）',
      needs: 'earlier-ticket',
      reading: {
        zh: '须指明同一诉求人的在先诉求件；不同诉求人的相同诉求应当合并，不是不予受理。',
        en: 'Must name the same appellant’s earlier ticket; the same matter from different appellants is merged, not refused.',
      },
    },
    {
      code: 8,
      text: '依法应由或已经由特定行业部门处理的',
      en: 'by law for, or already with, a particular sector’s department',
      article: '第十七条（八）',
    },
    {
      code: 9,
      text: '诉求涉及军队、武警管辖的',
      en: 'within the jurisdiction of the army or the armed police',
      article: '第十七条（九）',
    },
    {
      code: 10,
      text: '诉求事项必要证据材料不全且诉求人无正当理由不予提供的',
      en: 'necessary evidence is missing and the appellant does not supply it without good reason',
      article: '第十七条（十）',
      needs: 'lapsed-supplement',
      reading: {
        zh: '须先要求补正且诉求人逾期未补正。',
        en: 'Only after a request to supplement that went unanswered.',
      },
    },
    {
      code: 11,
      text: '涉及国家秘密、商业秘密、个人隐私和违反社会公序良俗的',
      en: 'state or trade secrets, privacy, or against public order and good morals',
      article: '第十七条（十一）',
    },
    {
      code: 12,
      text: '其他违反国家法律法规和有关规定的',
      en: 'otherwise against laws, regulations and provisions',
      article: '第十七条（十二）',
    },
  ],
  article: '第十七条',
} satisfies Rules['rejection']

const units = {
  emergencyManagement: { code: 'emergency-management', zh: '应急', en: 'emergency management' },
  fire: { code: 'fire', zh: '消防', en: 'fire and rescue' },
  health: { code: 'health', zh: '卫生', en: 'health' },
  publicSecurity: { code: 'public-security', zh: '公安', en: 'public security' },
}

export const emergency = {
  kinds: [
    {
      code: 'natural-disaster',
      zh: '自然灾害',
      en: 'natural disaster',
      units: [units.emergencyManagement, units.fire],
    },
    {
      code: 'accident',
      zh: '事故灾难',
      en: 'accident',
      units: [units.emergencyManagement, units.fire, units.publicSecurity],
    },
    { code: 'public-health', zh: '公共卫生', en: 'public health', units: [units.health] },
    { code: 'public-security', zh: '社会安全', en: 'public security', units: [units.publicSecurity] },
  ],
  article: '第十八条第二款',
  reading: {
    zh: '条文未将部门与事项逐一对应，此为平台的对应关系；具体单位由各市登记。',
    en: 'The text does not assign departments to kinds; this is the platform’s assignment, and each city names the units.',
  },
} satisfies Rules['emergency']

export const externalLines = {
  lines: [
    { number: '110', zh: '公安报警', en: 'police' },
    { number: '119', zh: '消防救援', en: 'fire and rescue' },
    { number: '120', zh: '医疗急救', en: 'medical emergency' },
    { number: '122', zh: '交通事故报警', en: 'traffic accidents' },
  ],
  article: '第二条',
} satisfies Rules['externalLines']
