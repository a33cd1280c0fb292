/** 记录与文本 — a record, its older decisions and its texts lie beside each other: one query. */
import { type AttributeValue, type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb'
import type * as z from 'zod'
import type { Damage, Span } from '../record/damaged.ts'
import type { Entry } from '../record/entry.ts'
import type { KeptTexts } from '../record/kept-texts.ts'
import type { Kept, Outcome, SaltedText, Segment, Stored } from '../record/records.ts'
import type { Deadline } from '../record/stopwatch.ts'
import type { Lazily } from '../schema/lazily.ts'
import { type Attributes, sealLog, writeLog } from './dynamo-records.ts'
import { type PlaceOf, textPrefix } from './dynamo-texts.ts'
import { logIn, nameOf, projected, whole } from './kept-log.ts'

/** How the records of a kind that has kept texts lie in a table. */
export interface ThreadLayout<E extends Entry> {
  entry: Lazily<z.ZodType<E>>
  texts: Pick<KeptTexts<E>, 'referredTo' | 'inFull'>
  placeOf: PlaceOf
  /** what the key of the record itself ends with: the last of its keys */
  own: string
}

type Readable<E extends Entry> = Stored<E> & { damaged: readonly Damage[] }

interface Written {
  log: readonly Entry[]
  sealed: readonly Segment[] | undefined
  /** what indexes and lists need beside the log */
  attributes: Attributes
  deadline: Deadline
}

/** Texts, segments, the record: every key between is one of these. The name of a segment is chosen to lie between the two. */
const segmentPrefix = 'thread#'

/** What lies of one record. */
interface Lying {
  item: Attributes | undefined
  texts: Map<string, SaltedText>
  segments: Map<string, AttributeValue | undefined>
}
const nothing = (): Lying => ({ item: undefined, texts: new Map(), segments: new Map() })

export function dynamoThreads<E extends Entry>(
  client: DynamoDBClient,
  TableName: string,
  { entry, texts, placeOf, own }: ThreadLayout<E>,
) {
  const keyOf = (id: string, name: string) => {
    const { pk, prefix } = placeOf(id)
    return { pk: { S: pk }, sk: { S: `${prefix}${name}` } }
  }
  const pagesOf = (KeyConditionExpression: string, values: Record<string, string>) =>
    paginateQuery(
      { client },
      {
        TableName,
        KeyConditionExpression,
        ExpressionAttributeValues: Object.fromEntries(Object.entries(values).map(([name, S]) => [name, { S }])),
        ProjectionExpression: `sk, ${projected.ProjectionExpression}, salt, #text`,
        ExpressionAttributeNames: { ...projected.ExpressionAttributeNames, '#text': 'text' },
        ConsistentRead: true,
        // The log before what was put before it: what is written meanwhile is in neither, or in segments and texts alone.
        ScanIndexForward: false,
      },
    )

  function take(found: Attributes, name: string, into: Lying): void {
    const { log, salt, text } = found
    if (name === own) into.item = found
    else if (name.startsWith(segmentPrefix)) into.segments.set(name, log)
    else if (salt?.S && text?.S !== undefined)
      into.texts.set(name.slice(textPrefix.length), { salt: salt.S, text: text.S })
  }

  /** As far as it can be read; undefined when there is no such record. */
  function readIn({ item, texts: found, segments }: Lying, id: string): Readable<E> | undefined {
    if (!item?.log) return undefined
    const { kept, ...stored } = logIn(item, (span) => segments.get(segmentName(span)), { entry, id })
    const said = texts.referredTo(kept, found)
    return { log: texts.inFull(kept, said), kept, texts: said, ...stored }
  }

  async function readable(id: string): Promise<Readable<E> | undefined> {
    // No key of a table is empty: asked for one, it would fail instead of saying that there is none.
    if (id === '') return undefined
    const { pk, prefix } = placeOf(id)
    const between = { ':pk': pk, ':first': `${prefix}${textPrefix}`, ':last': `${prefix}${own}` }
    const lying = nothing()
    for await (const { Items = [] } of pagesOf('pk = :pk AND sk BETWEEN :first AND :last', between))
      for (const found of Items) take(found, found.sk?.S?.slice(prefix.length) ?? '', lying)
    return readIn(lying, id)
  }

  return {
    readable,

    async read(id: string): Promise<Stored<E> | undefined> {
      const stored = await readable(id)
      return stored && whole(stored, id)
    },

    seal: (id: string, kept: Kept<E>): Promise<readonly Segment[]> =>
      sealLog(kept, (span) => keyOf(id, segmentName(span)), { client, TableName }),

    write: (id: string, { sealed = [], ...written }: Written): Promise<Outcome> =>
      writeLog({ key: keyOf(id, own), sealed, ...written }, { client, TableName }),

    /** Every record of a partition that many share, as far as it can be read: for exports. @param idIn a sort key @param prefix of the keys to be read */
    async *under(
      pk: string,
      idIn: (sk: string) => string,
      prefix?: string,
    ): AsyncGenerator<{ id: string } & Readable<E>> {
      let [id, lying] = ['', nothing()]
      const said = () => {
        const stored = readIn(lying, id)
        return stored ? [{ id, ...stored }] : []
      }
      const asked = prefix
        ? pagesOf('pk = :pk AND begins_with(sk, :prefix)', { ':pk': pk, ':prefix': prefix })
        : pagesOf('pk = :pk', { ':pk': pk })
      for await (const { Items = [] } of asked)
        for (const found of Items) {
          const sk = found.sk?.S ?? ''
          if (idIn(sk) !== id) {
            yield* said()
            ;[id, lying] = [idIn(sk), nothing()]
          }
          take(found, sk.slice(placeOf(id).prefix.length), lying)
        }
      yield* said()
    },
  }
}

const segmentName = (span: Span): string => segmentPrefix + nameOf(span)
