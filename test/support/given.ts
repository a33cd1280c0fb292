/** 评分表 — the regulation's own, with five points that an authority gives. */
import type { ScoringTable } from '../../shared/law/scoring.ts'
import { law } from './story.ts'

export const component = '知识库维护'

/** @param given what the table itself says was given */
export function tableWithGiven(given: { unit: string; to: string; points: number; document: string }[]): ScoringTable {
  const [first, ...others] = law.rules.scoring.parts
  if (!first) throw new Error('the regulation scores nothing')
  const added = { name: { zh: component, en: 'knowledge' }, weight: 5, points: { rule: 'given' as const, given } }
  return { ...law.rules.scoring, parts: [{ ...first, components: [...first.components, added] }, ...others] }
}
