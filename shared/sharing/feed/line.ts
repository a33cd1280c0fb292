/** 数据流的一行 — one announced fact, as every reader of the feed gets it (art. 33). */
import * as z from 'zod'
import { inShanghai, shanghaiTime } from '../../law/shanghai-time.ts'
import { canonical, sha256 } from '../../record/chain.ts'
import type { Announcement } from '../../record/deliveries.ts'
import { lazily } from '../../schema/lazily.ts'
import { moment } from '../../schema/moment.ts'

/** Named as CloudEvents 1.0 names it. Nothing personal and no free text: numbers and codes only (art. 35). */
export const feedLine = lazily(() =>
  z.object({
    specversion: z.literal('1.0'),
    id: z
      .string()
      .describe('事实编号，重投不变，据此去重 of the fact: the same whenever it is given again; drop what you have'),
    source: z.string().describe('哪个城市的平台 which city’s platform: `urn:jiesu:<city>`'),
    type: z.string().describe('事实的种类，见 /v1/event-types · its kind'),
    dataschema: z.string().describe('该种类的结构及其版本 where the schema of its kind stands, with its version'),
    subject: z.string().describe('诉求件编号，或者其他记录 number of the ticket, or the record it is of'),
    time: moment.describe('作出决定的时间 when it was decided'),
    recordversion: z.int().optional().describe('决定的序号 which decision of that record it is'),
    recordhash: z.string().optional().describe('决定的哈希，即链头 hash of the decision: head of the log'),
    written: moment.describe('写入数据流的时间 when it was written into the feed'),
    day: z.iso.date().describe('写入的日期，封存即以此为准 the day it stands in, by when it was written'),
    shard: z.int().describe('分片 which of 16 shards; all of a ticket stand in one'),
    place: z.int().positive().describe('在分片中的位置，连续不断 its place there; places have no gaps'),
    data: z.record(z.string(), z.unknown()),
  }),
)
export type FeedLine = z.infer<ReturnType<typeof feedLine>>
/** As it is before it has a place. */
export type Unplaced = Omit<FeedLine, 'written' | 'day' | 'shard' | 'place'>

/** What is kept of one decision: its facts, at one place. */
export interface Entry {
  shard: number
  place: number
  day: string
  /** when it was written, ISO */
  at: string
  facts: readonly Fact[]
}

export interface Fact {
  line: Unplaced
  /** 不共享 — of a confidential matter, a report or a clue: no agreement ever has it */
  withheld?: true | undefined
}

/** As they are kept, whatever a later release names. */
export const keptFacts = lazily(() =>
  z.array(z.object({ line: z.looseObject({}), withheld: z.literal(true).optional() })),
)

/** The version of a kind's shape: raised where a field goes or changes its meaning, never where one is added. */
export const shapeVersion = 1
export const schemaOf = (type: string): string => `/v1/event-types/${type}/${shapeVersion}`

/** An announcement as a fact of the feed. @param city code of the city */
export function factOf({ id, name: type, detail, withheld }: Announcement, city: string): Fact {
  const { at: time, ticket, record, version, head, ...data } = detail as Detail
  const line: Unplaced = {
    ...{ specversion: '1.0', id, source: `urn:jiesu:${city}`, type, dataschema: schemaOf(type) },
    ...{ subject: ticket ?? record ?? type, time: shanghaiTime(time) },
    ...(version === undefined ? {} : { recordversion: version }),
    ...(head === undefined ? {} : { recordhash: head }),
    // As it is shown: what is hashed is what readers get.
    data: JSON.parse(JSON.stringify(data, inShanghai)),
  }
  return { line, ...(withheld ? { withheld } : {}) }
}

type Detail = Announcement['detail'] & { ticket?: string; record?: string; version?: number; head?: string }

export const linesOf = ({ shard, place, day, at, facts }: Entry): { line: FeedLine; withheld: boolean }[] =>
  facts.map(({ line: { data, ...named }, withheld = false }) => ({
    line: { ...named, ...{ written: shanghaiTime(at), day, shard, place }, data },
    withheld,
  }))

/** 行的哈希 — SHA-256, base64url, of the line as RFC 8785 writes it, without the hash itself. */
export const hashOfLine = (line: FeedLine): string => sha256(canonical(line))

/** 当日的哈希 — of the hashes of lines, each with a line feed behind it, by shard and place. */
export const hashOfLines = (hashes: readonly string[]): string => sha256(hashes.map((hash) => `${hash}\n`).join(''))
