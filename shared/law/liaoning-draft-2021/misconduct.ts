/** 责任 — misuse by appellants, misconduct by officials, and where clues go (第七条、第十四条、第三十八条、第三十九条). */
import type { Rules } from '../rules.ts'

export const misuse = {
  kinds: [
    { code: 'fabrication', zh: '弄虚作假、虚构事实', en: 'deceit, fabricated facts' },
    { code: 'abuse', zh: '无理纠缠、人身攻击、侮辱谩骂工作人员', en: 'pestering, personal attack or abuse of staff' },
    { code: 'disruption', zh: '恶意干扰诉求受理、办理平台正常运转', en: 'malicious disruption of the platform' },
    {
      code: 'repetition',
      zh: '无正当理由恶意反复拨打或者长时间占用诉求热线',
      en: 'malicious repeated or overlong calls',
    },
    {
      code: 'threat',
      zh: '恶意骚扰、侮辱、威胁诉求办理平台工作人员和承办人员',
      en: 'harassing, insulting or threatening staff',
    },
  ],
  article: '第三十八条',
  reading: {
    zh: '后两类见第十四条（三）、（五）；核实前应告知诉求人并听取意见，任何记录不妨碍突发事项的受理。',
    en: 'The last two are from art. 14(3) and (5). The appellant is told and heard before verification; no record ever blocks an emergency.',
  },
} satisfies Rules['misuse']

export const misconduct = {
  grounds: [
    {
      code: 1,
      text: '对诉求人服务态度恶劣、作风粗暴，或对诉求人实施威胁、刁难或者打击报复的',
      en: 'bad or rough treatment of appellants; threats, obstruction or retaliation',
      article: '第三十九条（一）',
    },
    {
      code: 2,
      text: '无正当理由对诉求拒不受理，或者推诿、拖延受理的',
      en: 'refusing, dodging or delaying acceptance without good reason',
      article: '第三十九条（二）',
    },
    {
      code: 3,
      text: '无正当理由对法定职责范围内的诉求事项拒不办理，或者推诿、拖延办理导致不良后果的',
      en: 'refusing matters within one’s duty, or dodging or delaying them with bad consequences',
      article: '第三十九条（三）',
    },
    {
      code: 4,
      text: '弄虚作假，故意虚报、瞒报办理情况，或者故意隐匿事实真相、提供虚假材料、欺上瞒下的',
      en: 'false or concealed reports, hidden facts, false material, deceiving superiors and the public',
      article: '第三十九条（四）',
    },
    {
      code: 5,
      text: '超越职权、滥用职权、以权谋私或者不作为的',
      en: 'exceeding or abusing powers, private gain, or failure to act',
      article: '第三十九条（五）',
    },
    {
      code: 6,
      text: '因故意或重大过失，导致认定事实不清，或者适用法律错误，使国家利益或诉求人的合法权益受到重大损失的',
      en: 'wrong facts or law by intent or gross negligence, with great loss to the state or the appellant',
      article: '第三十九条（六）',
    },
    {
      code: 7,
      text: '泄露国家秘密，故意泄露当事人隐私或商业秘密的',
      en: 'leaking state secrets, or wilfully a person’s privacy or trade secrets',
      article: '第三十九条（七）',
    },
  ],
  steps: [
    { code: 'circular', zh: '通报批评并报上级', en: 'circular, and report to the level above' },
    { code: 'discipline', zh: '交纪委监察机关查处', en: 'to the disciplinary body', when: 'serious' },
    { code: 'prosecution', zh: '依法追究刑事责任', en: 'criminal prosecution', when: 'crime' },
  ],
  article: '第三十九条',
} satisfies Rules['misconduct']

export const clues = {
  bodies: [
    { code: 'judicial', zh: '政法机关', en: 'judicial and public security bodies' },
    { code: 'discipline', zh: '纪委监察机关', en: 'disciplinary and supervisory bodies' },
  ],
  grounds: [
    { code: 'unlawful', zh: '违法', en: 'unlawful conduct' },
    { code: 'undisciplined', zh: '违纪', en: 'breach of discipline' },
  ],
  article: '第七条',
} satisfies Rules['clues']
