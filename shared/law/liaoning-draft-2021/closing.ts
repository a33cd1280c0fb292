/** 办结 — the nine grounds, their alternatives and the evidence each needs (第二十五条、第二十六条). */
import type { ClosingAlternative } from '../grounds.ts'
import type { Rules } from '../rules.ts'

/** Where the platform's check of the final reply is itself the evidence, nothing more is asked for (第二十条). */
const checked = { requires: 'checked-reply' } as const

const inCourt: ClosingAlternative[] = [
  { code: 'lawsuit', zh: '提起诉讼', en: 'lawsuit', evidence: ['reference', 'raisedOn'] },
  {
    code: 'reconsideration',
    zh: '申请行政复议',
    en: 'administrative reconsideration',
    evidence: ['reference', 'raisedOn'],
  },
  { code: 'arbitration', zh: '申请仲裁', en: 'arbitration', evidence: ['reference', 'raisedOn'] },
]

const investigated: ClosingAlternative[] = [
  { code: 'public-security', zh: '公安机关介入', en: 'police investigation', evidence: ['reference', 'raisedOn'] },
  {
    code: 'procuratorate',
    zh: '检察机关介入',
    en: 'investigation by the procuratorate',
    evidence: ['reference', 'raisedOn'],
  },
  {
    code: 'discipline',
    zh: '纪委监察机关介入',
    en: 'investigation by a disciplinary body',
    evidence: ['reference', 'raisedOn'],
  },
]

