/** 答复口径模板 — each a record, whose log keeps its earlier wordings. */
import { isDeepStrictEqual } from 'node:util'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Actor, actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { type Done, execute } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import type { Refusal } from '../../record/refusal.ts'
import { lazily } from '../../schema/lazily.ts'
import { type Attributes, dynamoRecords } from '../../storage/dynamo-records.ts'
import { type StandardReply, type Wording, wording } from '../standard-replies.ts'
import type { EnactDeps } from './enact.ts'
import { type RegisterEntry, type RegisterKind, registerKind } from './kind.ts'

const events = [event('reply-worded', () => ({ wording: wording() }))] as const
type Happened = EventOfShapes<typeof events>

export interface StandardReplyCommand {
  type: 'wordReply'
  wording: Wording
}

const entry = lazily(() => entrySchema(actor, oneOf(events)))

interface Standing {
  wording: Wording
  version: number
  changedAt: string
}

/** Why what stands may not be replaced: asked again where others have written meanwhile. */
type Check = (before: Wording | undefined) => Refusal | undefined

const kind = (code: string, check: Check): RegisterKind<Standing, Happened, StandardReplyCommand, StandardReply> =>
  registerKind({
    name: 'standard-reply',
    entry,
    evolve: (before, happened, { at }) => ({
      wording: happened.wording,
      version: (before?.version ?? 0) + 1,
      changedAt: at,
    }),
    decide({ wording: asked }, before) {
      const wrong = check(before?.wording)
      if (wrong) return wrong
      return isDeepStrictEqual(asked, before?.wording) ? [] : [{ type: 'reply-worded', wording: asked }]
    },
    rows: (state) => shown(code, state),
  })

export const shown = (code: string, { wording, version, changedAt }: Standing): StandardReply => ({
  code,
  ...wording,
  version,
  changedAt,
})

/** All in one partition, by code. */
export const standardRepliesPartition = 'standard-replies'

export interface StandardReplies {
  decide(
    asked: Asked<StandardReplyCommand, Actor>,
    check: Check,
    deps: Omit<EnactDeps, 'cityRecords' | 'knocks'>,
  ): Promise<Done<Standing, RegisterEntry<Happened>> | Refusal>
  /** Every wording it had, the first first, with who put it so; none where there is no such reply. */
  wordings(code: string): Promise<(StandardReply & { by: Actor })[]>
}

/** Nothing follows: whoever asks reads what stands. */
export function dynamoStandardReplies(client: DynamoDBClient, TableName: string): StandardReplies {
  const records = dynamoRecords<RegisterEntry<Happened>, StandardReply>(client, TableName, {
    entry,
    keyOf: (code) => ({ pk: { S: standardRepliesPartition }, sk: { S: code } }),
    attributesOf: (reply): Attributes => ({ json: { S: JSON.stringify(reply) } }),
  })
  return {
    decide: (asked, check, deps) => execute(kind(asked.id, check), asked, { ...deps, records, knock: async () => {} }),
    async wordings(code) {
      const log = (await records.read(code))?.log ?? []
      return log
        .flatMap(({ events: happened, at, by }) => happened.map(({ wording }) => ({ wording, at, by })))
        .map(({ wording, at, by }, index) => ({ ...shown(code, { wording, version: index + 1, changedAt: at }), by }))
    },
  }
}
