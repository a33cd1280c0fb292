/** 请求 — finds what an appeal asks for: numbered lists, and sentences of asking. */
import { clausesOf, type Piece, part, sentencesOf, whole } from '../texts.ts'
import { manner, trivial } from './concepts.ts'

/** One thing that is asked for, in the words of the appeal. */
export interface Ask extends Piece {
  isListed: boolean
}

/** 请求词 — said by the appellant of what is to be done or told. */
const asking =
  /请求|恳请|敬请|希望|盼望|盼(?=能|政|有|尽|相|领)|要求|诉求(?:是|为|：|:)|想(?:请|问|知道|了解|咨询)|请问|请(?![假客示])|能否|能不能|可否|可不可以|是否可以|是否能|要不要|什么时候|何时|建议|咨询|最好|应该(?=把|给|由|立即|赔|退)/
const question = /怎么|怎样|如何|什么|哪|多少|是否|能否|吗|几/
/** 问 — of a sentence that ends with a question mark. */
const inquiring =
  /多久|多少|什么(?:材料|条件|手续|时候|标准)|哪些|怎么(?:办|申请|算|收|交)|如何|几[天日年个次号]|由谁|归谁|是否|能不能|可以[^，。]{0,8}吗/
/** 他人之请 — somebody else asks, or it was asked before. */
const ofOthers =
  /(?:物业|商家|店家|店主|老板|房东|公司|单位|学校|医院|窗口|客服|社区|部门|派出所|银行|平台|机构|对方|他们?|她|经理|保安|司机|站长|村里|镇里|街道|师傅|房产局|城管|工作人员|医生|老师|门岗|合同|文件|说明|系统|施工队|开发商|经办|主人|店长|规定|中介|运营商|供热|供电所|前台)[^，。；]{0,10}(?:要求|让|请|希望|建议)|多次(?:要求|请求|申请)|(?:要求|请求|请)[^，。；]{0,8}(?:被拒|无果|未果|没人|都说|均)|申请|邀请|聘请|提请|报请|请来|请过|请了|曾[^，。]{0,6}(?:要求|请)|不要求|招标文件|退款说要|再三要求|才给|投诉后|说要|口头要求|不知道|不清楚|说不清|^看看|^看是/
/** 要过而未得 — asked before, in vain. */
const inVain = /^(?:没有?人|没人|被拒|都说|他们?|她|对方|无果|未果|一直没|至今没|始终|但|可是?(?:他|对|物|没))/
/** 一是二是 — each family of markers, whose first opens the list and whose next go on with it. */
const han = '一二三四五六七八九'
const families: readonly ((n: number) => RegExp)[] = [
  (n) => new RegExp(`(?<![\\u4e00-\\u9fa5])${han[n]}是|(?<=[，。；：:、]|要求|请求|希望|诉求|建议)${han[n]}是`),
  (n) => new RegExp(`第${han[n]}(?:点|个|条|项)?(?:是)?[，,、:：]`),
  (n) => new RegExp(`其${han[n]}[，,、:：]?`),
  (n) => new RegExp(`[（(](?:${han[n]}|${n + 1})[）)]`),
  (n) => new RegExp(`${'①②③④⑤⑥⑦⑧⑨'[n]}`),
  (n) => new RegExp(`(?<![\\d.．-])(?<!\\d[：:])${n + 1}(?:[、）)]|[.．](?!\\d))`),
  (n) => new RegExp(`(?<![\\u4e00-\\u9fa5])${han[n]}、`),
  (n) =>
    [
      /首先[，,]?|先是/,
      /其次[，,]?|再次[，,]?|然后[，,]?|再者[，,]?/,
      /再次[，,]?|最后[，,]?|另外[，,]?|还有[，,]?/,
      /最后[，,]?|另外[，,]?/,
    ][n] ?? /(?!)/,
]
/** 引出请求、引出情况 — what stands before a list says what it lists. */
const leadsToAsks = /要求|请求|希望|诉求|恳请|建议|想问|咨询|想请|请(?:帮|协|解|贵|政|有关)|问题|事项|解决|请：|望/
const leadsToFacts =
  /补充|情况如下|说明(?:如下|两|几)|经过|事实|原因(?:有|如下|是)|理由|表现|证据|材料|附|说法|另外说明/

