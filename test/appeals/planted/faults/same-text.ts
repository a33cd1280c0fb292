/** 套用答复 — the text of an earlier reply, lightly edited, given to another matter. */
import type { Random } from '../../../simulation/random.ts'
import { type Draft, drafted, earlierReply, planted, slotsOf, textsOf } from '../draft.ts'
import { pairs } from '../pairs/index.ts'
import type { Case } from '../shape.ts'

const swaps: readonly [string, string][] = [
  ['现将办理情况答复如下', '现答复如下'],
  ['已', '已经'],
  ['核查', '核实'],
  ['组织', '安排'],
  ['问题', '情况'],
  ['表示', '明确表示'],
  ['全部', '均'],
  ['请拨打', '可拨打'],
  ['电话联系', '致电'],
  ['立案', '立案调查'],
]

/** 略改 — a few of the unit's usual words for others, each at its first place only. */
function edited(text: string, random: Random): string {
  const start = random.draw(swaps.length)
  return [0, 1, 2].reduce((so, n) => {
    const [from, to] = swaps[(start + n * 3) % swaps.length] ?? ['', '']
    return so.replace(from, to)
  }, text)
}

/** The same words about another place, or about another matter altogether. */
export function sameText(draft: Draft, random: Random): Case | undefined {
  const elsewhere = random.chance(0.5)
  const others = pairs.filter(({ field, type }) => field === draft.pair.field && type === draft.type)
  const other = elsewhere ? draft.pair : random.pick(others)
  if (!elsewhere && other === draft.pair) return undefined
  const before: Draft = {
    ...drafted(other, random, elsewhere ? draft.asks : other.asks),
    isApart: false,
    slots: { ...draft.slots, ...slotsOf(other, random) },
    writing: draft.writing,
  }
  const source = { ...before, slots: { ...before.slots, ...draft.slots } }
  const copy = edited(textsOf(source).reply, random).replace(other.title, draft.pair.title)
  const earlier = [textsOf(before).reply, ...draft.earlierReplies, earlierReply(draft.pair, random)]
  const at = random.draw(earlier.length)
  const origin = { ...draft, isApart: false }
  const changed: Draft = { ...origin, earlierReplies: [...earlier.slice(at), ...earlier.slice(0, at)] }
  const made = planted('same-text', changed, origin, {
    form: elsewhere ? 'elsewhere' : 'another-matter',
    where: textsOf(before).reply,
    also: elsewhere ? [] : ['ask-unmet', 'ground-against-text'],
  })
  return { ...made, reply: copy }
}
