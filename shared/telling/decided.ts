/** 决定 — decides on a notice; a knock goes out where something follows. */
import type { Actor } from '../access/actor.ts'
import type { Law } from '../city/law.ts'
import type { Attempt, Clock, Draw } from '../record/clock.ts'
import { type Done, execute } from '../record/execute.ts'
import type { Asked } from '../record/kind.ts'
import type { Knocks, RecordKnock } from '../record/records.ts'
import { follows } from './carry-out.ts'
import type { NoticeCommand } from './commands.ts'
import type { NoticeEntry } from './events.ts'
import { noticeKind, noticeRecord } from './kind.ts'
import type { Notice } from './notice.ts'
import type { Notices } from './ports.ts'
import type { Refusal } from './refusals.ts'

export interface DecideDeps {
  notices: Notices
  knocks: Knocks<RecordKnock>
  clock: Clock
  attempt: Attempt
  draw: Draw
  law(): Promise<Law>
}

export async function decided(
  asked: Asked<NoticeCommand, Actor>,
  deps: DecideDeps,
  knock: (id: string, entry: NoticeEntry) => Promise<void> = knocking(deps),
): Promise<Done<Notice, NoticeEntry> | Refusal> {
  const { rules } = await deps.law()
  const { notices, clock, attempt, draw } = deps
  const machine = { records: notices, texts: notices.texts, knock, clock, attempt, draw }
  // The kind says no with its own codes.
  return (await execute(noticeKind(asked.id, rules), asked, machine)) as Done<Notice, NoticeEntry> | Refusal
}

const knocking =
  ({ knocks }: Pick<DecideDeps, 'knocks'>) =>
  async (id: string, entry: NoticeEntry): Promise<void> => {
    const { n: version, attempt } = entry
    if (entry.events.some(follows)) await knocks.send({ record: noticeRecord(id), version, attempt })
  }
