/** 说法 — finds what each clause says of each topic, and of whom or what. */
import { clausesOf, type Piece, sentencesOf } from '../texts.ts'
import { appellants, others } from '../words.ts'
import { type Topic, topics } from './topics.ts'

export interface Statement {
  topic: Topic
  yes: boolean
  clause: Piece
  /** of a party: the appellant, or how another is called */
  party: string
  /** of a thing: what stands before it in the sentence, without what every reply says */
  subject: string
  /** it comes behind what was said before: 后, 最终, 现已 */
  isLater: boolean
  /** it was so before: 起初, 此前 */
  isEarlier: boolean
  /** it is so now: 目前, 尚 */
  isNow: boolean
  /** days and times that are named, in it or before it in its sentence */
  days: string
  /** where its sentence begins */
  sentence: number
  /** numbers, shares, days: of two that differ each speaks of its own */
  counted: string
  /** its sentence up to it, and its text */
  lead: string
  before: string
}

/** 未定 — if, will, may: nothing is said to be so. */
const unsettled =
  /^(?:如|若|一旦|倘|假如|要是|凡)|如(?:果|仍|再|有)|(?:将|拟|计划|待|预计|应当?|须|必须|可以|可|请|要求|责令|限期|承诺|保证|争取|避免|防止|使|确保|督促|是否|能否|建议)[^，。；]{0,14}$/
/** 转述 — what others say, or the appeal said. */
const quoted =
  /(?:反映|投诉|举报|来电|诉求|提出|提到|所说|所称|您说|[人民]说)(?!人|的)[^，。；]{0,20}$|(?:自称|据称|声称|认为|怀疑)[^，。；]{0,16}$|(?:要求|希望|请求|盼望)[^，。；]{0,20}$/
/** 复述 — what the appeal was about, not what came of it. */
const restated = /(?:反映|投诉|举报|关于|针对|提出)的?[^，。；]{0,24}$/
/** 时、的话、问题 — behind the words: when it is so, or that it was. */
const supposed = /^(?:时|的时候|的话|的情况下|的?问题|现象|一事|一节)/
export const later =
  /随后|后来|此后|之后|其后|然后|最终|终于|再次|再度|后(?:经|已|再|又|于|来|与|通过|电话|表示|认可|同意|接受|满意|达成|签|完成|恢复|合格|达标|正常|解决|修复|告知|接通|联系|取得|确认|理解)|次日|翌日|第二[天次]|第三次|当晚|当天(?:晚|下)|次(?:上|下)午|复[查测检核]|重新|整改后|调解后|协调后|直至|经(?:过)?(?:反复|多次|再次|进一步)[^，。；]{0,8}(?:沟通|协调|联系|解释|做工作)/
/** 如今 — of what is done, it comes behind what was not. */
const atLast = /现(?:已|在|均)|目前|如今|截至|至今/
/** 先前 — the statement is of an earlier time. */
export const earlier =
  /起初|最初|一开始|开始时|首次|第一次|初次|先前|此前|之前|曾|一度|原先|原来|原(?!因|则)|初查|当时|核查时|检查时|现场时|前次|整改前|维修前|处理前|接诉时|到场时|检查时/

const now = /目前|暂|尚|仍|正在|至今|截至|现(?:在|已)|还(?:在|没|未)/
/** 双重否定 — it is denied that it was denied. */
const undone = /(?:并非|不是|并不是|不存在|绝非)[^，。；]{0,2}$/
const dated =
  /\d{1,2}月\d{1,2}日|\d{1,2}日|[一二三四五六七八九十]{1,3}[月日]|\d{1,2}[点时:：]\d{0,2}|[上下]午|早[上晨]|当晚|当日|次日/g

const parties = new RegExp(
  `(?<who>${appellants})|(?<other>${others}|(?!办理|工作|承办|经办|执法|维修|抢修|调查|值班|回访)[\\u4e00-\\u9fa5]{2}(?:(?<![无有本个他几两多名])人|员|者|方)(?!员|本人|家|面|法|式|可))`,
  'g',
)
/** What every reply says, and no subject. */
const common =
  /经[^，。；]{0,6}(?:核实|核查|调查|了解|查|检查|协调|沟通)|核实|核查|调查|检查|查看|了解|我(?:局|单位|办|街道|区|中心|公司|们|委|队|所)|工作人员|执法人员|相关|有关|反映的?|所述|诉求人|来电人|市民|您的?|该|此|其|情况|问题|事项|诉求|内容|现场|目前|现已|已经|已|均|全部|的|了|并|对|将|进行|予以|按照|依法|完成|关于|一事|综上|综合|没有|任何|于|在|日|月|年/g

