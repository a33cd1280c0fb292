/** What a story's last decision led to, and who was told what. */
import { type Effect, effectsOf } from '../../shared/appeals/kind/effects.ts'
import { decisionsOf, type Story } from './story.ts'

export const followed = (story: Story): Effect[] => {
  const last = decisionsOf(story).at(-1)
  return last ? effectsOf(last, story.ticket) : []
}

/** `notice → unit or channel: work order or task` */
export const told = (story: Story): string[] =>
  followed(story).flatMap((effect) =>
    effect.type === 'deliver' ? [`${effect.notice} → ${effect.to.code}${effect.order ? `: ${effect.order}` : ''}`] : [],
  )
