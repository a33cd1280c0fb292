/** 过期待复核 — articles whose review is due, or whose time in force ends. */
import { addDays, type IsoDate } from '../../law/civil-date.ts'
import type { ArticleRow } from '../versions/ports.ts'
import type { StaleReason } from './words.ts'

/** So many days before its end a new version should be prepared. */
const daysAhead = 30

/** @returns nothing for what is in order, was never published, or has been withdrawn: what is proposed mends nothing yet */
export function whyStale({ published }: Pick<ArticleRow, 'published'>, today: IsoDate): StaleReason[] {
  if (!published || published.state === 'withdrawn') return []
  const { reviewDue, validUntil } = published
  const reasons: StaleReason[] = reviewDue < today ? ['review-passed'] : []
  if (validUntil === undefined) return reasons
  if (validUntil < today) reasons.push('ended')
  else if (validUntil <= addDays(today, daysAhead)) reasons.push('ending')
  return reasons
}
