/** 用词 — what the codes of closed lists are called in tables. */

import type { DayShown } from '../../appeals/clocks/counted.ts'
import { worklistNames } from '../../appeals/kind/worklist.ts'
import type { callOutcomes } from '../../appeals/matters/calling-back/words.ts'
import type { LetterQueue } from '../../appeals/matters/delivering/words.ts'
import type { OrderState } from '../../appeals/matters/dispatching/words.ts'
import type { extensionKinds } from '../../appeals/matters/extending/words.ts'
import type { findingSources } from '../../appeals/matters/false-closing/words.ts'
import type { handedKinds, handOverCauses, receiptWays } from '../../appeals/matters/handing-over/words.ts'
import type { caseMarks } from '../../appeals/matters/marking/words.ts'
import type { misconductSources } from '../../appeals/matters/misconduct/words.ts'
import type { examinations, NegativeKind } from '../../appeals/matters/negative/words.ts'
import type { GoingOn } from '../../appeals/matters/supervising/words.ts'
import { authorityNames, type Name, roleNames, stateNames } from '../../appeals/ticket/names.ts'
import type { lookedUpBy } from '../../appeals/words/lookups.ts'
import type { whyToPersons } from '../../appeals/words/message-answers.ts'
import type { missedCallStates, returnResults } from '../../appeals/words/missed-calls.ts'
import type { BulkAct, batchStates, intake, rowResults } from '../../batches/words.ts'
import type { EmergencyKind } from '../../city/city.ts'
import { wayNames } from '../../city/notices/words.ts'
import type { positions } from '../../city/staff.ts'
import { replyFacts, type replyUses } from '../../city/standard-replies.ts'
import type { suggestionDecisions } from '../../city/suggestions/suggestion.ts'
import { commentStateNames, verdictNames } from '../../consultation/comments/names.ts'
import { draftStateNames, stageNames } from '../../consultation/drafts/names.ts'
import type { AppealState } from '../../evaluation/appeals/words.ts'
import { findingNames, ladderStateNames, ladderTermNames } from '../../evaluation/ladder/names.ts'
import type { MonthUnit } from '../../evaluation/reports/report.ts'
import { resultStateNames } from '../../evaluation/results/names.ts'
import type { ResultGroup } from '../../evaluation/results/words.ts'
import type { ApartReason, callSources, Flag } from '../../evaluation/words.ts'
import type { fileStates } from '../../files/file.ts'
import { questionStateNames } from '../../knowledge/questions/names.ts'
import { reportStateNames } from '../../knowledge/reports/names.ts'
import type { ContradictionReason, StaleReason } from '../../knowledge/upkeep/words.ts'
import { versionStateNames } from '../../knowledge/versions/names.ts'
import type {
  findingGrounds,
  markedNatures,
  orderRoles,
  ratingOccasions,
  returnForms,
  returnGrounds,
  ticketTypes,
} from '../../law/codes.ts'
import type { handlings } from '../../law/consulting.ts'
import type { FigureUnit } from '../../law/figures.ts'
import type { FilePurpose, FileType } from '../../law/files.ts'
import type { ClockKind } from '../../law/limit.ts'
import type { reportReaders } from '../../law/reporting.ts'
import type { SupervisionLevel, SupervisionStep, TriggerCode } from '../../law/supervision.ts'
import type { Proof } from '../../law/telling.ts'
import type { deliveryStates, receiverKinds } from '../../record/deliveries.ts'
import { agreementStateNames } from '../../sharing/agreements/states.ts'
import { sharedFieldNames } from '../../sharing/agreements/words.ts'
import type { NoticeState, Reason, ReceiptStatus } from '../../telling/words.ts'

type Words<C extends string> = Readonly<Record<C, string>>
type Of<L extends readonly string[]> = Words<L[number]>

const chinese = <C extends string>(names: Readonly<Record<C, Name>>) =>
  Object.fromEntries(Object.entries<Name>(names).map(([code, [zh]]) => [code, zh])) as Words<C>

