/** 确认 — asks whoever sits there; nobody there has not agreed. */
import { createInterface } from 'node:readline/promises'

export async function agreed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await asking.question(`${question} [y/N] `)
  asking.close()
  return /^y(es)?$/i.test(answer.trim())
}
