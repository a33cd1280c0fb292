/** 条文 — where the regulation stands that the description of the API names. */
import { inEnglish } from './citation.ts'
import { described } from './known.ts'
import type { Provision } from './provisions.ts'

export const articleOf = (provision: Provision): string => described.provisions[provision]
export const articleInEnglish = (provision: Provision): string => inEnglish(articleOf(provision))