export function statementsIn(texts: readonly Piece[]): Statement[] {
  return texts.flatMap((text) => {
    let known = ''
    return sentencesOf(text).flatMap((sentence) =>
      clausesOf(sentence).flatMap((clause) => {
        const named = partiesIn(clause.words)
        const before = text.words.slice(0, clause.end)
        const found = topics.flatMap((topic) => statementOf(topic, clause, sentence, known, before))
        known = named.at(-1)?.name ?? known
        return found
      }),
    )
  })
}

interface Party {
  name: string
  at: number
}

const partiesIn = (words: string): Party[] =>
  [...words.matchAll(parties)].map(({ groups, index, 0: name }) => ({
    name: groups?.who ? 'appellant' : name,
    at: index,
  }))

function statementOf(topic: Topic, clause: Piece, sentence: Piece, known: string, upTo: string): Statement[] {
  const no = topic.no.exec(clause.words)
  const found = no ?? topic.yes.exec(clause.words)
  if (!found) return []
  const before = clause.words.slice(0, found.index)
  if (
    undone.test(before) ||
    unsettled.test(before) ||
    unsettled.test(clause.words.slice(0, 2)) ||
    (topic.name !== 'facts' && quoted.test(before)) ||
    (topic.name === 'contact' && restated.test(before)) ||
    supposed.test(clause.words.slice(found.index + found[0].length))
  )
    return []
  // 有异议的，可…: a right that is told.
  if (/的$/.test(clause.words.trim())) return []
  // 若…，: the whole sentence is of a case that may come.
  if (/^(?:如|若|一旦|倘|逾期|届时)/.test(sentence.words.trim())) return []
  const lead = sentence.words.slice(0, clause.start - sentence.start + found.index)
  return [
    {
      topic,
      yes: !no,
      clause,
      party: partyOf(clause.words, found, known),
      subject: subjectIn(clause.words.replace(found[0], ' '), lead),
      isLater: (later.test(clause.words) || (!no && atLast.test(clause.words))) && !earlier.test(clause.words),
      isEarlier: earlier.test(clause.words),
      isNow: now.test(clause.words),
      days: (clause.words.match(dated) ?? lead.match(dated)?.slice(-2) ?? []).join(' '),
      sentence: sentence.start,
      counted: (
        clause.words.match(
          /第?[一二两三四五六七八九十\d]+(?:户|人|处|名|家|期|批|台|个|栋|楼|单元|号|次|项)|部分|其余|其他|另|个别|首期|余款|尾款|多数|少数|有的/g,
        ) ?? []
      ).join(' '),
      lead,
      before: upTo,
    },
  ]
}

/** 拨打、回访 — with nobody named it is the appellant who is rung up. */
const dialled = /拨打|回访|致电|联系|回电|沟通/

/** The party nearest to the words, that behind them first: 联系诉求人, 与物业沟通, 来电人电话关机. */
function partyOf(words: string, { 0: said, index }: RegExpExecArray, known: string): string {
  const all = partiesIn(words)
  const end = index + said.length
  const inside = all.filter(({ at }) => at >= index - 1 && at < end).at(-1)
  const behind = all.find(({ at }) => at >= end && at <= end + 2)
  const before = all.findLast(({ at }) => at < index)
  return (inside ?? behind ?? before)?.name ?? (known === '' && dialled.test(words) ? 'appellant' : known)
}

/** What the clause speaks of besides what it says of it; or the clause before it, where it says nothing else. */
function subjectIn(besides: string, lead: string): string {
  const own = subjectOf(besides)
  if (own.length > 1) return own
  return subjectOf(lead.split(/[，,：:]/).findLast((one) => subjectOf(one).length > 1) ?? '')
}

const subjectOf = (words: string): string => words.replaceAll(common, '').replaceAll(/[^\u4e00-\u9fa5\dA-Za-z]/g, '')
