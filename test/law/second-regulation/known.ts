/** 两部规定 — what a release knows for which a second regulation was passed: stands for shared/law/known.ts. */
import { liaoningDraft2021 } from '../../../shared/law/liaoning-draft-2021/index.ts'
import { itsNextVersion, secondRegulation } from './regulation.ts'

export const known = [liaoningDraft2021, secondRegulation, itsNextVersion] as const
export const described = liaoningDraft2021
