/** 意见的告知 — how a comment's writer was told, and that they have read it themselves. */
import type { Actor } from '../access/actor.ts'
import type { composeConsultation } from '../consultation/compose.ts'
import { errorFields, log } from '../run/log.ts'
import { markRead, unread } from '../telling/reading.ts'
import { dynamoNotices } from '../telling/storage/notices.ts'

export function toldOfComments({ dynamo, settings, ...deps }: ReturnType<typeof composeConsultation>) {
  const notices = dynamoNotices(dynamo, settings.tables.tickets)
  const reading = {
    ...{ ...deps, notices },
    /** Nothing follows what is read of a comment. */
    knocks: { send: async () => {} },
    notRecorded: (comment: string, error: unknown) =>
      log('error', { message: 'what was read is not recorded as read', comment, ...errorFields(error) }),
  }
  return {
    async toldOf(comment: string) {
      const [notice] = await notices.ofTicket(comment)
      return notice && { state: notice.state, how: notice.told?.how, at: notice.told?.at, readAt: notice.readAt }
    },
    markRead: async (comment: string, actor: Actor) => markRead(await unread(comment, reading), actor, reading),
  }
}
