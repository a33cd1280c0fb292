/** 没有时间 — promises of the public answer without a day or a term (第十九条、第二十一条第二款). */
import type { Found } from './findings.ts'
import { cite, clausesOf, type Piece, sentencesOf, whole } from './texts.ts'
import { term } from './when.ts'

/** 含糊的时间 — words that sound like a time and are none. */
const vague =
  /尽快|尽早|早日|及早|近期|近日|不日|适时|择机|择期|择日|抓紧|加紧|不久|稍后|条件(?:成熟|具备|允许)|待[^，。]{1,12}(?:落实|到位|批复|审批|协调|许可|成熟|完善)|时机成熟|争取|力争|想方设法|在适当的?时候|后期|(?:下一步|后续)(?:将|再|会)(?!联系|由|根据|视|跟踪|回访|关注)/
/** 承诺的事 — without one of these nothing is promised. */
const acts =
  /修|换|改|清|栽|补|种|立杆|通电|签订|交付|查完|贴|完工|竣工|寄|启用|公示|发布|张贴|上报|报|评|选|处理|处置|解决|拆|安装|装|增设|退|支付|补|发放|整治|施工|协调|答复|回复|反馈|安排|落实|赔|推进|完成|办理|开展|组织|恢复|建设|启动|研究|核实|[核复巡检]查|调查|检测|沟通|联系|告知|督促|解答|优化|实施|上门|到场|跟进/
const promised =
  /(?<![麻已现即再])将(?=[^，]{0,14}(?:修|换|改|清|处理|解决|拆|装|增设|退|付|补|发|治|施工|协调|答复|反馈|安排|落实|推进|办理|组织|恢复|研究|核查|调查|检查|沟通|联系|督促|上门|到场|跟进))|会(?=尽|及时|安排|处理|跟进|督促|协调|联系|派|组织|把|向)|拟|计划|下一步|后续|准备|打算|正在/

/** 附条件、常设 — an offer for the case that something happens, or for always, has no day. */
const conditional =
  /^(?:如|若|一旦|倘|要是|假如|凡|逾期|届时|万一|遇)|如(?:果|有|再|仍|需|您|对|遇|发现|出现)|若(?:再|有|仍|您)/
const standing =
  /继续|持续|定期|长期|今后|日常|常态|不定期|加强|每[日天周月年季次]|随时|第一时间|24小时|进一步(?:规范|完善|提高|提升|强化)|举一反三/
/** 对诉求人说的 — what the appellant wished, or is asked to do. */
const ofAppellant =
  /^祝|(?<![申提邀聘报])请(?![示假客])|希望您|建议您|(?:您|诉求人|市民|来电人|反映人|居民|业主)[^，]{0,4}(?:要求|希望|请求|反映|提出|诉求|建议|可)|就医|就诊/
/** 近期降雨、已查明 — it tells of what was. */
const happened = /已|了|过(?!程|渡|户)|发现|发生|接到|收到|反映|属实|多[次发]|频发|天气|降雨|气温|期间/
const past =
  /已[^，]{0,6}(?:尽快|抓紧|争取)|已于?近[期日]|(?:近[期日])[^，]{0,4}(?:已|收到|接到|来电|反映)|(?:尽快|抓紧)[^，]{0,10}(?:完毕|已)/
/** 已办 — something was done, so that what is said to come is not the matter itself. */
const done =
  /已(?!受理|收到|收悉|知悉|安排|列入|纳入|制定|上报|报|转|记录|登记|核实|了解|掌握|关注|经|协调|要求|督促|与|联系|向|将)|完毕|到位|当日|恢复|均|合格|正常|现(?!场|将|在|有)/
/** 期限在前 — a term before the promise counts where it is a deadline. */
const deadline = new RegExp(
  `(?:${term.source})[^，]{0,4}(?:前|内|底|末|起)|(?:计划|预计|拟|定于|约定|力争|争取)[^，]{0,6}(?:${term.source})`,
)

export function noTime(answer: string): Found[] {
  const sentences = sentencesOf(whole(answer, 'answer'))
  const isPending = !done.test(answer) && !term.test(answer)
  return sentences.flatMap((sentence, n) => {
    const clauses = clausesOf(sentence)
    const next = sentences[n + 1]?.words ?? ''
    const vaguely = clauses.find((clause, k) => isVague(clause, clauses.slice(0, k)) && !hasTerm(clauses, k, next))
    if (vaguely) return [{ code: 'no-time' as const, cites: [cite(vaguely)] }]
    const openly = isPending ? clauses.find((clause, k) => isPromise(clause, clauses.slice(0, k))) : undefined
    return openly ? [{ code: 'no-time' as const, cites: [cite(openly)] }] : []
  })
}

function isVague({ words }: Piece, before: readonly Piece[]): boolean {
  if (!vague.test(words) || past.test(words) || ofAppellant.test(words) || isConditional(words, before)) return false
  return !happened.test(words) && !standing.test(words.replace(vague, ''))
}

function isPromise({ words }: Piece, before: readonly Piece[]): boolean {
  if (!promised.test(words) || ofAppellant.test(words) || isConditional(words, before)) return false
  return acts.test(words) && !standing.test(words)
}

const isConditional = (words: string, before: readonly Piece[]): boolean =>
  conditional.test(words.trim()) || before.some((clause) => conditional.test(clause.words.trim()))

/** In the clause, behind it in its sentence, or as a deadline before it; or at the head of the next sentence. */
function hasTerm(clauses: readonly Piece[], at: number, next: string): boolean {
  const own = clauses[at]?.words ?? ''
  const [before, after] = [clauses.slice(0, at), clauses.slice(at + 1)]
  const isDated = (words: string): boolean => term.test(words.replace(/近[期日]|[^，]*(?:接到|收到|来电|反映)/g, ''))
  if (isDated(own) || after.some(({ words }) => isDated(words))) return true
  if (before.some(({ words }) => deadline.test(words))) return true
  return /^(?:预计|计划|最迟|具体时间|时间为|其中|期限)/.test(next.trim()) && isDated(next)
}
