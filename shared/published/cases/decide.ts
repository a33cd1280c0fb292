/** 典型案例的决定 — proposed, its marks decided by two people, published, taken down. */
import { type Actor, isSamePerson } from '../../access/actor.ts'
import { missingText } from '../../schema/text.ts'
import { type Refusal, refused } from '../refusals.ts'
import type { Case, Happened, PlacedMark } from './case.ts'
import { copiedRun } from './copied.ts'
import { type Known, knownIn } from './known/known.ts'
import { marksIn } from './marks/mark.ts'
import { minorsSpokenOf } from './minors.ts'
import type { markDecisions } from './words.ts'

type MarkDecision = (typeof markDecisions)[number]
interface Text {
  title: string
  summary: string
}

export type CaseCommand =
  | ({
      type: 'propose'
      ticket: string
      category?: string | undefined
      area?: string | undefined
      month: string
    } & Text)
  | ({ type: 'revise' } & Text)
  | { type: 'decide'; decisions: readonly MarkDecision[] }
  | { type: 'publish'; decisions: readonly MarkDecision[] }
  | { type: 'withhold'; reasons: string }
  | { type: 'take-down'; reasons: string }
  /** by the platform itself: the ticket may be told of no more */
  | { type: 'end'; erased: boolean }

/** What was read of the ticket for this command, and of other cases. */
export interface Looked {
  /** why nothing of it may be told */
  never?: Refusal | undefined
  known: Known
  /** the appellant's words and the reply's */
  sources: readonly string[]
  /** names of public bodies and areas */
  publicNames: readonly string[]
  /** whether it is told with district and month */
  isPlaced: boolean
}

export function decideCase(
  command: CaseCommand,
  before: Case | undefined,
  { actor, looked }: { actor: Actor; looked?: Looked | undefined },
): Happened[] | Refusal {
  if (command.type !== 'end' && actor.staff === undefined) return refused('case.needs-person')
  if (command.type === 'propose') {
    if (before) return refused('case.changed')
    const text = checked(command, looked)
    if ('refused' in text) return text
    const { ticket, category, area, month } = command
    return [{ type: 'case-proposed', ticket, category, area, month, ...text }]
  }
  if (!before) return refused('case.unknown')
  switch (command.type) {
    case 'revise': {
      if (before.state !== 'to-revise' && before.state !== 'proposed' && before.state !== 'decided') return over(before)
      const text = checked(command, looked)
      return 'refused' in text ? text : [{ type: 'case-revised', ...text }]
    }
    case 'decide': {
      if (before.state !== 'proposed') return over(before)
      const { decisions } = command
      return countsDiffer(decisions, before) ?? [{ type: 'case-decided', decisions: [...decisions] }]
    }
    case 'publish':
      return published(command.decisions, before, actor, looked)
    case 'withhold':
      if (before.state === 'published' || before.state === 'taken-down' || before.state === 'withheld')
        return over(before)
      return [{ type: 'case-withheld', reasons: command.reasons }]
    case 'take-down':
      if (before.state !== 'published') return over(before)
      return [{ type: 'case-taken-down', by: 'person', reasons: command.reasons }]
    case 'end':
      return [
        ...(before.state === 'taken-down' || before.state === 'withheld'
          ? []
          : [{ type: 'case-taken-down' as const, by: 'ticket' as const }]),
        ...(command.erased && before.textsEndedAt === undefined ? [{ type: 'case-texts-ended' as const }] : []),
      ]
  }
}

/** By another person than whoever wrote the text and whoever decided first; what is known is looked for once more. */
function published(
  decisions: readonly MarkDecision[],
  before: Case,
  actor: Actor,
  looked: Looked | undefined,
): Happened[] | Refusal {
  if (before.state === 'proposed') return refused('case.not-decided')
  if (before.state !== 'decided' || !before.first) return over(before)
  if (before.writers.some((one) => isSamePerson(one, actor)) || isSamePerson(before.first.by, actor))
    return refused('case.own-decision')
  const differ = countsDiffer(decisions, before)
  if (differ) return differ
  if (decisions.includes('replace')) return [{ type: 'case-sent-back', decisions: [...decisions] }]
  const again = checked(before, looked)
  if ('refused' in again) return again
  if (again.marks.some((one) => !before.marks.some((mark) => isSameMark(one, mark)))) return refused('case.more-marks')
  return [{ type: 'case-published', decisions: [...decisions], isPlaced: looked?.isPlaced ?? false }]
}

const isSameMark = (one: PlacedMark, other: PlacedMark): boolean =>
  one.in === other.in && one.start === other.start && one.end === other.end

function checked({ title, summary }: Text, looked: Looked | undefined): (Text & { marks: PlacedMark[] }) | Refusal {
  if (!looked) return refused('case.ticket-unknown')
  if (looked.never) return looked.never
  // Lost, it would be told as such.
  if (title === missingText || summary === missingText) throw new Error('the text of a case is missing')
  const { known, sources, publicNames } = looked
  const minors = minorsSpokenOf(title) ?? minorsSpokenOf(summary)
  if (minors) return refused('case.minors', { words: minors })
  // Title and summary as they are read: what is split between them is found.
  const personal = knownIn(`${title}\n${summary}`, known)
  if (personal.length > 0) return refused('case.personal', { words: personal.join('、') })
  const copied = copiedRun(title, sources, publicNames) ?? copiedRun(summary, sources, publicNames)
  if (copied) return refused('case.copied', { words: copied })
  const marks = (
    [
      ['title', title],
      ['summary', summary],
    ] as const
  ).flatMap(([place, text]) =>
    marksIn(text, publicNames).map(({ kind, start, end }) => ({ in: place, kind, start, end })),
  )
  return { title, summary, marks }
}

const countsDiffer = (decisions: readonly MarkDecision[], { marks }: Case): Refusal | undefined =>
  decisions.length === marks.length ? undefined : refused('case.each-mark', { marks: marks.length })

const over = ({ state }: Case): Refusal => refused('case.other-state', { state })
