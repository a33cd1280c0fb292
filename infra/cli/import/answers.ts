/** 应答 — asks a city patiently, and says what it refused. */
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import type { Answer } from '../../local/client.ts'
import { CityError } from '../verb.ts'

const problem = z.looseObject({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  errors: z.array(z.looseObject({ pointer: z.string(), message: z.string(), zh: z.string() })).optional(),
})
export type Refused = z.infer<typeof problem>

const tries = 6
/** The longest wait is for the next minute of a key. */
const longest = 65
const passes = (status: number): boolean => status === 429 || status >= 500

/** Waits as long as the city asks, and a little longer each time where it says nothing. What it answers last is the answer. */
export async function patiently(
  ask: () => Promise<Answer>,
  wait: (ms: number) => Promise<unknown> = sleep,
): Promise<Answer> {
  for (let tried = 1; ; tried++) {
    const answer = await ask().catch((error: unknown) => error as Error)
    if (!(answer instanceof Error) && !passes(answer.status)) return answer
    if (tried === tries) {
      if (answer instanceof Error) throw new CityError(`the city does not answer: ${causeOf(answer)}`)
      return answer
    }
    const asked = answer instanceof Error ? 0 : Number(answer.headers.get('retry-after'))
    await wait(Math.min(longest, asked > 0 ? asked : 2 ** (tried - 1) / 4) * 1000)
  }
}

const causeOf = ({ message, cause }: Error): string => (cause instanceof Error ? cause.message || message : message)

/** What it refused; undefined where it did as it was asked. */
export function refusedIn({ status, body }: Answer): Refused | undefined {
  if (status < 300) return undefined
  const parsed = problem.safeParse(body)
  return parsed.success
    ? parsed.data
    : { code: String(status), zh: `平台答复${status}。`, en: `the city answered ${status}` }
}

/** @throws CityError where it refuses */
export async function bodyOf(ask: () => Promise<Answer>): Promise<unknown> {
  const answer = await patiently(ask)
  const refused = refusedIn(answer)
  if (!refused) return answer.body
  throw new CityError(`the city refused: ${refused.zh} / ${refused.en} (${refused.code})`)
}
