/** 个人信息外露 — a public answer names what only the file may hold. */
import type { Random } from '../../../simulation/random.ts'
import { type Draft, planted } from '../draft.ts'
import type { Case } from '../shape.ts'
import { exposed } from '../wording/exposed.ts'

export function personalData(draft: Draft, random: Random): Case {
  const { form, words, sentence } = exposed(random)
  const origin: Draft = { ...draft, isApart: true }
  return planted('personal-data', { ...origin, inPublic: sentence }, origin, { form, where: words })
}
