/** 版本 — which rules a clock was started under, kept apart from their schema. */
import type { Rules } from './rules.ts'

/** Id and version, 'liaoning-draft-2021@1': what a clock keeps of the rules it was started under. */
export const keyOf = ({ id, version }: Pick<Rules, 'id' | 'version'>): string => `${id}@${version}`
