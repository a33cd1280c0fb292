/** 诉求人阅读 — who reads their own page has been told what stood there (第十三条). */
import type { Actor } from '../access/actor.ts'
import { isRefusal } from '../record/refusal.ts'
import { type DecideDeps, decided } from './decided.ts'
import type { Notice } from './notice.ts'

export interface ReadingDeps extends DecideDeps {
  /** it stands in a log that the reading is not recorded: the page is shown all the same */
  notRecorded(ticket: string, error: unknown): void
}

/** 本人的页面 — what a page of the appellant's asks before it is made, and says when it is shown. */
export interface OwnPage {
  unread(ticket: string): Promise<readonly Notice[]>
  markRead(standing: readonly Notice[], actor: Actor): Promise<unknown>
}

/** What stands to be read now. */
export const unread = async (ticket: string, { notices }: Pick<ReadingDeps, 'notices'>): Promise<Notice[]> =>
  (await notices.ofTicket(ticket)).filter(isUnread)
const isUnread = ({ readAt, endedAt }: Notice): boolean => !readAt && !endedAt

/** @param standing before the page was made: of what came meanwhile it says nothing. @returns whether there was anything */
export async function markRead(standing: readonly Notice[], actor: Actor, deps: ReadingDeps): Promise<boolean> {
  const read = standing.filter(isUnread)
  await Promise.all(
    read.map(({ id, ticket }) =>
      decided({ id, command: { type: 'read' }, actor }, deps).catch((error: unknown) =>
        deps.notRecorded(ticket, error),
      ),
    ),
  )
  return read.length > 0
}

/** 诉求人查询 — reading one's own appeal is reading what one is to be told of it. */
export const toldByReading =
  <C extends { params: { ticket: string }; actor: Actor }, D, A extends object>(
    read: (call: C, deps: D) => Promise<A>,
  ) =>
  async (call: C, deps: D & ReadingDeps): Promise<A> => {
    const { actor, params } = call
    const standing = actor.role === 'appellant' ? await unread(params.ticket, deps) : []
    const answer = await read(call, deps)
    if (!isRefusal(answer)) await markRead(standing, actor, deps)
    return answer
  }
