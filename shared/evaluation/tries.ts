/** 多次未成 — how often a piece of work was begun and did not end, and why. */
import * as z from 'zod'
import type { Clock } from '../record/clock.ts'
import { BrokenSeal } from '../record/sealed.ts'
import { Unreadable } from '../schema/kept.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { moment } from '../schema/moment.ts'
import { failureReasons } from './words.ts'

export const tried = lazily(() =>
  z.strictObject({
    tries: z.int(),
    /** when it was begun last, or when that failed */
    at: z.string(),
    reason: z.enum(failureReasons),
    /** the last of them failed; one that only began may run yet, or its worker was killed */
    isOver: z.boolean(),
  }),
)
export type Tried = Parsed<typeof tried>

export const failureAnswer = z
  .strictObject({ at: moment, tries: z.int(), reason: z.enum(failureReasons) })
  .optional()
  .describe(
    '多次未成：unreadable 所存数据读不出 · broken-seal 封存内容不符 · ended-early 未完即止 · other 其他（见日志） tried so often in vain: what is kept cannot be read, is not what was sealed; its worker ended early; something else, which the log says',
  )

export interface Trying {
  read(): Promise<Tried | undefined>
  write(tried: Tried): Promise<void>
}

const most = 5
/** No function runs longer. */
const runsAtMost = 15 * 60_000

/** 失败 — tried so often that nobody should wait for it. */
export const isFailed = ({ tries, at, isOver }: Tried, now: string): boolean =>
  tries > most || (tries === most && (isOver || Date.parse(now) - Date.parse(at) > runsAtMost))

export function failureOf(tried: Tried | undefined, now: string) {
  if (!tried || !isFailed(tried, now)) return undefined
  const { at, tries, reason } = tried
  return { at, tries, reason }
}

/** Counted before it is begun: a worker that is killed has tried. What throws is thrown again. */
export async function trying<T>(
  { read, write }: Trying,
  { clock }: { clock: Pick<Clock, 'now'> },
  work: () => Promise<T>,
): Promise<T> {
  const now = () => clock.now().toISOString()
  const tries = ((await read())?.tries ?? 0) + 1
  await write({ tries, at: now(), reason: 'ended-early', isOver: false })
  try {
    return await work()
  } catch (error) {
    await write({ tries, at: now(), reason: reasonOf(error), isOver: true })
    throw error
  }
}

/** 从头再试 — asked for again, or come further: what failed before counts no more. */
export const untried = (now: string): Tried => ({ tries: 0, at: now, reason: 'other', isOver: true })

function reasonOf(error: unknown): Tried['reason'] {
  if (error instanceof BrokenSeal) return 'broken-seal'
  return error instanceof Unreadable ? 'unreadable' : 'other'
}
