/** 量 — planted faults found and look-alikes taken for faults, by kind and by form. */
import { checkReply } from '../../../shared/appeals/reply-check/check-reply.ts'
import type { Checked } from '../../../shared/appeals/reply-check/checked.ts'
import type { FindingCode } from '../../../shared/appeals/reply-check/findings.ts'
import { regulations } from '../../../shared/law/regulations.ts'
import { plantedCases } from '../planted/planted.ts'
import type { Case, PlantedKind } from '../planted/shape.ts'

/** As who plants calls a kind, and as the check calls what it finds. */
const codes: Record<PlantedKind, FindingCode> = {
  'ask-unmet': 'ask-unanswered',
  contradiction: 'contradiction',
  'no-consultation': 'consultation-missing',
  'no-time': 'no-time',
  'no-process': 'no-process',
  'same-text': 'same-text',
  'ground-against-text': 'closing-ground',
  relabelled: 'relabelled',
  'personal-data': 'personal-data',
}

const rules = regulations['liaoning-draft-2021'] ?? { provisions: {} }

/** What stands in one text stands in the answer. */
export const checkedCase = ({ appeal, type, reply, publicAnswer, ground, earlierReplies }: Case): Checked => ({
  appeal: { type, title: '', text: appeal },
  reply: publicAnswer === undefined ? { record: '', answer: reply } : { record: reply, answer: publicAnswer },
  closing: ground,
  earlier: earlierReplies.map((answer, n) => ({ ticket: String(n), appeal: '', record: '', answer })),
})

export interface Measured {
  /** planted faults, and those of them that are found under their kind */
  planted: number
  found: number
  innocent: number
  /** findings of a kind that nobody planted, with the form that they were found in */
  wrong: { code: FindingCode; form: string; case: Case; words: string }[]
  /** of each kind and form how many were planted and found */
  forms: Map<string, { planted: number; found: number }>
  missed: Case[]
}

export function measured(seed: number): Measured {
  const cases = plantedCases({ seed })
  const result: Measured = { planted: 0, found: 0, innocent: 0, wrong: [], forms: new Map(), missed: [] }
  for (const one of cases) {
    const findings = checkReply(checkedCase(one), rules)
    const expected = [...(one.planted ? [one.planted] : []), ...one.also].map((kind) => codes[kind])
    for (const { code, cites } of findings)
      if (!expected.includes(code))
        result.wrong.push({ code, form: one.form, case: one, words: cites.map(({ words }) => words).join(' | ') })
    if (!one.planted) {
      result.innocent++
      continue
    }
    const code = codes[one.planted]
    const isFound = findings.some((finding) => finding.code === code)
    const name = `${one.planted}: ${one.form}`
    const form = result.forms.get(name) ?? { planted: 0, found: 0 }
    result.forms.set(name, { planted: form.planted + 1, found: form.found + Number(isFound) })
    result.planted++
    result.found += Number(isFound)
    if (!isFound) result.missed.push(one)
  }
  return result
}