export const words = {
  state: chinese(stateNames),
  role: chinese(roleNames),
  authority: chinese(authorityNames),
  ticketType: {
    consultation: '咨询',
    service: '服务',
    help: '求助',
    complaint: '投诉',
    report: '举报',
    suggestion: '建议',
    enterprise: '涉企营商环境',
    thanks: '表扬',
    invalid: '无效',
  } satisfies Of<typeof ticketTypes>,
  emergency: {
    'natural-disaster': '自然灾害',
    accident: '事故灾难',
    'public-health': '公共卫生',
    'public-security': '社会安全',
  } satisfies Words<EmergencyKind>,
  worklist: chinese(worklistNames),
  caseMark: {
    'hard-case': '疑难',
    unreasonable: '不合理诉求',
    'beyond-powers': '超职责',
    'joint-supervision': '联合督办',
  } satisfies Of<typeof caseMarks>,
  replyUse: {
    answer: '直接答复',
    acceptance: '受理',
    rejection: '不予受理',
    redirect: '告知专属机构',
    supplement: '要求补正',
    'interim-reply': '阶段性答复',
    'final-reply': '最终答复',
    closing: '办结',
    callback: '回访',
  } satisfies Of<typeof replyUses>,
  replyFact: Object.fromEntries(Object.entries(replyFacts).map(([name, { zh }]) => [name, zh])),
  daysIn: { 'working-days': '工作日', 'calendar-days': '自然日' } satisfies Words<DayShown['in']>,
  orderRole: { lead: '主办', co: '协办', sub: '交办' } satisfies Of<typeof orderRoles>,
  orderState: {
    open: '办理中',
    replied: '已答复',
    'given-back': '已退回',
    ended: '已结束',
  } satisfies Words<OrderState>,
  step: { remind: '提醒', track: '跟踪', supervise: '督办' } satisfies Words<SupervisionStep>,
  level: { ordinary: '一般督办', key: '重点督办' } satisfies Words<SupervisionLevel>,
  supervisionState: { open: '待单位回复', answered: '已回复待审定' } satisfies Words<GoingOn>,
  trigger: {
    'wrong-finding': '事实不清、证据不足、定性不准、处理不当',
    overdue: '逾期未答复',
    'repeated-returns': '反复退件',
    'not-closed': '不能办结',
    'weekly-report-missed': '未按周报告进展',
    'key-matter': '重点问题',
    'bad-rating': '差评属实',
    'false-closing': '假办结、被办结',
  } satisfies Words<TriggerCode>,
  clock: {
    review: '初核告知',
    dispatch: '派单',
    'return-request': '申请退回或转办',
    reply: '咨询、服务类答复',
    'interim-reply': '阶段性答复',
    'final-reply': '最终答复',
    'enterprise-opinion': '涉企初步意见',
    'weekly-report': '每周报告进展',
    'supplement-before-acceptance': '受理前补正',
    'supplement-during-handling': '办理中补正',
    'non-cooperation': '不予配合',
    'emergency-acknowledgement': '突发事项签收',
    'supervision-answer': '督办回复',
    callback: '回访',
    'rating-examination': '差评核查',
    'finding-verification': '假办结审查',
    'misuse-reply': '不当行为申辩',
    'misuse-expiry': '不当行为记录期满',
    'clue-receipt': '线索签收',
    'clue-feedback': '线索反馈',
    'inner-limit': '内部时限',
  } satisfies Words<ClockKind>,
  extensionKind: { general: '一般性申请', special: '特殊申请' } satisfies Of<typeof extensionKinds>,
  returnGround: { 'not-responsible': '不属于本单位职责', 'not-acceptable': '不应受理' } satisfies Of<
    typeof returnGrounds
  >,
  returnForm: { 'give-back': '退回', transfer: '转办' } satisfies Of<typeof returnForms>,
  ruling: { approved: '同意', refused: '不同意' },
  negativeKind: {
    rejected: '不予受理',
    redirected: '告知专属机构',
    filed: '归档',
    returned: '退件',
    closed: '未解决而办结',
  } satisfies Words<NegativeKind>,
  examination: { confirm: '维持', redo: '重新办理' } satisfies Of<typeof examinations>,
  finding: { 'not-done': '办结所述未落实', 'not-agreed': '未经诉求人同意' } satisfies Of<typeof findingGrounds>,
  findingSource: { callback: '回访', inspection: '抽检' } satisfies Of<typeof findingSources>,
  misconductSource: { report: '举报', inspection: '检查' } satisfies Of<typeof misconductSources>,
  nature: { mediation: '行政调解类', 'law-enforcement': '执法办案类' } satisfies Of<typeof markedNatures>,
  occasion: { acceptance: '受理', progress: '阶段性答复', result: '办理结果', callback: '回访' } satisfies Of<
    typeof ratingOccasions
  >,
  relation: { earlier: '此前的诉求', later: '此后的诉求' },
  similar: { repeat: '同一诉求人重复', 'same-matter': '他人同一事项' },
  missedCall: { open: '待回拨', returned: '已回拨', 'given-up': '不再回拨' } satisfies Of<typeof missedCallStates>,
  reached: { reached: '已接通', unreachable: '未接通' } satisfies Of<typeof callOutcomes>,
  returnResult: { registered: '已登记', answered: '已答复', 'no-appeal': '无诉求' } satisfies Of<typeof returnResults>,
  lookedUpBy: { phone: '电话', idNumber: '证件号码', name: '姓名', call: '通话' } satisfies Of<typeof lookedUpBy>,
  whyToPerson: {
    foreign: '他人号码',
    'nothing-asked': '无待评事项',
    unreadable: '无法识别',
    'not-asked': '未能追问',
  } satisfies Of<typeof whyToPersons>,
  receiver: { unit: '单位', channel: '渠道', gateway: '短信网关' } satisfies Of<typeof receiverKinds>,
  delivery: { pending: '待投递', delivered: '已送达', dead: '不再自动投递', discarded: '已作废' } satisfies Of<
    typeof deliveryStates
  >,
  handedKind: { petition: '信访', oversight: '督查', hotline: '其他热线' } satisfies Of<typeof handedKinds>,
  handOverCause: { asked: '移送', emergency: '突发事项随即转接' } satisfies Of<typeof handOverCauses>,
  receiptWay: { push: '系统送达', key: '对方签收', phone: '电话', paper: '书面' } satisfies Of<typeof receiptWays>,
  reportReader: {
    'business-environment': '同级营商环境建设主管部门',
    superior: '上级营商环境建设主管部门',
    government: '本级人民政府',
    area: '地区',
    department: '部门',
  } satisfies Of<typeof reportReaders>,
  deliveredBy: { pull: '单位自行拉取', look: '查看', delivery: '推送' },
  queue: {
    changes: '跟进',
    delivery: '投递',
    sweep: '巡检',
    evaluating: '考核',
    batches: '批量',
    setAside: '巡检搁置',
  } satisfies Words<LetterQueue>,
  batchAct: {
    register: '登记',
    accept: '受理',
    dispatch: '派单',
    merge: '并入',
    claim: '认领',
    release: '放回',
    tellAgain: '再次告知',
    recordPosting: '已寄出',
  } satisfies Words<BulkAct | typeof intake>,
  batchState: { running: '正在办理', cancelling: '正在取消', ended: '已办完' } satisfies Of<typeof batchStates>,
  rowResult: { registered: '已登记', already: '此前已登记', done: '已办', refused: '未办' } satisfies Of<
    typeof rowResults
  >,
  whyLetter: { 'failed-each-time': '每次办理均失败', 'not-swept': '巡检不成' },
  notice: {
    sent: '短信已发或待发',
    'to-call': '待电话告知',
    'to-print': '待寄送',
    told: '已告知',
    over: '不再告知',
  } satisfies Words<NoticeState>,
  way: chinese(wayNames),
  whyWay: {
    failed: '短信失败',
    unknown: '无回执',
    limit: '时限临近',
    'no-message': '不能发短信',
    unreachable: '无法联系',
    withdrawn: '已撤回',
    asked: '人工改定',
  } satisfies Words<Reason>,
  receipt: { delivered: '已送达', failed: '失败', unknown: '无回执' } satisfies Words<ReceiptStatus>,
  proof: {
    receipt: '短信回执',
    person: '电话告知',
    posted: '已寄出',
    channel: '渠道代为告知',
    page: '本人查看',
    'in-call': '来电当场告知',
    deposit: '存放备查',
  } satisfies Words<Proof>,
  language: { zh: '中文', en: '英文' },
  fileType: {
    'image/jpeg': 'JPEG图片',
    'image/png': 'PNG图片',
    'image/webp': 'WebP图片',
    'image/heic': 'HEIC图片',
    'application/pdf': 'PDF文档',
    'audio/mpeg': 'MP3录音',
    'audio/wav': 'WAV录音',
    'video/mp4': 'MP4视频',
  } satisfies Words<FileType>,
  filePurpose: {
    appeal: '诉求附件',
    'for-units': '供单位查看的版本',
    reply: '答复附件',
    'on-site': '现场照片',
    evidence: '办结证明',
    consent: '同意书',
    recording: '录音',
    letter: '信件',
  } satisfies Words<FilePurpose>,
  fileState: {
    asked: '待上传',
    arrived: '待扫描',
    clean: '可用',
    refused: '未收',
    lapsed: '已清除',
  } satisfies Of<typeof fileStates>,
  fileWaits: { scanner: '待扫描', 'no-scanner': '本市未配置病毒扫描' },
  position: { staff: '工作人员', duty: '值班人员', grid: '网格员' } satisfies Of<typeof positions>,
  suggestion: { adopt: '采纳', decline: '不采纳' } satisfies Of<typeof suggestionDecisions>,
  citation: { law: '法律', regulation: '法规' },
  source: { negotiation: '协商', ruling: '裁定' },
  figureUnit: { ratio: '比率', days: '天', times: '次' } satisfies Words<FigureUnit>,
  monthUnit: { ratio: '比率', days: '天', times: '次', matters: '件' } satisfies Words<MonthUnit>,
  callSource: { calls: '逐通报送', reported: '全日报送' } satisfies Of<typeof callSources>,
  flag: {
    red: '红',
    grey: '灰',
    within: '界限以内',
    above: '优于界限',
    'few-matters': '件数过少，不判',
    'few-peers': '同类过少，不判',
  } satisfies Words<Flag>,
  grouping: { city: '全市', area: '区划', unit: '单位' } satisfies Words<ResultGroup>,
  versionState: chinese(versionStateNames),
  draftState: chinese(draftStateNames),
  commentState: chinese(commentStateNames),
  commentVerdict: chinese(verdictNames),
  consultationStage: chinese(stageNames),
  consultationHandling: { shown: '意见即时展示', screened: '意见筛选后公开' } satisfies Of<typeof handlings>,
  agreementState: chinese(agreementStateNames),
  sharedField: chinese(sharedFieldNames),
  pushed: { begun: '已开始', stopped: '已停止' },
  articleReport: chinese(reportStateNames),
  articleQuestion: chinese(questionStateNames),
  stale: {
    'review-passed': '复核期限已过',
    ended: '有效期已满',
    ending: '三十日内届满',
  } satisfies Words<StaleReason>,
  contradiction: { numbers: '数字不同', terms: '可否不同' } satisfies Words<ContradictionReason>,
  resultState: chinese(resultStateNames),
  ladderState: chinese(ladderStateNames),
  rectification: chinese(findingNames),
  ladderTerm: chinese(ladderTermNames),
  evaluationAppeal: {
    open: '待裁定',
    excluded: '不计入',
    refused: '驳回',
    'put-off': '挂账',
  } satisfies Words<AppealState>,
  apart: { 'few-matters': '到期件数过少', 'one-sided': '效率或效果一侧无足够件数' } satisfies Words<ApartReason>,
} as const satisfies Record<string, Readonly<Record<string, string>>>
