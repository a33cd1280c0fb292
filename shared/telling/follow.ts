/** 跟进 — carries out what was decided on a notice, and looks at those whose time has come. */
import { system } from '../access/actor.ts'
import { type Followed, follow, type Received } from '../record/follow.ts'
import type { RecordKnock } from '../record/records.ts'
import { type AddressDeps, nextMessage } from './address.ts'
import { type CarryDeps, carryOut } from './carry-out.ts'
import { coverOthers } from './cover.ts'
import { type DecideDeps, decided } from './decided.ts'
import { noticeRecord } from './kind.ts'
import { noticeOf } from './notice.ts'
import { found } from './steps.ts'

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
      await carryOut(entry, notice, deps)
      await coverOthers(entry, notice, deps)
    },
  })
}

/** 到期一看 — the index only suggests: the notice itself says what is due. */
export async function lookAt(id: string, deps: FollowDeps): Promise<void> {
  const stored = await deps.notices.read(id)
  const notice = stored && noticeOf(id, stored.log)
  const { rules } = await deps.law()
  const why = notice && found(notice, deps.clock.now().toISOString(), rules.telling)
  if (!notice || !why) return
  const message = why === 'release' ? undefined : await nextMessage(notice, why, deps)
  await decided({ id, command: { type: 'look', message }, actor: system('telling') }, deps)
}
