/** 跟进 — carries out what was decided on a record of the city, after its knock. */
import type { Acts } from '../access/acts.ts'
import type { Followed, Received } from '../record/follow.ts'
import type { RecordKnock } from '../record/records.ts'
import { categoriesKind } from './records/categories.ts'
import { channelKind } from './records/channel.ts'
import { cityFileKind } from './records/city-file.ts'
import { catalogueRecord, responsibilityRecord, topicRecord } from './records/dated.ts'
import { following } from './records/enact.ts'
import { retirementsTold } from './records/retirements-told.ts'
import { unitsRecord } from './records/units.ts'
import { followSuggestion, type SuggestingDeps } from './suggestions/adopting.ts'

export type FollowCityDeps = SuggestingDeps & { acts: Acts }
type Follow = (id: string, knock: RecordKnock, received: Received, deps: FollowCityDeps) => Promise<Followed>

/** By the first word of what a knock names. */
const followers: Readonly<Record<string, Follow>> = {
  city: following(() => cityFileKind),
  units: following(
    () => unitsRecord,
    (deps: FollowCityDeps) => retirementsTold(deps),
  ),
  categories: following(() => categoriesKind),
  channel: following(() => channelKind),
  catalogue: following((id) => catalogueRecord.kind(id)),
  topic: following((id) => topicRecord.kind(id)),
  responsibility: following((id) => responsibilityRecord.kind(id)),
  suggestion: followSuggestion,
}

export async function followRecord(knock: RecordKnock, received: Received, deps: FollowCityDeps): Promise<Followed> {
  const [, kind = '', id = ''] = /^(\S+) (.+)$/.exec(knock.record) ?? []
  const follow = followers[kind]
  if (!follow) throw new Error(`a knock for ${knock.record}: nothing follows such a record`)
  return follow(id, knock, received, deps)
}
