/** 补充情况 — new facts that a channel’s own client adds to a matter, once. */
import type { Actor } from '../../access/actor.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import { execute, type WriteDeps } from '../desk/execute.ts'
import { replay } from '../kind/replay.ts'
import type { DecisionRecord } from '../ticket/log.ts'
import { isTicketNumber, plainNumber } from '../ticket/number.ts'

interface Asked {
  /** as it was written, with or without its hyphen */
  number: string
  text: string
  actor: Actor & { channel: string }
  from: DecisionRecord['from']
  /** the same whenever the same is sent again */
  key: string
}

/** @returns unknown where the matter is none, or another channel's */
export async function addFactsOnce(
  { number: asked, text, actor, from, key }: Asked,
  deps: WriteDeps,
): Promise<{ added: string } | 'there already' | 'unknown' | Refusal> {
  const number = plainNumber(asked)
  const log = isTicketNumber(number) ? (await deps.tickets.read(number))?.log : undefined
  if (!log || replay(log)?.channel !== actor.channel) return 'unknown'
  if (log.some(({ key: before, by }) => before === key && by.channel === actor.channel)) return 'there already'
  const command = { type: 'addFacts', text } as const
  const done = await execute({ number, command, actor, from, once: { key, print: '' } }, deps)
  return isRefusal(done) ? done : { added: number }
}