export const closing = {
  grounds: [
    {
      code: 1,
      text: '诉求问题得到解决或诉求人认可办理结果，或经协调诉求人就诉求事项签署和解协议且得到执行的',
      en: 'solved, or the appellant accepts the result, or a settlement was signed and performed',
      duringHandlingOnly: false,
      negative: false,
      alternatives: [
        { code: 'solved', zh: '诉求问题得到解决', en: 'the matter is solved', evidence: [], ...checked },
        {
          code: 'accepted',
          zh: '诉求人认可办理结果',
          en: 'the appellant accepts the result',
          evidence: [],
          oneOf: ['recording', 'document'],
          consent: true,
          ...checked,
        },
        {
          code: 'settlement',
          zh: '签署和解协议且得到执行',
          en: 'a settlement was signed and performed',
          evidence: ['document', 'signedOn', 'performedOn'],
        },
      ],
      article: '第二十五条（一）',
    },
    {
      code: 2,
      text: '在诉求事项办理期间，诉求人就诉求事项提起诉讼、申请行政复议或仲裁的',
      en: 'during handling the appellant goes to court, administrative reconsideration or arbitration',
      duringHandlingOnly: true,
      negative: true,
      alternatives: inCourt,
      article: '第二十五条（二）',
      reading: {
        zh: '办理期间自受理之日起算，包括受理当日；在此之前已提起的属于第十七条（二）。',
        en: 'Handling begins with the day of acceptance; what was brought before it is ground 17(2).',
      },
    },
    {
      code: 3,
      text: '在诉求事项办理期间，诉求人自行提出终止办理或书面自愿撤回诉求的',
      en: 'during handling the appellant ends it, or withdraws in writing',
      duringHandlingOnly: true,
      negative: true,
      alternatives: [
        { code: 'ended', zh: '诉求人自行提出终止办理', en: 'the appellant ends it', evidence: ['recording'] },
        { code: 'withdrawn', zh: '书面自愿撤回诉求', en: 'withdrawn in writing', evidence: ['document'] },
      ],
      article: '第二十五条（三）',
      reading: {
        zh: '自行提出终止可以口头，须有录音或者记录。',
        en: 'Ending it may be oral, with a recording or a note.',
      },
    },
    {
      code: 4,
      text: '在诉求事项办理期间，需要诉求人补充相关证据材料，诉求人超出约定期限无正当理由不予补充或不予提供的',
      en: 'during handling the agreed period for evidence passed without good reason',
      duringHandlingOnly: true,
      negative: true,
      alternatives: [
        {
          code: 'not-supplemented',
          zh: '超出约定期限不予补充或不予提供',
          en: 'not supplied within the agreed period',
          evidence: [],
          requires: 'lapsed-supplement',
        },
      ],
      article: '第二十五条（四）',
    },
    {
      code: 5,
      text: '诉求事项与事实不符或者无法核实的',
      en: 'not in accordance with the facts, or impossible to verify',
      duringHandlingOnly: false,
      negative: true,
      alternatives: [
        { code: 'untrue', zh: '与事实不符', en: 'not in accordance with the facts', evidence: ['finding'] },
        { code: 'unverifiable', zh: '无法核实', en: 'impossible to verify', evidence: ['finding'] },
      ],
      article: '第二十五条（五）',
      reading: {
        zh: '条文未写须先答复、审核：凭证明即可办结，但一律作否定备案，由主管部门核查，可令重办（第九条、第二十条）；要求先答复并审核的，在此加 requires 即可。',
        en: 'The text asks for no reply and check first: the evidence carries it, each is filed as a negative outcome, and the authority looks at it and may have it done again (art. 9, 20); to ask for a checked reply, add `requires` here.',
      },
    },
    {
      code: 6,
      text: '诉求事项办理期间，公安检察机关或纪委监察机关依法依规介入诉求事项调查的',
      en: 'during handling the police, the procuratorate or a disciplinary body takes up the investigation',
      duringHandlingOnly: true,
      negative: true,
      alternatives: investigated,
      article: '第二十五条（六）',
    },
    {
      code: 7,
      text: '诉求事项违背法律法规及相关政策的',
      en: 'against laws, regulations or policies',
      duringHandlingOnly: false,
      negative: true,
      alternatives: [
        {
          code: 'unlawful',
          zh: '违背法律法规',
          en: 'against laws or regulations',
          evidence: ['citation', 'finding'],
          cites: 'statute',
        },
        { code: 'against-policy', zh: '违背相关政策', en: 'against policies', evidence: ['document', 'finding'] },
      ],
      article: '第二十五条（七）',
      reading: {
        zh: '条文未写须先答复、审核：凭证明即可办结，但一律作否定备案，由主管部门核查，可令重办（第九条、第二十条）；要求先答复并审核的，在此加 requires 即可。',
        en: 'The text asks for no reply and check first: the evidence carries it, each is filed as a negative outcome, and the authority looks at it and may have it done again (art. 9, 20); to ask for a checked reply, add `requires` here.',
      },
    },
    {
      code: 8,
      text: '诉求事项办理期间，诉求人不予配合，连续30日无正当理由不配合诉求处理工作的',
      en: 'during handling the appellant does not cooperate for 30 consecutive days without good reason',
      duringHandlingOnly: true,
      negative: true,
      alternatives: [
        {
          code: 'non-cooperation',
          zh: '连续30日不予配合',
          en: 'thirty consecutive days of non-cooperation',
          evidence: [],
          requires: 'non-cooperation',
        },
      ],
      article: '第二十五条（八）',
    },
    {
      code: 9,
      text: '法律、法规规定的其他情形',
      en: 'other cases provided for by a law or regulation',
      duringHandlingOnly: false,
      negative: true,
      alternatives: [
        {
          code: 'other-law',
          zh: '法律、法规规定的其他情形',
          en: 'another law or regulation',
          evidence: ['citation'],
          cites: 'statute',
        },
      ],
      article: '第二十五条（九）',
      reading: {
        zh: '条文未写须先答复、审核：凭证明即可办结，但一律作否定备案，由主管部门核查，可令重办（第九条、第二十条）；要求先答复并审核的，在此加 requires 即可。',
        en: 'The text asks for no reply and check first: the evidence carries it, each is filed as a negative outcome, and the authority looks at it and may have it done again (art. 9, 20); to ask for a checked reply, add `requires` here.',
      },
    },
  ],
  withdrawal: { ground: 3, written: 'withdrawn', oral: 'ended', article: '第二十五条（三）' },
  enterpriseConsent: { evidence: ['document', 'signedOn'], article: '第二十六条' },
  cooperation: {
    shownBy: [
      'facts',
      'explanation',
      'supplement',
      'consultation',
      'cooperates',
      'good-reason',
      'appointment-kept',
      'contact-reached',
    ],
    article: '第二十五条（八）',
    reading: {
      zh: '任何配合都使30日重新计算：补充情况（包括以后另行提出的关联诉求）、说明理由、补充材料、被征求意见、如约到场、已联系上；查看进度和评价不算。',
      en: 'Any cooperation begins the thirty days anew: facts, also by a later appeal that is linked, an explanation, a supplement, being consulted, an appointment kept, a contact reached; reading and rating do not.',
    },
  },
  longUnsettled: {
    workingDays: 30,
    article: '平台规则（依第二十五条）',
    reading: {
      zh: '依法办理但既未解决又未获认可的，不得办结，列入久拖不决清单；30个工作日（最终答复时限的两倍）是平台规则。',
      en: 'What is lawful but neither solved nor accepted may not be closed and is listed as long unsettled; thirty working days, twice the final limit, are the platform’s rule.',
    },
  },
  article: '第二十五条',
} satisfies Rules['closing']
