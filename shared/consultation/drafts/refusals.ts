/** 征求意见稿 — how writing, opening and withdrawing drafts is refused. */
import { type RecordCode, type Refusal as RefusalOf, type Refusals, refusing } from '../../record/refusal.ts'

const provision = 'consulting' as const

export const draftRefusals = {
  'consultation.unknown': {
    kind: 'unknown',
    zh: '没有这件征求意见的草案；正在征求意见的见公开清单，其他事项请拨打12345或者通过各渠道提出诉求。',
    en: 'No such draft is put to the public: those that are stand on the public list; with anything else, ring 12345 or file an appeal.',
    provision,
  },
  'consultation.version-unknown': {
    kind: 'unknown',
    zh: '这件草案没有第{version}稿。',
    en: 'This draft has no version {version}.',
    provision,
  },
  'consultation.changed': {
    kind: 'changed',
    zh: '这件草案已被他人变更，请重新读取。',
    en: 'This draft was changed by others: read it again.',
  },
  'consultation.exists': {
    kind: 'conflict',
    zh: '已有这件草案，现为修订号{revision}：修改须以If-Match写明读到的修订号。',
    en: 'There is such a draft, at revision {revision}: whoever changes it names by If-Match the revision they read.',
    provision,
  },
  'consultation.unit-unknown': {
    kind: 'invalid',
    zh: '没有责任单位{unit}。',
    en: 'There is no unit {unit} to be responsible for it.',
    provision,
  },
  'consultation.kind-unknown': {
    kind: 'invalid',
    zh: '本市没有“{kind}”这类草案；现有：{kinds}。',
    en: 'This city has no drafts of the kind “{kind}”: there are {kinds}.',
    provision,
  },
  'consultation.needs-person': {
    kind: 'forbidden',
    zh: '起草、公开、筛选须用本人的密钥，以便由第二人审核。',
    en: 'Drafts are written, opened and screened by personal keys, so that a second person can be told from the first.',
    provision,
  },
  'consultation.own-proposal': {
    kind: 'conflict',
    zh: '该稿由{by}提出，须由另一人审核公开。',
    en: 'This version was proposed by {by}: another person opens it.',
    provision,
  },
  'consultation.not-proposed': {
    kind: 'conflict',
    zh: '第{version}稿{draftState}，不在待审之列。',
    en: 'Version {version} is {draftState}: it does not wait to be decided.',
    provision,
  },
  'consultation.not-opened': {
    kind: 'conflict',
    zh: '这件草案尚未公开征求意见。',
    en: 'This draft was not opened yet.',
    provision,
  },
  'consultation.over-already': {
    kind: 'conflict',
    zh: '征求意见期限已于{last}届满，不再公开。',
    en: 'Its period ended on {last}: it is opened no more.',
    provision,
  },
  'consultation.text-fixed': {
    kind: 'conflict',
    zh: '征求意见已于{first}开始、至{last}止：期间只可延后截止日，文本不得变动。',
    en: 'The period began on {first} and ends on {last}: meanwhile its last day alone may be put off, the text stands.',
    provision,
  },
  'consultation.withdrawn': {
    kind: 'conflict',
    zh: '这件草案已撤回，不再征求意见。',
    en: 'This draft was withdrawn: it is put to the public no more.',
    provision,
  },
  'consultation.not-over': {
    kind: 'conflict',
    zh: '征求意见至{last}止，截止之后方可统计和发布报告。',
    en: 'Comments are taken until {last}: its report is counted and published after that.',
    provision,
  },
  'consultation.unanswered': {
    kind: 'conflict',
    zh: '还有{waiting}条意见待筛选、{unanswered}条没有采纳情况，逐条答复之后方可统计。',
    en: '{waiting} comments wait to be screened and {unanswered} have no verdict: each is answered first.',
    provision,
  },
  'consultation.prepared-already': {
    kind: 'conflict',
    zh: '报告已经统计，待另一人发布；不予发布之后方可重新统计。',
    en: 'The report is prepared and waits for another person: it is counted anew once it is turned down.',
    provision,
  },
  'consultation.not-prepared': {
    kind: 'conflict',
    zh: '没有待发布的报告。',
    en: 'No report waits to be published.',
    provision,
  },
  'consultation.own-report': {
    kind: 'conflict',
    zh: '报告由{by}统计，须由另一人发布。',
    en: 'The report was prepared by {by}: another person publishes it.',
    provision,
  },
  'consultation.report-stale': {
    kind: 'conflict',
    zh: '重新统计与所统计的不一致，请不予发布、重新统计。',
    en: 'Counted again it is otherwise: turn it down and prepare it anew.',
    provision,
  },
  'consultation.reported-already': {
    kind: 'conflict',
    zh: '报告已经发布，不再变动。',
    en: 'The report is published: it stands.',
    provision,
  },
  'consultation.not-reported': {
    kind: 'unknown',
    zh: '征求意见情况报告尚未发布。',
    en: 'Its report is not published yet.',
    provision,
  },
  'consultation.full': {
    kind: 'too-large',
    zh: '这件草案历次文本已达上限，请以新的编号接续。',
    en: 'All versions of this draft together are as long as may be: go on with a new one.',
    provision,
  },
} as const satisfies Refusals

export type DraftRefusal = keyof typeof draftRefusals | RecordCode
export const refused = refusing<DraftRefusal>()
export type Refusal = RefusalOf<DraftRefusal>
