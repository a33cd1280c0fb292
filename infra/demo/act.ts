/** An act: one step of one appeal, performed over HTTP at a given moment. */
import type { Instant } from '../../shared/law/shanghai-time.ts'
import type { Step } from './script.ts'
import type { Case, Stage } from './stage.ts'

export type Act = (kase: Case, at: Instant, stage: Stage) => Promise<void>
export type Acts<S extends Step> = { readonly [N in S]: Act }

/** For the message when an act is refused. */
export const whatOf = (step: string, { appeal, number }: Case): string =>
  `${step} #${appeal.id} ${appeal.title}${number ? ` (${number})` : ''}`
