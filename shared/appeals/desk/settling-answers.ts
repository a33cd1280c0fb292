/** 短信答复 — a person has seen to one that counts nowhere. */
import type { Answer } from './message-answer.ts'
import { type AnswerDeps, keptUntil, listed } from './message-answers.ts'

const tries = 8

/** 已处理 — a person has seen to it. @returns undefined where there is none; it stays settled by whoever was first */
export async function settleAnswer(
  id: string,
  { by, note }: { by: string; note?: string | undefined },
  deps: Pick<AnswerDeps, 'answeringLines' | 'listed' | 'clock' | 'draw' | 'law'>,
): Promise<Answer | undefined> {
  const [line = '', key = ''] = id.split('-')
  const { keptDays } = (await deps.law()).rules.telling.answers
  for (let left = tries; left > 0; left--) {
    if (left < tries) await deps.clock.sleep(20 + deps.draw(80))
    const standing = await deps.answeringLines.read(line)
    const found = standing?.line.messages.find((one) => one.key === key && one.why)
    if (!standing || !found?.why) return undefined
    const now = deps.clock.now()
    const settled = found.settled ?? { at: now.toISOString(), by, ...(note ? { note } : {}) }
    const answer: Answer = { ...found, settled }
    const messages = standing.line.messages.map((one) => (one === found ? answer : one))
    const until = keptUntil(now, keptDays)
    const next = { ...standing.line, messages }
    if (!found.settled && !(await deps.answeringLines.write(line, next, standing.version, until))) continue
    await listed(line, answer, deps)
    return answer
  }
  throw new Error('others write for this number again and again')
}
