/** 短信答复 — a person has seen to one that counts nowhere. */
import { changeLine, type LineDeps, listed } from './answering-line.ts'
import type { Answer } from './message-answer.ts'

/** 已处理 — a person has seen to it. @returns undefined where there is none; it stays settled by whoever was first */
export async function settleAnswer(
  id: string,
  { by, note }: { by: string; note?: string | undefined },
  deps: LineDeps,
): Promise<Answer | undefined> {
  const [line = '', key = ''] = id.split('-')
  const answer = await changeLine<Answer | undefined>(
    line,
    async (standing) => {
      const found = standing?.messages.find((one) => one.key === key && one.why)
      if (!standing || !found || found.settled) return { is: found }
      const settled = { at: deps.clock.now().toISOString(), by, ...(note ? { note } : {}) }
      const answer = { ...found, settled }
      return {
        is: answer,
        line: { ...standing, messages: standing.messages.map((one) => (one === found ? answer : one)) },
      }
    },
    deps,
  )
  if (answer) await listed(line, answer, deps)
  return answer
}
