/** What follows the last decision of a story: its effects, and of them whom it tells what. */
import { type Effect, effectsOf } from '../../shared/ticket/effects.ts'
import type { DecisionRecord } from '../../shared/ticket/log.ts'
import { operator, type Story } from './story.ts'

export function followed(story: Story): Effect[] {
  const { at = '', events = [] } = story.log.at(-1) ?? {}
  const decision: DecisionRecord = {
    n: story.log.length,
    at,
    events: [...events],
    attempt: 'a',
    by: operator,
    command: 'c',
    rules: 'r',
  }
  return effectsOf(decision, story.ticket)
}

/** `notice → unit or channel: work order or task` */
export const told = (story: Story): string[] =>
  followed(story).flatMap((effect) =>
    effect.type === 'deliver' ? [`${effect.notice} → ${effect.to.code}${effect.order ? `: ${effect.order}` : ''}`] : [],
  )
