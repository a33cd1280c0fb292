/** 条文的读法 — how we settle what the text leaves open about the form of its rules. */
import type { Rules } from '../rules.ts'

export const readings = [
  {
    article: '第四十条',
    reading: {
      zh: '草案未填施行日期，暂以征求意见结束次日（2021年11月1日）为准。',
      en: 'The draft leaves its effective date blank; we take the day after the consultation closed, 2021-11-01.',
    },
  },
  {
    article: '第十九条',
    reading: {
      zh: '期间按《民法典》第二百零一条至第二百零三条计算：开始的当日不计入，最后一日24时截止，按自然日、按月计算的遇非工作日顺延（每周报告和连续30日不予配合除外）；工作日以国务院办公厅放假调休安排为准。',
      en: 'Periods are counted by Civil Code 201–203: the starting day is not counted, the last day runs until 24:00, and one of calendar days or months that falls on no working day moves to the next (not weekly reports, nor the thirty days of non-cooperation); working days follow the State Council’s yearly arrangement.',
    },
  },
  {
    article: '第九条',
    reading: {
      zh: '否定结果（不予受理、告知其他机构、归档、退件、未解决而办结）自动备案，由主管部门核查，确认或者责令重新办理；诉求人自行撤回的不在其内。',
      en: 'A negative outcome (refusal, redirection, filing, return, closing unsolved) files itself for the authority, which confirms it or has it done again; the appellant’s own withdrawal is none.',
    },
  },
  {
    article: '第十五条、第十八条',
    reading: {
      zh: '其他热线转来的诉求，原编号和原登记时间记在诉求件上；本平台的各项时限自本平台登记之时起算，不从原登记时间计算，在原热线的时间也不扣减：此前无人可依本办法审核、派发或者办理。',
      en: 'Of an appeal that another hotline passed on, its number and time there are on record; every limit here counts from the registration here, not from the one there, and nothing is taken off for the time before: nobody could review, dispatch or handle it under this regulation until then.',
    },
  },
  {
    article: '第七条、第十四条、第三十八条、第三十九条',
    reading: {
      zh: '线索、违规、不当行为记在发现它的诉求件上，各自只供有权的人查看：视图、办理记录、时限、投递和公布均不显示给其他人。',
      en: 'Clues, misconduct and misuse are matters of the ticket where they were seen, each for those who may see it: views, timelines, clocks, deliveries and announcements leave it out for all others.',
    },
  },
  {
    article: '第八条、第二十一条第二款',
    reading: {
      zh: '上级单位交办的工单有自己的内部时限，不得晚于交办单位的时限；逾期只告知交办单位，不是逾期。',
      en: 'A passed-down order has an inner limit that cannot outlast the outer one; its passing is told to the unit that passed it on and is no breach.',
    },
  },
  {
    article: '第二十一条第三款',
    reading: {
      zh: '村（居）民委员会只接受协助任务，不接受工单。',
      en: 'Villages and communities get assistance tasks and never orders.',
    },
  },
  {
    article: '第十九条（四）',
    reading: {
      zh: '按月延期一律自原时限最后一日起总计；前任承办单位已用的从2个月中扣除。待审批的申请是已记录的理由；未获批准时时限已过的，逾期成立，随即启动督办。',
      en: 'Months always count in all from the original last day; what an earlier holder used is taken off the two months. A pending application is a reason on record; refused late, the breach stands and supervision follows at once.',
    },
  },
  {
    article: '第十九条',
    reading: {
      zh: '逾期之后工单被收回、定性变更或者诉求办结的，逾期仍然成立并计入指标；退件获准的工单自始不属于该单位。',
      en: 'A limit missed stays missed when the order is taken away, the type changed or the matter ended after it: the figures count it. An order whose return was approved never was its unit’s.',
    },
  },
  {
    article: '第十九条、第二十六条',
    reading: {
      zh: '涉企事项的审定不中止派单时限；变更定性以记录移动时限并列入清单。企业可以随时撤回，承办单位仍应通报。',
      en: 'The review of an enterprise matter never stops the dispatch clock; a reclassification moves limits by events and is listed. A firm may withdraw at once; its department’s report is then still owed.',
    },
  },
  {
    article: '第二十条',
    reading: {
      zh: '审核既可退回主办单位的答复，也可退回协办单位的意见；以其为据的共同答复随之失效。',
      en: 'The check sends back a contribution as it does the lead’s reply; a joint reply that stands on it falls with it.',
    },
  },
  {
    article: '第二十一条',
    reading: {
      zh: '退件未获批准的，有新的理由方可再次申请；只有主管部门不予批准的才计为无正当理由的退件。答复即撤回待审定的申请。派单前征求意见的次序：人工指定、确责清单、派发工单目录。主办工单移转的，协办单位继续办理。',
      en: 'A unit whose return was refused asks again only with new grounds; only requests the authority refused count as unfounded. A reply withdraws a pending request. Consulted before dispatch: by hand, then the responsibility list, then the catalogue. Co-handlers go on working when the lead’s order moves.',
    },
  },
  {
    article: '第二十三条、第二十四条',
    reading: {
      zh: '一件工单同时只有一项督办：又有情形的并入并升一级。第二十五条所列情形是穷尽的，办结不以销号为前提；督办随工单终止。',
      en: 'An order has one supervision at a time: further triggers join it and take it a step up. Closing does not wait for its discharge, because article 25 is exhaustive; it ends with its order.',
    },
  },
  {
    article: '第二十八条、第二十九条',
    reading: {
      zh: '一事一评是对办理结果，每次办结一次；一次一评是对每次告知和每次回访。合理的差评、假办结和退回重办的否定结果以新的工单重新办理；延期申请和退转次数继续累计。主办工单终止时仍为协办的再次协办，此前已被移出的不再。',
      en: 'One matter, one rating is the result, once per closing; one contact, one rating is each telling and each callback. A justified bad rating, a false closing and a negative outcome sent back are worked again under a new order; applications and transfers keep counting. Who was a co-handler until the lead’s order ended joins again; who was taken out before does not.',
    },
  },
  {
    article: '第二十八条',
    reading: {
      zh: '按时反馈率只计本单位（主办、协办）自己的工单：谁也不为他人的迟延负责。',
      en: 'On-time feedback of a unit is that of its own orders, lead or co-handler: nobody answers for another’s delay.',
    },
  },
  {
    article: '第二十九条、第三十条、第三十八条',
    reading: {
      zh: '后续时限（回访、差评核查、发现核定、陈述申辩、线索反馈）在诉求件终结之后继续计算，其他时限随之终止。',
      en: 'Follow-up clocks (callback, examination, verification, replies to misuse, clues) outlive the ticket’s end; all others stop there.',
    },
  },
  {
    article: '第十三条（四）、第三十五条',
    reading: {
      zh: '承办单位看到的保密件，诉求人、电话、证件号码和其本人信息均已遮盖，或者由平台另写；事后要求保密的，告知其哪些单位何时看过。两件相关联的诉求中有一件保密的，不向单位显示关联。',
      en: 'Units are shown a masked appellant and texts with telephones, ID numbers and the appellant’s own data masked, or what the platform wrote for them. Asked for later, the appellant is told which units had seen name and telephone, and when. Links between tickets of which one is confidential are not shown to units.',
    },
  },
  {
    article: '第三十五条',
    reading: {
      zh: '未了结的时限、督办、不当行为、线索、违规使保存期限自其终结起算。身份信息删除之后，只办理与承办人员有关的事项；留存的是经办机构、人员及其操作来源（责任），诉求人的来源从不留存。',
      en: 'A running limit, or a record of supervision, misuse, a clue or misconduct that is open, holds what is kept, and the years count from its end. Once the identity is erased nothing is done under the matter but what concerns those who handled it. What stays names the body and person that acted and the address they acted from, which is their responsibility (责任); an appellant’s is never kept.',
    },
  },
] satisfies Rules['readings']
