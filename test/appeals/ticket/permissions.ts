/** 谁在何种状态下可以做什么 — written by hand from the articles; the test holds what the code decides against it. */
import type { Role } from '../../../shared/access/actor.ts'
import type { State } from '../../../shared/appeals/ticket/states.ts'
import type { CommandName } from '../../../shared/appeals/words/command.ts'

/** roles, states, and where it is written */
export type Expectation = readonly [who: readonly Role[], from: readonly State[], article: string]

const anywhere: readonly State[] = [
  'registered',
  'awaiting-supplement',
  'accepted',
  'handling',
  'replied',
  'merged',
  'closed',
  'answered',
  'rejected',
  'redirected',
  'filed',
  'withdrawn',
]
const appellantOrWhoTakesHisWord = ['appellant', 'channel', 'operator'] as const

export const expected: { readonly [N in CommandName]: Expectation } = {
  register: [['channel', 'operator'], [], '第十五条：平台受理，渠道提交'],

  claim: [['operator'], anywhere, '平台规则：认领后由认领人办理'],
  release: [['operator'], anywhere, '平台规则：放回后他人可认领'],
  issueAccessCode: [['operator'], anywhere, '第十三条（二）、第三十五条：查询码遗失或被人试猜时重新发给'],
  linkCall: [['operator'], anywhere, '第十三条：通话中说到的诉求件，随时可以关联'],
  answer: [['operator'], ['registered'], '第十八条：一般性咨询，直接答复'],
  reject: [['operator'], ['registered', 'accepted'], '第十七条、第二十一条：初核不予受理；退回后认定属不予受理范围'],
  redirect: [['operator'], ['registered', 'accepted'], '第十八条：告知到专属机构'],
  requestSupplement: [
    ['operator', 'department'],
    ['registered', 'handling'],
    '第十八条：受理前；第二十五条（四）：办理期间',
  ],
  supplySupplement: [
    appellantOrWhoTakesHisWord,
    ['registered', 'awaiting-supplement', 'accepted', 'handling', 'replied'],
    '第十八条、第二十五条（四）；逾期后仍可补充',
  ],
  extendSupplement: [
    ['operator', 'department'],
    ['awaiting-supplement', 'handling', 'replied'],
    '第十八条、第二十五条（四）：期限可另行约定',
  ],
  explainSupplement: [
    appellantOrWhoTakesHisWord,
    ['registered', 'awaiting-supplement', 'accepted', 'handling', 'replied'],
    '第十七条（十）、第二十五条（四）：诉求人说明正当理由',
  ],
  judgeExplanation: [
    ['operator', 'department'],
    ['registered', 'awaiting-supplement', 'accepted', 'handling', 'replied'],
    '第十七条（十）、第二十五条（四）：是否正当由要求补正的一方判断',
  ],
  recordTold: [['system'], anywhere, '第十八条：时限至告知之时'],
  recordUntold: [['system'], anywhere, '第十八条：后来得知未送达的，时限继续'],
  accept: [['operator'], ['registered'], '第十六条'],
  contestFiling: [['appellant', 'channel', 'operator'], ['filed'], '第十三条：诉求人可对归档提出异议'],
  file: [['operator'], ['registered'], '第十七条：表扬、空号静音不进入办理'],

  reclassify: [['operator', 'supervisor'], ['accepted', 'handling', 'replied'], '第十九条：受理后变更定性，须说明理由'],
  reviewEnterprise: [
    ['supervisor'],
    ['accepted', 'handling', 'replied', 'merged'],
    '第十九条：营商环境建设主管部门审定',
  ],
  tellAppellant: [['department'], ['handling', 'replied'], '第二十六条：承办单位应当告知诉求人'],
  reportClosing: [['department'], ['handling', 'replied', 'closed'], '第二十六条：承办单位通报办结情况'],
  declareEmergency: [
    ['operator', 'supervisor'],
    ['registered', 'awaiting-supplement', 'accepted', 'handling'],
    '第十八条第二款：何时发现，何时转接',
  ],
  confirmEmergency: [['operator', 'supervisor'], ['accepted', 'handling', 'replied'], '第十八条：事后核定'],
  downgradeEmergency: [['operator', 'supervisor'], ['accepted', 'handling'], '第十八条：误标的回到初核审查'],

  // The platform by itself, where the city's file lets it.
  dispatch: [['operator', 'supervisor', 'system'], ['accepted'], '第十九条；第二十一条：退转达上限由主管部门派发'],
  addCoHandler: [
    ['department', 'operator', 'supervisor'],
    ['handling'],
    '第二十二条：主体责任部门牵头协调相关部门；平台统筹',
  ],
  removeCoHandler: [['operator', 'supervisor'], ['accepted', 'handling'], '第二十二条：统筹协调'],
  recordReceipt: [['system'], ['accepted', 'handling', 'replied'], '第二十一条：接到工单由平台记录'],

  acknowledge: [['department'], ['accepted', 'handling'], '第二十一条：接到即办；第十八条：突发事项签收'],
  replyInterim: [['department'], ['handling'], '第十九条（二）'],
  reply: [
    ['department'],
    ['accepted', 'handling', 'replied'],
    '第十九条、第二十一条；第二十二条：主办先行答复后协办仍应反馈',
  ],
  sendBack: [
    ['operator', 'supervisor'],
    ['handling', 'replied'],
    '第二十条：把关；第二十二条：协办意见在统一答复之前即可退回',
  ],
  passCheck: [['operator', 'supervisor'], ['replied'], '第二十条：把关'],

  requestReturn: [['department'], ['accepted', 'handling'], '第二十一条：承办单位申请'],
  passDown: [['department'], ['accepted', 'handling'], '第八条、第二十一条第二款：逐级'],
  sendBackDown: [['department'], ['accepted', 'handling'], '第二十一条第二款：逐级反馈，由交办单位审核'],
  adopt: [['department'], ['accepted', 'handling'], '第二十一条第二款：逐级反馈，由交办单位采用'],
  recall: [['department'], ['accepted', 'handling'], '第二十一条第二款：交办单位负责，可以收回'],
  askAssistance: [['department'], ['handling'], '第二十一条第三款：乡镇（街道）指导下协助'],
  reportAssistance: [['department'], ['handling'], '第二十一条第三款：村（社区）或其乡镇（街道）反馈'],

  reassign: [['supervisor'], ['accepted', 'handling'], '第二十一条：主管部门自行改派'],
  decideReturn: [['supervisor'], ['accepted', 'handling'], '第二十一条：主管部门审定'],

  examineNegative: [
    ['supervisor'],
    [
      'registered',
      'awaiting-supplement',
      'accepted',
      'handling',
      'replied',
      'merged',
      'closed',
      'answered',
      'rejected',
      'redirected',
      'filed',
      'withdrawn',
    ],
    '第九条：否定备案由平台主管部门核查',
  ],
  openMerging: [['operator'], ['accepted', 'handling', 'replied'], '国办函〔2025〕66号：已受理、未办结的牵头'],
  endMerging: [['operator'], ['accepted', 'handling', 'replied'], '国办函〔2025〕66号'],
  merge: [['operator'], ['registered', 'accepted', 'handling'], '国办函〔2025〕66号：未答复的并入'],
  unmerge: [['operator'], ['merged'], '国办函〔2025〕66号'],
  followLead: [['system'], ['merged'], '国办函〔2025〕66号：一次办理，逐件反馈'],
  addFacts: [
    appellantOrWhoTakesHisWord,
    ['registered', 'awaiting-supplement', 'accepted', 'handling', 'replied', 'merged'],
    '第十三条（一）：办结之前随时可补充新情况',
  ],

  close: [['operator'], ['handling', 'replied'], '第二十五条'],
  withdraw: [
    appellantOrWhoTakesHisWord,
    ['registered', 'awaiting-supplement', 'accepted', 'handling', 'replied', 'merged'],
    '第二十五条（三）；办结前均可撤回',
  ],
  recordNonCooperation: [['department', 'operator'], ['handling'], '第二十五条（八）：办理期间'],
  recordCooperation: [['department', 'operator'], ['handling'], '第二十五条（八）'],

  callBack: [['operator'], ['closed'], '第十九条、第三十条'],
  rate: [
    appellantOrWhoTakesHisWord,
    ['accepted', 'handling', 'replied', 'merged', 'closed', 'answered', 'rejected', 'redirected', 'filed'],
    '第十三条（三）：受理与办理均可评价，不予受理亦可',
  ],

  requestExtension: [['department'], ['accepted', 'handling'], '第十九条（四）：承办单位提交延期申请'],
  decideExtension: [
    ['supervisor'],
    ['accepted', 'handling', 'replied'],
    '第十九条（四）：主管部门审批，逾期后仍可审批',
  ],
  reportProgress: [['department'], ['accepted', 'handling'], '第十九条（四）：每周报告进展情况'],

  supervise: [['supervisor'], ['accepted', 'handling', 'replied'], '第二十三条：两类主管部门提醒、跟踪、督办'],
  raiseSupervision: [['supervisor'], ['accepted', 'handling', 'replied'], '第二十三条、第二十四条'],
  answerSupervision: [['department'], ['accepted', 'handling', 'replied'], '第二十四条：承办单位全面落实'],
  dischargeSupervision: [['supervisor'], ['accepted', 'handling', 'replied'], '第二十四条'],
  urge: [['operator', 'supervisor'], ['handling'], '第二十三条：催办'],

  rateBySms: [
    ['channel'],
    ['accepted', 'handling', 'replied', 'merged', 'closed', 'answered', 'rejected', 'redirected', 'filed'],
    '第二十八条：短信评价由承载短信的渠道转来',
  ],
  examineRating: [['supervisor'], anywhere, '第二十九条：主管部门认定差评是否合理'],
  markMatter: [
    ['operator', 'supervisor'],
    ['accepted', 'handling', 'replied', 'closed'],
    '第二十九条：行政调解类、执法办案类',
  ],
  recordInspection: [['operator', 'supervisor'], ['closed'], '第三十条：抽检办结件'],
  verifyFinding: [['supervisor'], anywhere, '第三十条：营商环境建设主管部门审查核定'],

  recordMisuse: [['operator', 'supervisor'], anywhere, '第十四条、第三十八条：办结后仍可记录'],
  answerMisuse: [appellantOrWhoTakesHisWord, anywhere, '第三十八条：诉求人陈述、申辩'],
  verifyMisuse: [['supervisor'], anywhere, '第三十八条：主管部门核实'],
  handOverMisuse: [['supervisor'], anywhere, '第三十八条：移交记入信用档案'],
  reportMisconduct: [['operator', 'supervisor', 'department'], anywhere, '第三十九条：内部任何人均可反映'],
  verifyMisconduct: [['supervisor'], anywhere, '第三十九条：主管部门核定'],
  takeMisconductStep: [['supervisor'], anywhere, '第三十九条：通报批评、移交查处'],
  linkEarlier: [
    ['operator'],
    ['registered', 'awaiting-supplement', 'accepted', 'handling', 'replied', 'merged'],
    '第十七条（七）：有新情况、新理由的再次诉求，未办结前关联在先诉求件',
  ],
  noteLater: [['system'], anywhere, '第十七条（七）：在先诉求件由平台记下在后诉求件，办结后也一样'],
  transferClue: [['supervisor'], anywhere, '第七条：营商环境建设主管部门移交'],
  handOver: [['operator', 'supervisor'], anywhere, '第二条、第七条、第十八条：移送、转接'],
  recordHandOverReceipt: [
    ['channel', 'operator', 'supervisor', 'system'],
    anywhere,
    '第二条、第十八条：对方签收，电话交接的由平台记录，系统送达的由平台自动记录',
  ],
  handBack: [['channel', 'operator', 'supervisor'], anywhere, '第二条、第十八条：退回，原编号不变'],
  noteSentAgain: [['system'], anywhere, '第九条：同一来源编号再次来件，由平台记下'],
  recordClueDelivery: [['supervisor'], anywhere, '第七条：移交书送达'],
  recordClueReceipt: [['supervisor'], anywhere, '第七条：接收机关签收'],
  recordClueFeedback: [['supervisor'], anywhere, '第七条：定期反馈'],
  closeClue: [['supervisor'], anywhere, '第七条'],

  correctIdentity: [['operator', 'channel'], anywhere, '第三十五条：登记有误的身份信息由平台、提交渠道更正'],
  setConfidentiality: [
    appellantOrWhoTakesHisWord,
    anywhere,
    '第十三条（四）、第三十五条：随时可以要求保密，放弃须有诉求人的表示',
  ],
  writeForUnits: [
    ['operator'],
    ['registered', 'awaiting-supplement', 'accepted', 'handling', 'replied', 'merged'],
    '第三十五条：保密件由平台拟写派单文本',
  ],
  recordContact: [['operator'], ['handling', 'replied'], '第二十一条、第三十五条：保密件由平台代为联系'],
  endRetention: [
    ['system'],
    ['closed', 'answered', 'rejected', 'redirected', 'filed', 'withdrawn'],
    '第三十五条：办毕满期，由平台每夜删除',
  ],
  showInPublic: [['operator', 'supervisor'], anywhere, '平台决定公开，文字由平台写'],
  hideFromPublic: [['operator', 'supervisor'], anywhere, '撤下公开，何时都可以'],
  addNote: [['operator', 'supervisor'], anywhere, '平台规则：内部备注，不是办理行为，何时都可以'],
  setTags: [['operator', 'supervisor'], anywhere, '平台规则：标签，不是办理行为，何时都可以'],
  requestMark: [
    ['department', 'operator', 'supervisor'],
    ['registered', 'awaiting-supplement', 'accepted', 'handling', 'replied', 'merged'],
    '平台规则：终结之前，承办单位或者平台申请',
  ],
  decideMark: [
    ['supervisor'],
    ['registered', 'awaiting-supplement', 'accepted', 'handling', 'replied', 'merged'],
    '平台规则：主管部门审定',
  ],
  endMark: [['supervisor'], anywhere, '平台规则：主管部门解除'],
  keepFile: [['system'], anywhere, '平台规则：附件扫描无毒后由平台自行收存，何时都可以'],
  releaseLeft: [['system'], anywhere, '平台规则：认领人离岗，由平台自行放回'],
  passLimits: [['system'], anywhere, '第二十三条（二）：逾期由平台自行发现；回访、差评核查等在办结后继续'],
}
