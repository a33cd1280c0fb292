/** 跟进 — whatever was knocked for, in whichever area it lies. */
import { type FollowDeps, follow } from '../appeals/desk/follow.ts'
import { missedCallRecord } from '../appeals/desk/missed-call-kind.ts'
import { followMissedCall } from '../appeals/desk/missed-calls.ts'
import { type FollowCityDeps, followRecord } from '../city/follow.ts'
import { type FollowDeps as FollowArticleDeps, followArticle, isOfArticle } from '../knowledge/publishing/follow.ts'
import type { Followed, Received } from '../record/follow.ts'
import type { Knock, RecordKnock } from '../record/records.ts'
import { type FollowDeps as FollowNoticeDeps, followNotice } from '../telling/follow.ts'
import { noticeRecord } from '../telling/kind.ts'

type Deps = FollowArticleDeps & FollowDeps & FollowNoticeDeps & FollowCityDeps & Parameters<typeof followMissedCall>[2]

export function followAny(knock: Knock | RecordKnock, received: Received, deps: Deps): Promise<Followed> {
  if ('ticket' in knock) return follow(knock, received, deps)
  if (knock.record.startsWith(noticeRecord(''))) return followNotice(knock, received, deps)
  if (knock.record.startsWith(missedCallRecord(''))) return followMissedCall(knock, received, deps)
  if (isOfArticle(knock)) return followArticle(knock, received, deps)
  return followRecord(knock, received, deps)
}
