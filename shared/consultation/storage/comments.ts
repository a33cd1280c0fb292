/** 意见的存放 — a partition each, with its texts beside it; lists by index. */
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { Logged } from '../../record/heads.ts'
import type { SaltedText } from '../../record/records.ts'
import type { Page } from '../../record/rows.ts'
import { page } from '../../storage/dynamo-rows.ts'
import { dynamoTexts, type PlaceOf, textPrefix } from '../../storage/dynamo-texts.ts'
import { dynamoThreads } from '../../storage/dynamo-threads.ts'
import { logAttributes } from '../../storage/kept-log.ts'
import { commentPartition } from '../../storage/tables.ts'
import { type Comment, type CommentEntry, commentEntry, commentTexts, isPublic, wordsOf } from '../comments/comment.ts'
import { commentRecord } from '../comments/kind.ts'
import type { CommentRow, Comments, PublicComment } from '../comments/ports.ts'
import { publicPage } from './public-page.ts'

const placeOf: PlaceOf = (comment) => ({ pk: commentPartition(comment), prefix: '' })
/** Behind its texts and segments in the order of keys. */
const own = 'zz-comment'
const allOf = (consultation: string): string => `comments ${consultation}`
const waitingOf = (consultation: string): string => `comments waiting ${consultation}`
const clauseOf = (consultation: string, clause: number): string => `comments ${consultation} ${clause}`

const threadsOf = (client: DynamoDBClient, TableName: string) =>
  dynamoThreads(client, TableName, { entry: commentEntry, texts: commentTexts, placeOf, own })

/** Every comment of these drafts, as its log lies there: for exports and heads. */
export async function* commentLogs(
  drafts: Iterable<string>,
  client: DynamoDBClient,
  TableName: string,
): AsyncGenerator<Logged> {
  for (const consultation of drafts) {
    let after: string | undefined
    do {
      const found: Page<CommentRow> = await page(
        client,
        TableName,
        'lists',
        'list',
        allOf(consultation),
        true,
        100,
        after,
      )
      for (const { comment } of found.items) {
        const stored = await threadsOf(client, TableName).readable(comment)
        if (stored) {
          const { kept: log, damaged, texts } = stored
          yield { record: commentRecord(comment), log, damaged, texts }
        }
      }
      after = found.next
    } while (after)
  }
}

export function dynamoComments(client: DynamoDBClient, TableName: string): Comments {
  const { read, seal, write } = threadsOf(client, TableName)
  return {
    read,
    seal,
    write: (id, log, comment, deadline, sealed) =>
      write(id, { log, sealed, attributes: attributesOf(comment), deadline }),
    texts: {
      ...dynamoTexts(client, TableName, placeOf),
      // One by one: a grant for batches would let whoever asks without a key delete too.
      async put(id, texts) {
        await Promise.all(
          Array.from(texts, ([hmac, salted]) =>
            client.send(
              new PutItemCommand({
                TableName,
                Item: commentTextItem(id, hmac, salted),
              }),
            ),
          ),
        )
      },
    },
    list: ({ consultation, waiting }, limit, after) =>
      waiting
        ? page<CommentRow>(client, TableName, 'open', 'openUnit', waitingOf(consultation), true, limit, after)
        : page<CommentRow>(client, TableName, 'lists', 'list', allOf(consultation), true, limit, after),
    public: ({ consultation, clause }, limit, after) =>
      publicPage<PublicComment>(
        client,
        TableName,
        clause === undefined
          ? { index: 'public', value: allOf(consultation), ascending: false }
          : { index: 'publicSteps', value: clauseOf(consultation, clause), ascending: false },
        limit,
        after,
      ),
  }
}

/** The item of a comment with one decision, whose texts are put beside it: for whoever loads many. */
export const commentItem = (comment: Comment, first: CommentEntry) => ({
  pk: { S: commentPartition(comment.comment) },
  sk: { S: own },
  ...logAttributes([first], []),
  ...attributesOf(comment),
})

export const commentTextItem = (comment: string, hmac: string, { salt, text }: SaltedText) => ({
  pk: { S: commentPartition(comment) },
  sk: { S: `${textPrefix}${hmac}` },
  salt: { S: salt },
  text: { S: text },
})

function attributesOf(comment: Comment): Record<string, AttributeValue> {
  const { consultation, clause, at, state, verdict } = comment
  const about = { comment: comment.comment, ...(clause === undefined ? {} : { clause }), at }
  const outcome = verdict ? { verdict: verdict.verdict, reasons: verdict.reasons } : {}
  const row = { ...about, consultation, state, ...outcome } satisfies CommentRow
  const place = { S: `${at} ${comment.comment}` }
  return {
    row: { S: JSON.stringify(row) },
    list: { S: allOf(consultation) },
    due: place,
    ...(state === 'waiting' ? { openUnit: { S: waitingOf(consultation) } } : {}),
    ...(isPublic(comment)
      ? {
          shown: { S: JSON.stringify({ ...about, ...wordsOf(comment), ...outcome } satisfies PublicComment) },
          public: { S: allOf(consultation) },
          publicSince: place,
          ...(clause === undefined ? {} : { publicIn: { S: clauseOf(consultation, clause) }, publicStep: place }),
        }
      : {}),
  }
}
