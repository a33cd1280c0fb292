/** 问题 — turns refusals into RFC 9457 problems, the only file that does. */

import { cited, type Language } from '../law/cited.ts'
import { described } from '../law/known.ts'
import { rulesByKey } from '../law/regulations.ts'
import type { Rules } from '../law/rules.ts'
import type { RefusalKind, Refusals } from '../record/refusal.ts'
import type { FieldError } from './field-errors.ts'
import { atTheDoor, type DoorCode } from './refusals.ts'
import type { Sentence, UnitNames } from './sentence.ts'

export interface Problem {
  type: string
  title: string
  status: number
  code: string
  zh: string
  en: string
  article?: string | undefined
  /** what the sentence leaves open */
  details?: Record<string, unknown> | undefined
  /** what is wrong with the input, field by field */
  errors?: FieldError[] | undefined
  /** request id: what to tell support */
  request: string
}

const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  forbidden: 403,
  unknown: 404,
  conflict: 409,
  changed: 412,
  'too-large': 409,
  unavailable: 503,
}

interface More {
  request: string
  language: Language
  details?: Record<string, unknown> | undefined
  errors?: Problem['errors']
  unitNames?: UnitNames | undefined
  /** the regulation in force; of what is refused without one, the described */
  rules?: Rules | undefined
  /** the one it was decided by, where that is another */
  under?: string | undefined
}

/** @throws for a code that is in no catalogue: a bug */
export type ProblemOf = (code: string, more: More) => Problem

interface Worded extends Omit<Refusals[string], 'kind'> {
  status: number
}

/** Whether its sentence rests on a regulation: of the door’s own hardly any does, and must not wait for one. */
export const restsOnLaw = (code: string): boolean => !isOfTheDoor(code) || 'provision' in atTheDoor[code]
const isOfTheDoor = (code: string): code is DoorCode => Object.hasOwn(atTheDoor, code)

/**
 * All problems there are: the door's own, and what the areas refuse.
 * @param refusals of all areas; none under a code of the door's own
 */
export function problems(
  refusals: Refusals & { readonly [C in DoorCode]?: never },
  sentence: Sentence,
): { codes: readonly string[]; problem: ProblemOf } {
  function worded(code: string): Worded {
    if (isOfTheDoor(code)) return atTheDoor[code]
    const refusal = Object.hasOwn(refusals, code) ? refusals[code] : undefined
    if (!refusal) throw new Error(`no catalogue has ${code}`)
    const { kind, ...entry } = refusal
    return { status: statusOf[kind], ...entry }
  }

  return {
    codes: [...Object.keys(atTheDoor), ...Object.keys(refusals)],
    problem(code, { request, language, details, errors, unitNames = () => undefined, rules = described, under }) {
      const { status, provision, data, ...said } = worded(code)
      const law = rulesByKey(under ?? '') ?? rules
      const article = provision && law.provisions[provision]
      const left = { ...details, ...data?.(law, details ?? {}) }
      const zh = sentence(cited(said.zh, law, 'zh'), left, unitNames, 0)
      const en = sentence(cited(said.en, law, 'en'), left, unitNames, 1)
      return {
        type: `urn:jiesu:problem:${code}`,
        title: language === 'zh' ? zh : en,
        status,
        code,
        zh,
        en,
        ...(article ? { article } : {}),
        ...(details ? { details } : {}),
        ...(errors ? { errors } : {}),
        request,
      }
    },
  }
}
