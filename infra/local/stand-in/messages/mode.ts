/** 替身网关的表现 — how it treats all messages, those of one number, or the next few. */
import * as z from 'zod'

/** 送达、失败 — what a receipt says. */
export const receiptStatuses = ['delivered', 'failed'] as const

const code = z.string().min(1).max(40)
const whose = {
  to: z.string().optional().describe('of this number alone; without it of all that have no mode of their own'),
  messages: z.int().positive().optional().describe('for so many, then as usual'),
}

export const mode = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('normal'), ...whose }),
  z.strictObject({ is: z.literal('slow'), ms: z.int().min(0).max(60_000), ...whose }).describe('answers late'),
  z
    .strictObject({ is: z.literal('refuse'), code: code.default('NO_SUCH_NUMBER'), ...whose })
    .describe('takes nothing; BUSY asks to be tried later'),
  z.strictObject({ is: z.literal('lose'), ...whose }).describe('takes it, and never sends a receipt'),
  z.strictObject({ is: z.literal('repeat'), times: z.int().min(2).max(20).default(3), ...whose }),
  z.strictObject({ is: z.literal('fail'), code: code.default('UNREACHABLE'), ...whose }).describe('receipt: failed'),
  z.strictObject({ is: z.literal('lose-answers'), ...whose }).describe('takes it and answers 503'),
])
export type Mode = z.infer<typeof mode>

const usual: Mode = { is: 'normal' }

export interface Modes {
  set(mode: Mode): void
  /** The mode of the next message to this number, which counts as one. */
  take(to: string): Mode
  readonly all: readonly Mode[]
}

export function modes(): Modes {
  const standing = new Map<string, Mode>()
  const keyOf = ({ to = '' }: Mode): string => to
  const set = (wanted: Mode): void => {
    if (wanted.is === 'normal') standing.delete(keyOf(wanted))
    else standing.set(keyOf(wanted), wanted)
  }
  return {
    set,
    take(to) {
      const found = standing.get(to) ?? standing.get('') ?? usual
      const left = found.messages === undefined ? undefined : found.messages - 1
      if (left === 0) standing.delete(keyOf(found))
      else if (left !== undefined) standing.set(keyOf(found), { ...found, messages: left })
      return found
    },
    get all() {
      return [...standing.values()]
    },
  }
}
