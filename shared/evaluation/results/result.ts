/** 考核结果 — a result as its log leaves it: node, period, what is sealed, who approved it. */
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import type { Period } from '../../law/period.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { sealedObject } from '../../record/sealed.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { exclusion } from './manifest.ts'
import { addressees, type ResultState } from './words.ts'

const restates = z.strictObject({
  result: z.string(),
  /** the hash over all that the predecessor sealed */
  manifest: z.string(),
  rulings: z.array(z.string()),
  reason: z.string(),
})

const handed = { to: z.enum(addressees), at: z.iso.datetime(), how: z.string(), by: z.string() }

const events = [
  event('result-begun', () => ({
    node: z.string(),
    year: z.int(),
    /** 本级 — the unit at the head of the district whose result it is; the city’s has none */
    branch: z.string().optional(),
    from: z.string(),
    to: z.string(),
    /** what is counted one after another */
    slices: z.array(z.string()),
    restates: restates.optional(),
  })),
  event('list-announced', () => ({
    manifest: sealedObject,
    tickets: z.int(),
    units: z.array(z.string()),
    /** last day for appeals */
    appealsUntil: z.string(),
  })),
  event('review-begun', () => ({ excluded: z.array(exclusion) })),
  event('result-reviewed', () => ({ manifest: sealedObject })),
  event('result-approved', () => ({ manifest: z.string() })),
  event('result-sent', () => ({ ...handed, reference: z.string().optional() })),
  event('receipt-recorded', () => handed),
  event('result-published', () => ({})),
  event('result-withdrawn', () => ({ reason: z.string() })),
  event('recomputation-asked', () => ({})),
  event('recomputed', () => ({
    equal: z.boolean(),
    /** cells that differ, the first of them */
    differing: z.array(z.string()),
  })),
] as const

export const resultEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type ResultEntry = Parsed<typeof resultEntry>
export type Happened = EventOfShapes<typeof events>
type Of<T extends Happened['type']> = Omit<Extract<Happened, { type: T }>, 'type'>

export type Begun = Of<'result-begun'>
export type Announced = Of<'list-announced'>
export type Sent = Of<'result-sent'>
export type Received = Of<'receipt-recorded'>
export type Recomputed = Of<'recomputed'>

export interface Result extends Omit<Begun, 'from' | 'to'> {
  id: string
  version: number
  state: ResultState
  period: Period
  /** how often it was begun: what was counted before a withdrawal is another round */
  round: number
  begunAt: string
  /** whoever began it, and whoever reviewed it: none of them approves it */
  preparedBy: readonly Actor[]
  list?: Announced & { at: string }
  review?: { begunAt: string; by: Actor; excluded: Of<'review-begun'>['excluded']; manifest?: Announced['manifest'] }
  approved?: { at: string; by: Actor; manifest: string }
  sent: Partial<Record<Sent['to'], Omit<Sent, 'to'>>>
  received: Partial<Record<Sent['to'], Omit<Received, 'to'>>>
  publishedAt?: string
  withdrawn?: { at: string; by: Actor; reason: string }
  recomputation?: { askedAt: string; done?: Recomputed & { at: string } }
}

export function resultOf(id: string, log: readonly ResultEntry[]): Result | undefined {
  let result: Result | undefined
  for (const entry of log) for (const happened of entry.events) result = evolved(id, result, happened, entry)
  const version = log.at(-1)?.n
  return result && version !== undefined ? { ...result, version } : undefined
}

function evolved(id: string, result: Result | undefined, happened: Happened, { at, by }: ResultEntry): Result {
  if (happened.type === 'result-begun') return begun(id, result, happened, { at, by })
  if (!result) throw new Error('something was decided on a result before it was begun')
  switch (happened.type) {
    case 'list-announced': {
      const { type: _, ...list } = happened
      return { ...result, state: 'provisional', list: { ...list, at } }
    }
    case 'review-begun': {
      const review = { begunAt: at, by, excluded: happened.excluded }
      return { ...result, state: 'reviewing', review, preparedBy: [...result.preparedBy, by] }
    }
    case 'result-reviewed':
      return {
        ...result,
        state: 'reviewed',
        ...(result.review ? { review: { ...result.review, manifest: happened.manifest } } : {}),
      }
    case 'result-approved':
      return { ...result, state: 'approved', approved: { at, by, manifest: happened.manifest } }
    case 'result-sent': {
      const { type: _, to, ...sent } = happened
      return reported({ ...result, sent: { ...result.sent, [to]: sent } })
    }
    case 'receipt-recorded': {
      const { type: _, to, ...received } = happened
      return { ...result, received: { ...result.received, [to]: received } }
    }
    case 'result-published':
      return { ...result, state: 'published', publishedAt: at }
    case 'result-withdrawn':
      return { ...result, state: 'withdrawn', withdrawn: { at, by, reason: happened.reason } }
    case 'recomputation-asked':
      return { ...result, recomputation: { askedAt: at } }
    case 'recomputed': {
      const { type: _, ...done } = happened
      return { ...result, recomputation: { askedAt: result.recomputation?.askedAt ?? at, done: { ...done, at } } }
    }
  }
}

function begun(
  id: string,
  before: Result | undefined,
  { type: _, from, to, ...more }: Extract<Happened, { type: 'result-begun' }>,
  { at, by }: Pick<ResultEntry, 'at' | 'by'>,
): Result {
  const round = (before?.round ?? 0) + 1
  return {
    ...more,
    ...{ id, version: 0, state: 'computing', period: { from, to }, round },
    ...{ begunAt: at, preparedBy: [by], sent: {}, received: {} },
  }
}

/** 已报送 — once both have it. */
const reported = (result: Result): Result =>
  result.state === 'approved' && addressees.every((to) => result.sent[to]) ? { ...result, state: 'reported' } : result
