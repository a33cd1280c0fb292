/** 升级督办 — the authority goes a step up, or asks anew because the answer does not satisfy (第二十三条、第二十四条). */
import { decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import { raise } from './open.ts'
import { reachedSupervision } from './standing.ts'

export const raiseSupervision: Rule<'raiseSupervision'> = (
  { supervision: n, level, demand, until },
  ticket,
  context,
) => {
  const standing = reachedSupervision(n, ticket)
  if (isRefusal(standing)) return standing
  if (until && until <= context.today) return refused('supervision.day-past', { until, today: context.today })

  const { raising } = context.rules.supervision
  const cause = standing.answeredAt ? 'unsatisfactory' : 'by-hand'
  return decided(raise(standing, { cause, demand, article: raising.article, until, level }, context.rules))
}
