/** 跟进 — carries out what was decided on notices, and looks at those that are due. */
import { system } from '../access/actor.ts'
import { type Followed, follow, type Received } from '../record/follow.ts'
import type { RecordKnock } from '../record/records.ts'
import { type AddressDeps, nextMessage } from './address.ts'
import { type CarryDeps, carryOut } from './carry-out.ts'
import { coverOthers } from './cover.ts'
import { type DecideDeps, decided } from './decided.ts'
import type { Happened, NoticeEntry } from './events.ts'
import { noticeRecord } from './kind.ts'
import { noticeOf } from './notice.ts'
import { found, nextLook } from './steps.ts'

export type FollowDeps = DecideDeps & CarryDeps & AddressDeps

export const followNotice = (
  { record, ...knock }: RecordKnock,
  received: Received,
  deps: FollowDeps,
): Promise<Followed> => {
  const id = record.slice(noticeRecord('').length)
  return follow(knock, received, {
    clock: deps.clock,
    read: () => deps.notices.read(id),
    async carryOut({ n }, { log }) {
      const [entry, notice] = [log[n - 1], noticeOf(id, log.slice(0, n))]
      if (!entry || !notice) return
      // Told and found untold since, or the other way round: others hear of what stands.
      const stands = log.findLast(({ events }) => events.some(isOfTelling))?.n === n
      await carryOut(stands ? entry : withoutTelling(entry), notice, deps)
      if (stands) await coverOthers(entry, notice, deps)
    },
  })
}

const isOfTelling = ({ type }: Happened): boolean => type === 'told' || type === 'untold'
const withoutTelling = (entry: NoticeEntry): NoticeEntry => ({
  ...entry,
  events: entry.events.filter((event) => !isOfTelling(event)),
})

/** 到期一看 — the index only suggests: the notice itself says what is due. */
export async function lookAt(id: string, deps: FollowDeps): Promise<void> {
  const stored = await deps.notices.read(id)
  const notice = stored && noticeOf(id, stored.log)
  const { rules } = await deps.law()
  const now = deps.clock.now().toISOString()
  const why = notice && found(notice, now, rules.telling)
  if (!notice) return
  // Found where a wrong clock or an older law had put it: looked at when it is due by today's.
  if (!why) return deps.notices.postpone(notice, nextLook(notice, rules.telling, now))
  const message = why === 'release' ? undefined : await nextMessage(notice, why, deps)
  await decided({ id, command: { type: 'look', message }, actor: system('telling') }, deps)
}
