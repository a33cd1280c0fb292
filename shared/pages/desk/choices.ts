/** 可选情形 — grounds of the regulation in force, for fields that hold their numbers or codes. */
import type { RouteName } from '../../api/routes.ts'
import type { Law } from '../../city/law.ts'
import type { Rules } from '../../law/rules.ts'
import type { Choice } from '../forms/fields.ts'

interface Item {
  code: string | number
  text?: string
  zh?: string
}
const items = (some: readonly Item[]): Choice[] =>
  some.map(({ code, text, zh }) => ({
    value: String(code),
    says: `${typeof code === 'number' ? `（${code}）` : ''}${text ?? zh ?? code}`,
  }))

const of: { readonly [N in RouteName]?: (rules: Rules) => Record<string, Choice[]> } = {
  reject: ({ rejection }) => ({ ground: items(rejection.grounds) }),
  close: ({ closing }) => ({
    ground: items(closing.grounds),
    alternative: closing.grounds.flatMap(({ code, alternatives }) =>
      alternatives.map((one) => ({ value: one.code, says: `（${code}）${one.zh}` })),
    ),
  }),
  reportMisconduct: ({ misconduct }) => ({ ground: items(misconduct.grounds) }),
  recordMisuse: ({ misuse }) => ({ kind: items(misuse.kinds) }),
  transferClue: ({ clues }) => ({ to: items(clues.bodies), ground: items(clues.grounds) }),
  proposeConsultation: ({ consultation }) => ({ kind: items(consultation.drafts) }),
}

/** By the name of the field. */
export const choicesFor = (call: RouteName, { rules }: Law): Readonly<Record<string, readonly Choice[]>> =>
  of[call]?.(rules) ?? {}
