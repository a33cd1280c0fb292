/** 已知法规 — the regulations of this release, and those versions replaced since that clocks still stand under. */
import { liaoningDraft2021 } from './liaoning-draft-2021/index.ts'
import { limiting } from './repeating.ts'

export const known = limiting(liaoningDraft2021)

/** The one whose articles the description of the API names: a document for all tickets can name one only. */
export const described = liaoningDraft2021
