/** 状态表 — which command each state allows, to which roles, under which article. */

import { type State, states, stateTable } from '../permission.ts'
import { files } from './files.ts'
import { marking } from './marking.ts'
import { noting } from './noting.ts'

/** Dispatched and not closed: 办理期间. */
const duringHandling = ['handling', 'replied'] as const
/** Come to their end. */
const ended: readonly State[] = ['closed', 'answered', 'rejected', 'redirected', 'filed', 'withdrawn']

/** With open orders: also while an emergency waits for another lead and its co-handlers go on (第十八条第二款). */
const withOrders = ['accepted', ...duringHandling] as const
const handled = ['accepted', 'handling'] as const

const beforeDispatch = ['registered', 'awaiting-supplement', 'accepted'] as const
const handling = ['handling'] as const
const sinceAcceptance = ['accepted', ...duringHandling, 'closed'] as const
const toldOf = [...sinceAcceptance, 'merged', 'answered', 'rejected', 'redirected', 'filed'] as const
const appellantSide = ['appellant', 'channel', 'operator'] as const

export const commands = stateTable({
  register: { from: [], by: ['channel', 'operator'], article: '第十五条' },
  linkCall: { from: states, by: ['operator'], article: '第十三条', room: 'limited' },
  claim: { from: states, by: ['operator'], article: '平台规则（依第八条、第二十条）', room: 'limited' },
  release: { from: states, by: ['operator'], article: '平台规则（依第八条、第二十条）', room: 'limited' },
  releaseLeft: { from: states, by: ['system'], article: '平台规则（依第八条、第二十条）' },
  issueAccessCode: { from: states, by: ['operator'], article: '第十三条（二）、第三十五条', room: 'limited' },
  answer: { from: ['registered'], by: ['operator'], article: '第十八条' },
  reject: { from: ['registered', 'accepted'], by: ['operator'], article: '第十七条' },
  redirect: { from: ['registered', 'accepted'], by: ['operator'], article: '第十八条' },
  requestSupplement: {
    from: ['registered', 'handling'],
    by: ['operator', 'department'],
    article: '第十八条、第二十五条（四）',
  },
  supplySupplement: {
    from: [...beforeDispatch, ...duringHandling],
    by: appellantSide,
    article: '第十八条、第二十五条（四）',
  },
  extendSupplement: {
    from: ['awaiting-supplement', ...duringHandling],
    by: ['operator', 'department'],
    article: '第十八条、第二十五条（四）',
  },
  explainSupplement: {
    from: [...beforeDispatch, ...duringHandling],
    by: appellantSide,
    article: '第十七条（十）、第二十五条（四）',
  },
  judgeExplanation: {
    from: [...beforeDispatch, ...duringHandling],
    by: ['operator', 'department'],
    article: '第十七条（十）、第二十五条（四）',
  },
  accept: { from: ['registered'], by: ['operator'], article: '第十六条' },
  file: { from: ['registered'], by: ['operator'], article: '第十七条' },
  contestFiling: { from: ['filed'], by: appellantSide, article: '第十三条' },
  reclassify: {
    from: ['accepted', ...duringHandling],
    by: ['operator', 'supervisor'],
    article: '第十九条',
    room: 'limited',
  },
  reviewEnterprise: {
    from: ['accepted', ...duringHandling, 'merged'],
    by: ['supervisor'],
    article: '第十九条',
  },
  tellAppellant: { from: duringHandling, by: ['department'], article: '第二十六条', room: 'limited' },
  reportClosing: { from: [...duringHandling, 'closed'], by: ['department'], article: '第二十六条', room: 'limited' },
  declareEmergency: {
    from: [...beforeDispatch, 'handling'],
    by: ['operator', 'supervisor'],
    article: '第十八条第二款',
    room: 'limited',
  },
  confirmEmergency: { from: withOrders, by: ['operator', 'supervisor'], article: '第十八条第二款' },
  downgradeEmergency: { from: handled, by: ['operator', 'supervisor'], article: '第十八条' },
  /** by the system only where the city's file lets it */
  dispatch: { from: ['accepted'], by: ['operator', 'supervisor', 'system'], article: '第十九条' },
  addCoHandler: {
    from: handling,
    by: ['department', 'operator', 'supervisor'],
    article: '第二十二条',
    room: 'limited',
  },
  removeCoHandler: { from: handled, by: ['operator', 'supervisor'], article: '第二十二条' },
  acknowledge: { from: handled, by: ['department'], article: '第十八条、第二十一条' },
  replyInterim: { from: handling, by: ['department'], article: '第十九条（二）' },
  /** also while the lead's is checked: a co-handler it did not wait for still owes its part */
  reply: { from: withOrders, by: ['department'], article: '第二十一条、第二十二条' },
  /** in handling: what a co-handler has contributed to a joint reply that is not given yet */
  sendBack: { from: duringHandling, by: ['operator', 'supervisor'], article: '第二十条、第二十二条', room: 'limited' },
  passCheck: { from: ['replied'], by: ['operator', 'supervisor'], article: '第二十条' },
  examineNegative: { from: states, by: ['supervisor'], article: '第九条' },
  close: { from: duringHandling, by: ['operator'], article: '第二十五条' },
  withdraw: { from: [...beforeDispatch, ...duringHandling, 'merged'], by: appellantSide, article: '第二十五条（三）' },
  recordNonCooperation: {
    from: handling,
    by: ['department', 'operator'],
    article: '第二十五条（八）',
    room: 'limited',
  },
  recordCooperation: { from: handling, by: ['department', 'operator'], article: '第二十五条（八）' },
  callBack: { from: ['closed'], by: ['operator'], article: '第三十条' },
  rate: { from: toldOf, by: appellantSide, article: '第二十八条' },
  rateBySms: { from: toldOf, by: ['channel'], article: '第二十八条' },
  examineRating: { from: states, by: ['supervisor'], article: '第二十九条' },
  markMatter: { from: sinceAcceptance, by: ['operator', 'supervisor'], article: '第二十九条', room: 'optional' },
  recordInspection: { from: ['closed'], by: ['operator', 'supervisor'], article: '第三十条', room: 'limited' },
  verifyFinding: { from: states, by: ['supervisor'], article: '第三十条' },
  recordMisuse: { from: states, by: ['operator', 'supervisor'], article: '第十四条、第三十八条', room: 'optional' },
  answerMisuse: { from: states, by: appellantSide, article: '第三十八条' },
  verifyMisuse: { from: states, by: ['supervisor'], article: '第三十八条' },
  handOverMisuse: { from: states, by: ['supervisor'], article: '第三十八条' },
  reportMisconduct: {
    from: states,
    by: ['operator', 'supervisor', 'department'],
    article: '第三十九条',
    room: 'optional',
  },
  verifyMisconduct: { from: states, by: ['supervisor'], article: '第三十九条' },
  takeMisconductStep: { from: states, by: ['supervisor'], article: '第三十九条' },
  transferClue: {
    from: states,
    by: ['supervisor'],
    article: '第七条',
    room: 'limited',
  },
  recordClueDelivery: { from: states, by: ['supervisor'], article: '第七条' },
  recordClueReceipt: { from: states, by: ['supervisor'], article: '第七条' },
  recordClueFeedback: {
    from: states,
    by: ['supervisor'],
    article: '第七条',
    room: 'limited',
  },
  closeClue: { from: states, by: ['supervisor'], article: '第七条' },
  handOver: { from: states, by: ['operator', 'supervisor'], article: '第二条、第七条、第十八条', room: 'limited' },
  recordHandOverReceipt: {
    from: states,
    by: ['channel', 'operator', 'supervisor', 'system'],
    article: '第二条、第七条、第十八条',
  },
  handBack: { from: states, by: ['channel', 'operator', 'supervisor'], article: '第二条、第七条、第十八条' },
  noteSentAgain: { from: states, by: ['system'], article: '第九条', room: 'optional' },
  requestReturn: { from: handled, by: ['department'], article: '第二十一条', room: 'limited' },
  reassign: { from: handled, by: ['supervisor'], article: '第二十一条', room: 'limited' },
  decideReturn: { from: handled, by: ['supervisor'], article: '第二十一条' },
  requestExtension: { from: handled, by: ['department'], article: '第十九条（四）' },
  decideExtension: { from: withOrders, by: ['supervisor'], article: '第十九条（四）' },
  reportProgress: { from: handled, by: ['department'], article: '第十九条（四）' },
  supervise: { from: withOrders, by: ['supervisor'], article: '第二十三条', room: 'limited' },
  raiseSupervision: { from: withOrders, by: ['supervisor'], article: '第二十三条、第二十四条', room: 'limited' },
  answerSupervision: { from: withOrders, by: ['department'], article: '第二十四条' },
  dischargeSupervision: { from: withOrders, by: ['supervisor'], article: '第二十四条' },
  urge: { from: handling, by: ['operator', 'supervisor'], article: '第二十三条', room: 'optional' },
  passDown: { from: handled, by: ['department'], article: '第八条、第二十一条第二款', room: 'limited' },
  sendBackDown: { from: handled, by: ['department'], article: '第二十一条第二款', room: 'limited' },
  adopt: { from: handled, by: ['department'], article: '第二十一条第二款' },
  recall: { from: handled, by: ['department'], article: '第二十一条第二款' },
  askAssistance: { from: handling, by: ['department'], article: '第二十一条第三款', room: 'optional' },
  reportAssistance: { from: handling, by: ['department'], article: '第二十一条第三款' },
  recordReceipt: { from: withOrders, by: ['system'], article: '第十九条' },
  openMerging: {
    from: ['accepted', ...duringHandling],
    by: ['operator'],
    article: '国办函〔2025〕66号',
    room: 'limited',
  },
  endMerging: { from: ['accepted', ...duringHandling], by: ['operator'], article: '国办函〔2025〕66号' },
  merge: {
    from: ['registered', 'accepted', 'handling'],
    by: ['operator'],
    article: '国办函〔2025〕66号',
    room: 'limited',
  },
  unmerge: { from: ['merged'], by: ['operator'], article: '国办函〔2025〕66号' },
  recordTold: { from: states, by: ['system'], article: '第十八条' },
  recordUntold: { from: states, by: ['system'], article: '第十八条' },
  followLead: { from: ['merged'], by: ['system'], article: '国办函〔2025〕66号' },
  addFacts: {
    from: [...beforeDispatch, ...duringHandling, 'merged'],
    by: appellantSide,
    article: '第十三条（一）',
    room: 'limited',
  },
  linkEarlier: {
    from: [...beforeDispatch, ...duringHandling, 'merged'],
    by: ['operator'],
    article: '第十七条（七）',
    room: 'optional',
  },
  noteLater: { from: states, by: ['system'], article: '第十七条（七）', room: 'optional' },
  setConfidentiality: { from: states, by: appellantSide, article: '第十三条（四）、第三十五条', room: 'limited' },
  writeForUnits: {
    from: [...beforeDispatch, ...duringHandling, 'merged'],
    by: ['operator'],
    article: '第十三条（四）、第三十五条',
    room: 'limited',
  },
  recordContact: { from: duringHandling, by: ['operator'], article: '第二十一条、第三十五条', room: 'limited' },
  correctIdentity: { from: states, by: ['operator', 'channel'], article: '第三十五条', room: 'limited' },
  showInPublic: { from: states, by: ['operator', 'supervisor'], article: '第三十五条', room: 'limited' },
  hideFromPublic: { from: states, by: ['operator', 'supervisor'], article: '第三十五条' },
  addNote: { from: states, by: ['operator', 'supervisor'], article: noting.article, room: 'optional' },
  setTags: { from: states, by: ['operator', 'supervisor'], article: noting.article, room: 'optional' },
  requestMark: {
    from: [...beforeDispatch, ...duringHandling, 'merged'],
    by: ['department', 'operator', 'supervisor'],
    article: marking.article,
    room: 'optional',
  },
  decideMark: {
    from: [...beforeDispatch, ...duringHandling, 'merged'],
    by: ['supervisor'],
    article: marking.article,
  },
  endMark: { from: states, by: ['supervisor'], article: marking.article },
  keepFile: { from: states, by: ['system'], article: files.article },
  passLimits: { from: states, by: ['system'], article: '第二十三条' },
  endRetention: { from: ended, by: ['system'], article: '第三十五条' },
})
