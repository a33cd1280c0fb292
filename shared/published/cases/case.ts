/** 典型案例 — a summary written for the public, its marks, who decided on them. */
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { keptTexts } from '../../record/kept-texts.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { asRead, keptText } from '../../schema/text.ts'
import { markKinds } from './marks/mark.ts'
import { type CaseState, markDecisions, takenDownBy } from './words.ts'

/** Where in the title or the summary; the words stand there. */
const mark = z.strictObject({
  in: z.enum(['title', 'summary']),
  kind: z.enum(markKinds),
  start: z.int(),
  end: z.int(),
})
const written = () => ({ title: keptText, summary: keptText, marks: z.array(mark) })
/** In the order of the marks. */
const decisions = z.array(z.enum(markDecisions))

const events = [
  event('case-proposed', () => ({
    ticket: z.string(),
    /** of the ticket, as figures count it: the topmost category, the county or district, the month of registration */
    category: z.string().optional(),
    area: z.string().optional(),
    month: z.string(),
    ...written(),
  })),
  event('case-revised', written),
  event('case-decided', () => ({ decisions })),
  event('case-published', () => ({ decisions, isPlaced: z.boolean() })),
  event('case-sent-back', () => ({ decisions })),
  event('case-withheld', () => ({ reasons: keptText })),
  event('case-taken-down', () => ({ by: z.enum(takenDownBy), reasons: keptText.optional() })),
  event('case-texts-ended', () => ({})),
] as const

export const caseEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type CaseEntry = Parsed<typeof caseEntry>
export type Happened = EventOfShapes<typeof events>
export type PlacedMark = z.infer<typeof mark>
type MarkDecision = z.infer<typeof decisions>[number]

export const caseTexts = keptTexts<CaseEntry>({
  schemaOf: (type) => events.find((one) => one.type === type)?.schema(),
  endsTexts: (entry) => entry.events.some(({ type }) => type === 'case-texts-ended'),
})

/** Who, and when (UTC). */
export interface Act {
  at: string
  by: Actor
}

export interface Case {
  case: string
  version: number
  state: CaseState
  /** for the platform's eyes alone */
  ticket: string
  category?: string | undefined
  area?: string | undefined
  month: string
  title: string
  summary: string
  marks: readonly PlacedMark[]
  /** whoever wrote the text as it stands */
  written: Act
  /** 撰写人 — everyone who wrote its text, then or now: none of them publishes it */
  writers: readonly Act['by'][]
  first?: (Act & { decisions: readonly MarkDecision[] }) | undefined
  second?: (Act & { decisions: readonly MarkDecision[] }) | undefined
  /** told with district and month; else with its year alone. Stays once it was public: what was told is known */
  published?: (Act & { isPlaced: boolean }) | undefined
  withheld?: (Act & { reasons: string }) | undefined
  takenDown?: (Act & { why: (typeof takenDownBy)[number]; reasons?: string | undefined }) | undefined
  textsEndedAt?: string | undefined
}

export function caseOf(id: string, log: readonly CaseEntry[]): Case | undefined {
  let one: Case | undefined
  for (const { n, at, by, events } of log)
    for (const happened of events) {
      const next = after(id, one, happened, { at, by })
      one = next && { ...next, version: n }
    }
  return one
}

function after(id: string, before: Case | undefined, happened: Happened, act: Act): Case | undefined {
  if (happened.type === 'case-proposed') {
    const { ticket, category, area, month } = happened
    return {
      case: id,
      version: 1,
      state: 'proposed',
      ticket,
      category,
      area,
      month,
      ...textOf(happened),
      written: act,
      writers: [act.by],
    }
  }
  if (!before) return undefined
  switch (happened.type) {
    case 'case-revised': {
      const { first: _, second: __, ...rest } = before
      return { ...rest, state: 'proposed', ...textOf(happened), written: act, writers: [...before.writers, act.by] }
    }
    case 'case-decided': {
      const { decisions } = happened
      return { ...before, state: decisions.includes('replace') ? 'to-revise' : 'decided', first: { ...act, decisions } }
    }
    case 'case-sent-back':
      return { ...before, state: 'to-revise', second: { ...act, decisions: happened.decisions } }
    case 'case-published': {
      const { decisions, isPlaced } = happened
      return { ...before, state: 'published', second: { ...act, decisions }, published: { ...act, isPlaced } }
    }
    case 'case-withheld':
      return { ...before, state: 'withheld', withheld: { ...act, reasons: asRead(happened.reasons) } }
    case 'case-taken-down': {
      const { by: why, reasons } = happened
      return { ...before, state: 'taken-down', takenDown: { ...act, why, reasons: reasons && asRead(reasons) } }
    }
    case 'case-texts-ended':
      return { ...before, marks: [], textsEndedAt: act.at }
  }
}

const textOf = ({
  title,
  summary,
  marks,
}: Pick<Extract<Happened, { type: 'case-revised' }>, 'title' | 'summary' | 'marks'>) => ({
  title: asRead(title),
  summary: asRead(summary),
  marks,
})
