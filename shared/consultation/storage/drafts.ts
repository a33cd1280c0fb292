/** 草案的存放 — an item each, with all its versions, in one partition. */
import { type AttributeValue, type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb'
import { addMonths } from '../../law/civil-date.ts'
import { dynamoRecords, type Partition } from '../../storage/dynamo-records.ts'
import { page } from '../../storage/dynamo-rows.ts'
import { consultationsPartition } from '../../storage/tables.ts'
import { type Draft, draftEntry, openedIn, tellingSince, waitingIn } from '../drafts/draft.ts'
import { draftKindName } from '../drafts/kind.ts'
import type { DraftRow, Drafts, PublicDraft } from '../drafts/ports.ts'
import { publicPage } from './public-page.ts'

export const draftLogs: Partition = { partition: consultationsPartition, kind: draftKindName }

const listOf = (unit: string): string => `consultations of ${unit}`
const waiting = 'consultations waiting'
/** Of all, and of what is public. */
const all = 'consultations'
/** Of the index of what is to be erased next. */
const holdsCommenters = 'commenters'

/** 巡检 — all by one shard: there are some tens of reports a year. */
const tellingShard = '0'

const layout = {
  entry: draftEntry,
  keyOf: (id: string) => ({ pk: { S: consultationsPartition }, sk: { S: id } }),
  attributesOf(draft: Draft): Record<string, AttributeValue> {
    const row = rowOf(draft)
    const shown = shownOf(draft)
    const next = tellingSince(draft)
    return {
      row: { S: JSON.stringify(row) },
      list: { S: listOf(row.unit) },
      due: { S: row.at },
      ...(row.waiting === undefined ? {} : { openUnit: { S: waiting } }),
      ...(next ? { next: { S: next }, shard: { S: tellingShard } } : {}),
      changedUnit: { S: all },
      changedAt: { S: row.at },
      ...(shown && !draft.commentersEnded
        ? { holds: { S: holdsCommenters }, endedAt: { S: draft.report?.published?.at ?? addMonths(shown.last, 12) } }
        : {}),
      ...(shown
        ? {
            public: { S: all },
            publicSince: { S: `${shown.first} ${shown.consultation}` },
            shown: { S: JSON.stringify(shown) },
          }
        : {}),
    }
  },
}

function rowOf(draft: Draft): DraftRow {
  const newest = draft.versions.at(-1)
  if (!newest) throw new Error(`the draft ${draft.consultation} has no version`)
  const { kind, title, unit, first, last } = newest.content
  const acts = draft.versions.flatMap(({ proposed, opened, refused }) => [proposed, opened, refused])
  const at =
    [...acts, draft.withdrawn]
      .map((act) => act?.at ?? '')
      .sort()
      .at(-1) ?? ''
  return {
    ...{ consultation: draft.consultation, kind, title, unit, version: newest.version, state: newest.state },
    ...{ waiting: waitingIn(draft)?.version, first, last, at },
    ...(draft.withdrawn ? { withdrawn: true as const } : {}),
  }
}

function shownOf(draft: Draft): PublicDraft | undefined {
  const opened = openedIn(draft)
  if (!opened) return undefined
  const { kind, title, unit, first, last } = opened.content
  const { consultation, withdrawn } = draft
  return { ...{ consultation, kind, title, unit, first, last }, ...(withdrawn ? { withdrawn: true as const } : {}) }
}

export const dynamoDrafts = (client: DynamoDBClient, TableName: string): Drafts => ({
  // Older versions stay in the item: whoever writes drafts may put nothing anywhere else.
  ...withoutSeal(dynamoRecords(client, TableName, layout)),

  list(list, limit, after) {
    if (list.of === 'unit') return page(client, TableName, 'lists', 'list', listOf(list.unit), false, limit, after)
    if (list.of === 'waiting') return page(client, TableName, 'open', 'openUnit', waiting, true, limit, after)
    return page(client, TableName, 'changed', 'changedUnit', all, false, limit, after)
  },

  async endedBefore(before) {
    const pages = paginateQuery(
      { client },
      {
        TableName,
        IndexName: 'ended',
        KeyConditionExpression: 'holds = :holds AND endedAt < :before',
        ExpressionAttributeValues: { ':holds': { S: holdsCommenters }, ':before': { S: before } },
      },
    )
    const found: string[] = []
    for await (const { Items = [] } of pages) for (const { sk } of Items) found.push(sk?.S ?? '')
    return found
  },

  public: (limit, after) =>
    publicPage<PublicDraft>(client, TableName, { index: 'public', value: all, ascending: false }, limit, after),
})

const withoutSeal = <R extends { seal?: unknown }>({ seal: _, ...records }: R): Omit<R, 'seal'> => records
