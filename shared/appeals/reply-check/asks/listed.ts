/** 逐项列出 — finds lists of requests: 一是 … 二是 …, 1. … 2. …, 首先 … 其次 …. */
import { type Piece, part } from '../texts.ts'
import { asking, question } from './words.ts'

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

/** The longest list whose lead, or whose items, ask for something. */
export function listIn(appeal: Piece): Piece[] {
  const lists = families.flatMap((family) => listsOf(family, appeal))
  return lists.sort((a, b) => b.length - a.length).find((items) => isOfAsks(items, appeal)) ?? []
}

function listsOf(family: (n: number) => RegExp, appeal: Piece): Piece[][] {
  const lists: Piece[][] = []
  for (let from = 0; ; ) {
    const marks = marksFrom(family, appeal.words, from)
    const [first] = marks
    if (!first) return lists
    from = first.to
    if (marks.length < 2) continue
    lists.push(marks.map(({ to }, n) => part(appeal, to, marks[n + 1]?.at ?? endOf(appeal.words, to))))
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

function isOfAsks(items: readonly Piece[], appeal: Piece): boolean {
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
