/** 自相矛盾 — two statements of one thing, or about one party, that exclude each other (第二十三条（一）). */
import type { Reply } from '../checked.ts'
import type { Found } from '../findings.ts'
import { cite, whole } from '../texts.ts'
import { later, type Statement, statementsIn } from './statements.ts'

/** One finding a topic: the first pair that nothing explains. */
export function contradictions({ record, answer, consultation }: Reply): Found[] {
  const impossible = consultation && 'impossible' in consultation ? consultation.impossible : undefined
  const said = consultation && 'said' in consultation ? consultation.said : undefined
  const texts = [whole(record, 'record'), whole(answer, 'answer'), whole(impossible ?? said ?? '', 'consultation')]
  const statements = statementsIn(texts)
  const standing = statements.filter((one) => !statements.some((other) => takesBack(other, one)))
  return [...Map.groupBy(standing, ({ topic }) => topic.name).values()].flatMap((ofTopic) => {
    const pair = firstPair(ofTopic)
    return pair ? [{ code: 'contradiction' as const, cites: pair.map(({ clause }) => cite(clause)) }] : []
  })
}

function firstPair(statements: readonly Statement[]): [Statement, Statement] | undefined {
  for (const [n, one] of statements.entries())
    for (const other of statements.slice(n + 1)) if (exclude(one, other)) return [one, other]
}

const exclude = (one: Statement, other: Statement): boolean =>
  one.yes !== other.yes && one.clause !== other.clause && isOfOne(one, other) && !isExplained(one, other)

/** In two texts nothing says which came first but the words themselves. */
function isExplained(one: Statement, other: Statement): boolean {
  if (one.topic.mends && [one, other].some(({ yes, before }) => yes && one.topic.mends?.test(before))) return true
  return one.clause.in !== other.clause.in && (one.isLater || other.isLater)
}

/** 同一对象 — the same party; or the same thing, of which the same share is spoken. */
function isOfOne(one: Statement, other: Statement): boolean {
  if (one.counted !== other.counted && (one.counted !== '' || other.counted !== '')) return false
  if (one.topic.about === 'party') return one.party === other.party
  return isSameThing(one.subject, other.subject)
}

/** Nothing but what every reply says, or two characters in common. */
function isSameThing(one: string, other: string): boolean {
  if (one.length < 2 || other.length < 2) return one.length < 2 && other.length < 2
  for (let i = 0; i + 2 <= one.length; i++) if (other.includes(one.slice(i, i + 2))) return true
  return false
}

/** 后来 — said of the same, behind it in the same text, as of a later time: 起初未接通，后已联系. */
function takesBack(other: Statement, one: Statement): boolean {
  if (other.topic !== one.topic || other.yes === one.yes || other.clause.in !== one.clause.in) return false
  return (
    other.clause.start > one.clause.start && (other.isLater || later.test(other.clause.words)) && isOfOne(one, other)
  )
}
