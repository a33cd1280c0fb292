/** 逾期未补充 — when an appellant's silence about a supplement may count against them. */
import type { Supplement } from './shape.ts'

/** Asked for in this part of the ticket's life, the period over, and nothing supplied since. */
export const wentUnanswered = (supplement: Supplement | undefined, during: Supplement['during']): boolean =>
  supplement?.during === during && supplement.lapsedAt !== undefined && !supplement.suppliedAt

/** 正当理由 — a reason was given that is found good, or is not judged yet. */
export const mayNotBeHeldAgainst = (supplement: Supplement | undefined): boolean =>
  supplement?.explanation !== undefined && supplement.explanation.good !== false

/** Still waited for. */
export const isAwaited = (supplement: Supplement | undefined): supplement is Supplement =>
  supplement !== undefined && !supplement.suppliedAt && !supplement.lapsedAt && !supplement.ended
