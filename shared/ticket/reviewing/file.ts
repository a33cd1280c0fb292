/** 即时归档 — thanks and empty or silent contacts close at once and count nowhere (第十七条). */
import { decided, type Rule, refused } from '../decision.ts'

export const file: Rule<'file'> = ({ as, why }) => {
  if (as === 'invalid' && why === 'thanks') return refused('review.invalid-needs-empty-contact')
  if (as === 'thanks' && why !== 'thanks') return refused('review.invalid-needs-empty-contact')

  return decided({ type: 'filed', as, why })
}
