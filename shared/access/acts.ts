/** 管理行为 — acts of people on the platform itself, in one chained list that only grows. */
import * as z from 'zod'
import { hashOfBirth, hashOfDecision } from '../record/chain.ts'
import type { Clock, Draw } from '../record/clock.ts'
import { othersWrote, untilWritten } from '../record/until-written.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { actor } from './actor.ts'

/** Never a secret, a text or identity data: the subject is named, not shown. */
export const act = lazily(() =>
  z.strictObject({
    n: z.int().positive(),
    before: z.string().describe('hash of the act before'),
    what: z.string(),
    at: z.string(),
    by: actor,
    subject: z.string(),
    ticket: z.string().optional(),
    reason: z.string().optional(),
    /** what was decided, in codes and dates */
    decided: z.record(z.string(), z.string()).optional(),
    once: z.string().optional(),
  }),
)
export type Act = Parsed<typeof act>

export interface Acts {
  last(): Promise<Act | undefined>
  /** false: somebody else wrote this number meanwhile */
  append(act: Act): Promise<boolean>
  page(limit: number, after: string | undefined): Promise<{ items: Act[]; next: string | undefined }>
}

const name = 'acts'
/** Of what is asked again under an Idempotency-Key, the act is looked for among the newest. */
const lookedThrough = 1000
/** Some people at once; more than these many in a row is something else. */
const rounds = 20

interface Deps {
  acts: Acts
  clock: Pick<Clock, 'sleep'>
  draw: Draw
}

/** @param done with `once`, one act is written, however often its request is done */
export async function recordAct(done: Omit<Act, 'n' | 'before'>, { acts, clock, draw }: Deps): Promise<Act> {
  return untilWritten(
    'the list of acts',
    async () => {
      const last = await acts.last()
      // Looked for behind the last act: whoever writes it after that takes the number away.
      const written = await actUnder(done.once, acts)
      if (written) return written
      const next: Act = { n: (last?.n ?? 0) + 1, before: last ? hashOfDecision(last) : hashOfBirth(name), ...done }
      return (await acts.append(next)) ? next : othersWrote
    },
    { clock, draw },
    rounds,
  )
}

/** @param once of a request that is perhaps done again */
export async function actUnder(once: string | undefined, acts: Acts): Promise<Act | undefined> {
  if (once === undefined) return undefined
  let left = lookedThrough
  for await (const one of newest(acts)) {
    if (one.once === once) return one
    if (--left === 0) return undefined
  }
}

async function* newest(acts: Acts): AsyncGenerator<Act> {
  let after: string | undefined
  do {
    const { items, next } = await acts.page(100, after)
    yield* items
    after = next
  } while (after !== undefined)
}
