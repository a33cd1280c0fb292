/** 问题 — turns refusals into RFC 9457 problems, the only file that does. */

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
  language: 'zh' | 'en'
  details?: Record<string, unknown> | undefined
  errors?: Problem['errors']
  unitNames?: UnitNames | undefined
}

/** @throws for a code that is in no catalogue: a bug */
export type ProblemOf = (code: string, more: More) => Problem

interface Worded {
  status: number
  zh: string
  en: string
  article?: string
}

/**
 * All problems there are: the door's own, and what the areas refuse.
 * @param refusals of all areas; none under a code of the door's own
 */
export function problems(
  refusals: Refusals & { readonly [C in DoorCode]?: never },
  sentence: Sentence,
): { codes: readonly string[]; problem: ProblemOf } {
  const ofTheDoor: Readonly<Record<string, Worded>> = atTheDoor

  function worded(code: string): Worded {
    if (Object.hasOwn(ofTheDoor, code)) return ofTheDoor[code] as Worded
    const refusal = Object.hasOwn(refusals, code) ? refusals[code] : undefined
    if (!refusal) throw new Error(`no catalogue has ${code}`)
    const { kind, ...entry } = refusal
    return { status: statusOf[kind], ...entry }
  }

  return {
    codes: [...Object.keys(atTheDoor), ...Object.keys(refusals)],
    problem(code, { request, language, details, errors, unitNames = () => undefined }) {
      const { status, article, ...said } = worded(code)
      const zh = sentence(said.zh, details ?? {}, unitNames, 0)
      const en = sentence(said.en, details ?? {}, unitNames, 1)
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
