/** 自相矛盾 — two statements of one thing, or about one party, that exclude each other (第二十三条（一）). */
import type { Reply } from '../checked.ts'
import type { Citation, Found } from '../findings.ts'
import { cite, whole } from '../texts.ts'
import { isOfOthers, sumsIn } from './numbers.ts'
import { type Statement, statementsIn } from './statements.ts'
import { undone } from './undone.ts'

/** One finding a topic: the first pair that nothing explains. */
export function contradictions({ record, answer, consultation }: Reply): Found[] {
  const impossible = consultation && 'impossible' in consultation ? consultation.impossible : undefined
  const said = consultation && 'said' in consultation ? consultation.said : undefined
  const texts = [whole(record, 'record'), whole(answer, 'answer'), whole(impossible ?? said ?? '', 'consultation')]
  const statements = statementsIn(texts)
  const standing = statements.filter((one) => !statements.some((other) => takesBack(other, one)))
  const pairs = [...Map.groupBy(standing, ({ topic }) => topic.name).values()].flatMap((ofTopic) => {
    const pair = firstPair(ofTopic)
    return pair ? [pair.map(({ clause }) => cite(clause))] : []
  })
  // What is cited once is not found again by the thing and the deed.
  const known = new Set(pairs.flat().map(placeOf))
  const told = undone(texts)
    .map((pair) => pair.map(cite))
    .filter((cites) => !cites.some((one) => known.has(placeOf(one))))
  // The same clauses may exclude each other by more than one topic.
  const distinct = Map.groupBy([...pairs, ...told], (cites) => cites.map(placeOf).join())
  return [...distinct.values()].map(([cites = []]) => ({ code: 'contradiction', cites }))
}

const placeOf = ({ in: where, start }: Citation): string => `${where} ${start}`

function firstPair(statements: readonly Statement[]): [Statement, Statement] | undefined {
  for (const [n, one] of statements.entries())
    for (const other of statements.slice(n + 1)) if (exclude(one, other)) return [one, other]
}

const exclude = (one: Statement, other: Statement): boolean =>
  one.yes !== other.yes && one.clause !== other.clause && isOfOne(one, other) && !isExplained(one, other)

/** Each is of its own time, or the one was mended into the other; in two texts only the words say which came first. */
function isExplained(one: Statement, other: Statement): boolean {
  if (one.isEarlier !== other.isEarlier) return true
  if (one.days !== other.days && one.days !== '' && other.days !== '') return true
  if (one.topic.mends && [one, other].some(({ yes, before }) => yes && one.topic.mends?.test(before))) return true
  if (one.clause.in === other.clause.in) return false
  const [yes, no] = one.yes ? [one, other] : [other, one]
  return (yes.isLater && !no.isNow) || (no.isLater && !no.isNow)
}

/** 同一对象 — the same party; or the same thing, of which the same share is spoken. */
function isOfOne(one: Statement, other: Statement): boolean {
  if (one.counted !== other.counted && (one.counted !== '' || other.counted !== '')) return false
  if (isOfOthers(sumsIn(one.clause.words), sumsIn(other.clause.words))) return false
  if (one.topic.about === 'party') return one.party !== '' && one.party === other.party
  return isSameThing(one, other)
}

/** Nothing but what every reply says, or two characters in common; the whole matter takes in what it is about. */
function isSameThing(a: Statement, b: Statement): boolean {
  const [{ topic, subject: one }, { subject: other }] = [a, b]
  if (one.length < 2 && other.length < 2) return true
  if (one.length < 2 || other.length < 2) return topic.isWhole === true && !isOfPart(a) && !isOfPart(b)
  for (let i = 0; i + 2 <= one.length; i++) if (other.includes(one.slice(i, i + 2))) return true
  return false
}

/** 其中一项 — said of one thing of several: 关于收钱一事. */
const isOfPart = ({ lead, clause }: Statement): boolean =>
  /该情况|没有任何|关于|其中|一事|一节|一项|这[一点]|方面|部分|另|[一二三四五]是|\d[.、]/.test(lead + clause.words)

/** 后来 — said of the same, behind it in the same text, as of a later time: 起初未接通，后已联系. */
function takesBack(other: Statement, one: Statement): boolean {
  if (other.topic !== one.topic || other.yes === one.yes || other.clause.in !== one.clause.in) return false
  // Within a sentence one tells in order: 周三未能联系上，周五联系到本人，认可.
  const isTold = one.topic.about === 'party' && other.yes && other.sentence === one.sentence
  return other.clause.start > one.clause.start && (other.isLater || isTold) && isOfOne(one, other)
}