export function asksIn(text: string): Ask[] {
  const appeal = whole(text, 'appeal')
  const listed = listIn(appeal)
  const spoken = sentencesOf(appeal).flatMap((sentence) => spokenIn(sentence, text.charAt(sentence.end)))
  const besides = spoken.filter(
    (ask) => !listed.some(({ start, end }) => ask.start < end && ask.end > start) && !isLead(ask, listed),
  )
  return [...listed, ...besides].sort((a, b) => a.start - b.start)
}

/** 来电人要求：, before the list that says what. */
const isLead = ({ end }: Piece, listed: readonly Piece[]): boolean =>
  listed.some(({ start }) => start >= end && start - end <= 4)

/** The longest list whose lead, or whose items, ask for something. */
function listIn(appeal: Piece): Ask[] {
  const lists = families.flatMap((family) => listsOf(family, appeal))
  return lists.sort((a, b) => b.length - a.length).find((items) => isOfAsks(items, appeal)) ?? []
}

function listsOf(family: (n: number) => RegExp, appeal: Piece): Ask[][] {
  const lists: Ask[][] = []
  for (let from = 0; ; ) {
    const marks = marksFrom(family, appeal.words, from)
    const [first] = marks
    if (!first) return lists
    from = first.to
    if (marks.length < 2) continue
    lists.push(
      marks.map(({ to }, n) => ({
        ...part(appeal, to, marks[n + 1]?.at ?? endOf(appeal.words, to)),
        isListed: true,
      })),
    )
  }
}

interface Mark {
  at: number
  to: number
}

/** Each mark behind the one before it: 一是 … 二是 … 三是. */
function marksFrom(family: (n: number) => RegExp, words: string, from: number): Mark[] {
  const marks: Mark[] = []
  let place = from
  for (let n = 0; n < 9; n++) {
    const found = family(n).exec(words.slice(place))
    if (!found) break
    marks.push({ at: place + found.index, to: place + found.index + found[0].length })
    place += found.index + found[0].length
  }
  return marks
}

/** The last item of a list ends with its sentence. */
function endOf(words: string, from: number): number {
  const stop = words.slice(from).search(/[。！!\n]/)
  return stop < 0 ? words.length : from + stop
}

function isOfAsks(items: readonly Ask[], appeal: Piece): boolean {
  const first = items[0]?.start ?? 0
  const lead = appeal.words.slice(Math.max(0, first - 28), first)
  const near = lead.split(/[。！？!?\n]/).at(-1) ?? ''
  if (leadsToFacts.test(near)) return items.every(({ words }) => asking.test(words))
  return (
    leadsToAsks.test(near) ||
    items.some(({ words }) => asking.test(words)) ||
    items.every(({ words }) => question.test(words))
  )
}

/** From the word of asking to the end of the sentence, or to the next such word. */
function spokenIn(sentence: Piece, stop: string): Ask[] {
  const clauses = clausesOf(sentence)
  const isQuestion = /[？?]/.test(stop) && !ofOthers.test(sentence.words)
  const heads = clauses.flatMap((clause, n) =>
    isAsking(clause.words, clauses[n + 1]?.words) || (isQuestion && inquiring.test(clause.words)) ? [n] : [],
  )
  return heads.flatMap((n, k) => {
    const last = clauses[(heads[k + 1] ?? clauses.length) - 1]
    const head = clauses[n]
    if (!head || !last) return []
    const ask = part(sentence, head.start - sentence.start, last.end - sentence.start)
    return trivial.test(ask.words.trim()) ? [] : [{ ...ask, isListed: false }]
  })
}

const isAsking = (words: string, next = ''): boolean =>
  asking.test(words) && !ofOthers.test(words) && !manner.test(words) && !inVain.test(next)
