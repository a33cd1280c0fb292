/** 推送的描述 — what each kind of pushed fact looks like, from the shapes that are published. */
import * as z from 'zod'
import { feedItem } from '../answers.ts'
import { kinds } from '../kinds.ts'

/** The body of each post: a line of the feed, of which the agreement may give fewer fields. */
export const pushedFacts = () => {
  const line = feedItem().meta({ id: 'FeedItem', description: '数据流的一行，名称依 CloudEvents a line of the feed' })
  return kinds
    .filter(({ isOfTicket }) => isOfTicket)
    .map(({ type, zh, en, shape }) => ({
      ...{ type, zh, en },
      body: z.intersection(line, z.object({ type: z.literal(type), data: shape().partial() })),
    }))
}
