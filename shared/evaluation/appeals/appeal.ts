/** 考核申诉 — an appeal as its log leaves it: one matter in one figure of a unit. */
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import { hashOfDecision } from '../../record/chain.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { keptTexts } from '../../record/kept-texts.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { asRead, keptText } from '../../schema/text.ts'
import type { AppealStanding } from './standing.ts'
import { type Ruling, rulings } from './words.ts'

/** What is said of a matter may name people: statement and reasons are texts kept apart. */
const events = [
  event('appeal-filed', () => ({
    /** the result whose list it is against */
    result: z.string(),
    ticket: z.string(),
    unit: z.string(),
    /** which of the seven, or the figure that has no variants; they go together */
    figure: z.string(),
    ground: z.string(),
    statement: keptText,
    /** last day to rule it */
    ruleBy: z.string(),
  })),
  event('appeal-ruled', () => ({ ruling: z.enum(rulings), reasons: keptText, lookAgainOn: z.string().optional() })),
  event('appeal-texts-ended', () => ({})),
] as const

export const appealEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type AppealEntry = Parsed<typeof appealEntry>
export type Happened = EventOfShapes<typeof events>

export const appealTexts = keptTexts<AppealEntry>({
  schemaOf: (type) => events.find((one) => one.type === type)?.schema(),
  endsTexts: (entry) => entry.events.some(({ type }) => type === 'appeal-texts-ended'),
})

export interface Ruled {
  at: string
  by: Actor
  ruling: Ruling
  reasons: string
  lookAgainOn?: string | undefined
}

export interface Appeal extends AppealStanding {
  version: number
  result: string
  ground: string
  statement: string
  filedAt: string
  filedBy: Actor
  ruleBy: string
  /** every ruling, the last one last */
  rulings: readonly Ruled[]
  textsEnded?: true
}

export function appealOf(appeal: string, log: readonly AppealEntry[]): Appeal | undefined {
  let state: Appeal | undefined
  for (const entry of log) for (const happened of entry.events) state = evolved(appeal, state, happened, entry)
  const version = log.at(-1)?.n
  return state && version !== undefined ? { ...state, version } : undefined
}

function evolved(appeal: string, state: Appeal | undefined, happened: Happened, { at, by }: AppealEntry): Appeal {
  if (happened.type === 'appeal-filed') {
    const { type: _, statement, ...filed } = happened
    const standing = { appeal, version: 0, state: 'open' as const, rulings: [] }
    return { ...standing, ...filed, statement: asRead(statement), filedAt: at, filedBy: by }
  }
  if (!state) throw new Error('something was decided on an appeal before it was filed')
  if (happened.type === 'appeal-texts-ended') return { ...state, textsEnded: true }
  const { type: _, reasons, ...ruling } = happened
  const ruled: Ruled = { at, by, ...ruling, reasons: asRead(reasons) }
  const { ruling: is, lookAgainOn } = ruled
  return { ...state, state: is, ruledAt: at, lookAgainOn, rulings: [...state.rulings, ruled] }
}

/** The same for the same matter, figure and unit: filed twice it is one appeal. @param base of a result and all that restate it */
export function appealId(base: string, of: { ticket: string; unit: string; figure: string }): string {
  const hash = Buffer.from(hashOfDecision([base, of.ticket, of.unit, of.figure]), 'base64url')
  return `${base}-${hash.toString('hex').slice(0, digits)}`
}
const digits = 12

/** Of the result whose appeals lie together with it. */
export const baseOfAppeal = (appeal: string): string => appeal.slice(0, -digits - 1)
