/** 诉求未答 — the sentence that meets one ask is left out, or stands beside it. */
import type { Random } from '../../../simulation/random.ts'
import { type Draft, planted } from '../draft.ts'
import type { Case } from '../shape.ts'

export function askUnmet(draft: Draft, random: Random): Case | undefined {
  if (draft.ground && draft.ground.ground !== 1) return undefined
  const open = draft.asks.flatMap(({ metElsewhere }, n) => (metElsewhere ? [] : [n]))
  if (draft.asks.length < 2 || open.length === 0) return undefined
  const at = random.pick(open)
  const ask = draft.asks[at]
  if (!ask) return undefined
  const form = random.pick(['left-out', 'left-out', 'beside', 'beside-under-its-name'] as const)
  const { answers } = draft.parts
  const beside = { topic: form === 'beside' ? '' : ask.topic, text: ask.beside }
  const kept = form === 'left-out' ? answers.toSpliced(at, 1) : answers.with(at, beside)
  const changed = { ...draft, parts: { ...draft.parts, answers: kept } }
  return planted('ask-unmet', changed, draft, { form, where: ask.want })
}
