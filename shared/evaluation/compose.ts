/** 组装 — what calls for figures and scores are given. */
import { composeCity } from '../city/compose.ts'
import { platform } from '../run/platform.ts'
import type { Facts } from './ports.ts'

export const composeEvaluation = (facts: Facts, on = platform()) => ({ ...composeCity(on), ...facts })
export type CallDeps = ReturnType<typeof composeEvaluation>
