/** 受理 — types of appeals, when they are accepted, and emergencies (第二条、第三条、第十六条、第十八条). */
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
  pieces: {
    channelKinds: ['sms'],
    minutes: 10,
    article: '平台规则（依第十五条）',
    reading: {
      zh: '长短信可能分条到达：同一号码10分钟内的后续短信并入尚未初核的同一诉求件，不另立件。',
      en: 'A long message may come in pieces: what the same number sends within ten minutes joins the appeal that waits for its review.',
    },
  },
  article: '第十六条',
} satisfies Rules['acceptance']

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
  raising: [
    { after: 1, to: 'unit' },
    { after: 2, to: 'parent' },
    { after: 3, to: 'bureau' },
  ],
  again: [
    { after: 8, minutes: 60 },
    { after: 31, minutes: 1440 },
  ],
  article: '第十八条第二款',
  reading: {
    zh: '条文未将部门与事项逐一对应，此为平台的对应关系；具体单位由各市登记。逾时未签收的逐级再次通报，头两小时每15分钟一次，此后每小时一次，约一日后每日一次，是平台规则。突发事项一直跟踪到有单位签收：退件、改派后由新承接的单位签收，无人承接的再次通报应急主管单位；降为一般事项的，此前的办理按原时限继续。',
    en: 'The text does not assign departments to kinds; this is the platform’s assignment, and each city names the units. Raising what nobody acknowledges is the platform’s rule: every quarter of an hour for two hours, then every hour, after about a day every day. It is tracked until a unit has acknowledged it: after a return or reassignment whoever has it now, and with no unit the emergency bureau; taken back to an ordinary matter, what ran before goes on under its own limits.',
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
