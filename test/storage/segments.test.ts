/** 日志段 — long logs of tickets and of other records lie in segments, and damage is named by its range. */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import {
  type AttributeValue,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { factsOf } from '../../shared/appeals/kind/facts.ts'
import { ticketRow } from '../../shared/appeals/kind/rows.ts'
import { dynamoTickets } from '../../shared/appeals/storage/tickets.ts'
import { dynamoSuggestions } from '../../shared/city/suggestions/store.ts'
import { hashBefore } from '../../shared/record/chain.ts'
import { DamagedLog } from '../../shared/record/damaged.ts'
import type { Entry } from '../../shared/record/entry.ts'
import { exportLines, recordLines } from '../../shared/record/export.ts'
import type { Segment } from '../../shared/record/records.ts'
import { verifier } from '../../shared/record/verify.ts'
import { logsUnder } from '../../shared/storage/dynamo-records.ts'
import { dynamoTexts } from '../../shared/storage/dynamo-texts.ts'
import { deflated, inflated, inflatedAtMost, tailAtMost } from '../../shared/storage/kept-log.ts'
import { usualWords } from '../../shared/storage/usual-words.ts'
import { samples } from '../fixtures/stored.ts'
import { registered } from '../support/story.ts'
import { emptyTables } from '../support/tables.ts'

const inTime = { passed: () => false, signal: new AbortController().signal }
type Item = Record<string, AttributeValue>

const long = 70

/** A kind of record, and how a test reaches what lies in its table. */
interface Kept {
  logOf(length: number): readonly Entry[]
  read(): Promise<{ kept: readonly Entry[]; bytes: number; sealed?: readonly Segment[] | undefined } | undefined>
  seal(kept: readonly Entry[], sealed: readonly Segment[]): Promise<readonly Segment[]>
  write(log: readonly Entry[], sealed: readonly Segment[]): Promise<'written' | 'conflict'>
  /** what an export says of it */
  lines(): Promise<string[]>
  linesOf(log: readonly Entry[]): string[]
}

/** A chain of as many decisions as are wanted, of those that are given. */
function chained(name: string, given: readonly Entry[], length: number): Entry[] {
  const log: Entry[] = []
  while (log.length < length) {
    const [entry, n] = [given[log.length % given.length] as Entry, log.length + 1]
    const attempt = createHash('sha256').update(String(n)).digest('base64url')
    log.push({ ...entry, n, attempt, before: hashBefore(name, log) })
  }
  return log
}

const longest = samples.reduce((one, other) => (one.kept.length > other.kept.length ? one : other))
const { number } = longest

function tickets(client: ReturnType<typeof emptyTables>): Kept {
  const store = dynamoTickets(client, 'tickets')
  const row = ticketRow(registered().ticket)
  const beside = { row, facts: factsOf(registered().ticket), countsUntil: '2026-12-31' }
  return {
    logOf: (length) => chained(number, longest.kept, length),
    read: () => store.read(number),
    seal: async (kept, sealed) => (await store.seal?.(number, { kept: kept as never, sealed })) ?? [],
    write: (log, sealed) =>
      store.write(
        { number, log: log as never, sealed, ...beside, nextCheckAt: undefined, retained: undefined },
        inTime,
      ),
    async lines() {
      const { kept = [], damaged = [] } = (await store.readable(number)) ?? {}
      return exportLines(number, kept, new Map(), damaged)
    },
    linesOf: (log) => exportLines(number, log),
  }
}

function suggestions(client: ReturnType<typeof emptyTables>): Kept {
  const store = dynamoSuggestions(client, 'registry')
  const suggestion = { category: 'c', area: '210102', lead: 'sy-water', coHandlers: [], reasons: '目录有误'.repeat(60) }
  const entry = {
    ...{ n: 1, at: '2026-10-09T02:00:00.000Z', attempt: 'a', by: { role: 'department', id: 'd', unit: 'sy-water' } },
    ...{ command: 'suggest', events: [{ type: 'suggested', ...suggestion }], before: 'x'.repeat(43) },
  }
  return {
    logOf: (length) => chained('suggestion one', [entry], length),
    read: () => store.read('one'),
    seal: async (kept, sealed) => (await store.seal?.('one', { kept: kept as never, sealed })) ?? [],
    write: (log, sealed) => store.write('one', log as never, {} as never, inTime, sealed),
    async lines() {
      for await (const { id, log, damaged } of logsUnder('suggestions', { client, TableName: 'registry' }))
        return recordLines(`suggestion ${id}`, log, damaged)
      return []
    },
    linesOf: (log) => recordLines('suggestion one', log),
  }
}

describe.each([
  ['a ticket', 'tickets', tickets],
  ['another record', 'registry', suggestions],
] as const)('the log of %s', (_, TableName, kindIn) => {
  let client: ReturnType<typeof emptyTables>
  let kind: Kept
  /** What lies in the table after so many decisions. */
  const after = new Map<number, Item[]>()
  beforeAll(async () => {
    begin()
    const log = kind.logOf(long)
    for (let version = 1; version <= long; version++) {
      await decided(log.slice(0, version))
      if (version === 5 || version === 40 || version === long) after.set(version, await everything())
    }
  }, 60_000)
  beforeEach(begin)
  function begin(): void {
    client = emptyTables()
    kind = kindIn(client)
  }

  async function written(length: number): Promise<readonly Entry[]> {
    for (const item of after.get(length) ?? []) await put(item)
    return kind.logOf(length)
  }
  /** As the write path does it. */
  async function decided(log: readonly Entry[]): Promise<'written' | 'conflict'> {
    const { kept = [], sealed = [] } = (await kind.read()) ?? {}
    return kind.write([...kept, ...log.slice(kept.length)], await kind.seal(kept, sealed))
  }
  const everything = async (): Promise<Item[]> => (await client.send(new ScanCommand({ TableName }))).Items ?? []
  const isSegment = ({ version }: Item): boolean => version === undefined
  const segments = async (): Promise<Item[]> =>
    (await everything()).filter(isSegment).sort((one, other) => ((one.sk?.S ?? '') < (other.sk?.S ?? '') ? -1 : 1))
  const main = async (): Promise<Item> => (await everything()).find((item) => !isSegment(item)) as Item
  const put = (Item: Item) => client.send(new PutItemCommand({ TableName, Item }))
  const keyOf = ({ pk, sk }: Item): Item => ({ pk, sk }) as Item

  it('comes back byte for byte, short or long, and its item stays small', async () => {
    const log = await written(long)
    const stored = await kind.read()
    expect(JSON.stringify(stored?.kept)).toBe(JSON.stringify(log))
    expect(await kind.lines()).toEqual(kind.linesOf(log))
    expect((await segments()).length).toBeGreaterThan(1)
    const { log: tail } = await main()
    expect(inflated(tail?.B).length).toBeLessThan(tailAtMost + 4096)
    const bytes = (await everything()).reduce((sum, item) => sum + (item.log?.B?.length ?? 0), 0)
    expect(stored?.bytes).toBe(bytes)
    expect(bytes).toBeLessThan(JSON.stringify(log).length / 2)
  })

  it('is one item while it is short', async () => {
    await written(5)
    expect(await everything()).toHaveLength(1)
  })

  it('is put into segments that hold what was decided before, and never change', async () => {
    await written(40)
    const before = await segments()
    const log = kind.logOf(long)
    for (let version = 41; version <= long; version++) await decided(log.slice(0, version))
    expect((await segments()).slice(0, before.length)).toEqual(before)
    const sealed = (await kind.read())?.sealed ?? []
    expect(sealed.map(({ from }) => from)).toEqual([1, ...sealed.slice(0, -1).map(({ to }) => to + 1)])
    expect(sealed.at(-1)?.to).toBeLessThan(long)
  })

  it('is whole when a writer that had put a segment loses or dies, and when two put the same', async () => {
    const log = kind.logOf(long)
    await written(5)
    let version = 5
    while ((await segments()).length === 0) await decided(log.slice(0, ++version))
    // The next to put one puts it and dies; then two do it at once, and one of them loses.
    let [kept, sealed]: [readonly Entry[], readonly Segment[]] = [[], []]
    for (let puts = 1; puts < 2; ) {
      const stored = await kind.read()
      ;[kept, sealed] = [stored?.kept ?? [], stored?.sealed ?? []]
      puts = (await kind.seal(kept, sealed)).length
      if (puts < 2) await decided(log.slice(0, ++version))
    }
    expect(JSON.stringify((await kind.read())?.kept)).toBe(JSON.stringify(log.slice(0, version)))
    const [one, other] = await Promise.all([kind.seal(kept, sealed), kind.seal(kept, sealed)])
    const lost = log.with(version, { ...(log[version] as Entry), attempt: 'the other' })
    expect(await kind.write(log.slice(0, version + 1), one)).toBe('written')
    expect(await kind.write(lost.slice(0, version + 1), other)).toBe('conflict')
    for (version += 2; version <= long; version++) await decided(log.slice(0, version))
    expect(JSON.stringify((await kind.read())?.kept)).toBe(JSON.stringify(log))
    expect((await kind.read())?.sealed).toHaveLength((await segments()).length)
  })

  /** What is said of a log in which this was done to the second segment. */
  async function damagedBy(harm: (segment: Item) => Promise<unknown>) {
    const log = await written(long)
    const sealed = (await kind.read())?.sealed ?? []
    await harm((await segments())[1] as Item)
    const error = await kind.read().catch((thrown: unknown) => thrown)
    return { log, error, second: sealed[1] as Segment }
  }
  const deflatedIn = ({ log }: Item) => log?.B ?? new Uint8Array()
  const bomb = deflateSync(Buffer.alloc(inflatedAtMost + 1, 'a'))
  it.each<[string, (segment: Item) => Promise<unknown>, why: string]>([
    ['is missing', (segment) => client.send(new DeleteItemCommand({ TableName, Key: keyOf(segment) })), 'missing'],
    ['is cut off', (segment) => put({ ...segment, log: { B: deflatedIn(segment).slice(0, -9) } }), 'do not inflate'],
    [
      'holds other decisions',
      async (segment) => put({ ...segment, log: (await segments())[0]?.log as AttributeValue }),
      'not what they were',
    ],
    ['is no deflated text', (segment) => put({ ...segment, log: { B: new Uint8Array([1, 2, 3]) } }), 'do not inflate'],
    ['is a bomb', (segment) => put({ ...segment, log: { B: bomb } }), 'more than a log has'],
  ])('names the range of a segment that %s, and the rest is exported', async (_what, harm, why) => {
    const { log, error, second } = await damagedBy(harm)
    const { from, to } = second
    expect(error).toBeInstanceOf(DamagedLog)
    expect((error as DamagedLog).damaged).toEqual([{ from, to }])
    expect((error as Error).message).toContain(`decisions ${from} to ${to} cannot be read`)
    expect((error as Error).message).toContain(why)
    const lines = await kind.lines()
    const rest = kind.linesOf(log.filter(({ n }) => n < from || n > to))
    expect(lines.filter((line) => !line.includes('"damaged"'))).toEqual(rest)
    const { add, result } = verifier()
    for (const line of lines) add(line)
    expect(result().broken).toMatchObject([{ line: from, n: from, to, fault: 'damaged' }])
  })

  it('names the decisions of its item when that is damaged', async () => {
    await written(long)
    const from = ((await kind.read())?.sealed?.at(-1)?.to ?? 0) + 1
    await put({ ...(await main()), log: { B: new Uint8Array([0]) } })
    await expect(kind.read()).rejects.toMatchObject({ damaged: [{ from, to: long }] })
    expect(await kind.lines()).toHaveLength(from)
  })

  it('is not inflated beyond four megabytes, however many segments share them', async () => {
    await written(long)
    const parts = await segments()
    const large = deflateSync(Buffer.alloc(inflatedAtMost / 2 + 1, 'a'))
    const [one, two] = parts as [Item, Item]
    await put({ ...one, log: { B: large } })
    await put({ ...two, log: { B: large } })
    await expect(kind.read()).rejects.toThrow(/not what they were; .*more than a log has/)
  })
})

it('texts that are kept no longer take no segment with them', async () => {
  const client = emptyTables()
  const kind = tickets(client)
  for (let version = 1; version <= 60; version++) {
    const { kept = [], sealed = [] } = (await kind.read()) ?? {}
    await kind.write(kind.logOf(version), await kind.seal(kept, sealed))
  }
  const texts = dynamoTexts(client, 'tickets')
  await texts.put(number, new Map([['h', { salt: 's', text: 't' }]]))
  await texts.end(number)
  expect((await kind.read())?.kept).toHaveLength(60)
  const Key = { pk: { S: number }, sk: { S: 'text#h' } }
  expect((await client.send(new GetItemCommand({ TableName: 'tickets', Key }))).Item).toBeUndefined()
})

describe('what logs usually say', () => {
  it('is never changed: what was written with it is read with it', () => {
    expect(createHash('sha256').update(usualWords).digest('hex')).toBe(
      'b5bcf6e545e6d5173b2cf2e74139f994177442db0a5cd8d891916f7735aa9e56',
    )
    const written = Buffer.from('eLsl7uzaw8zIhga6BpYhBoa4MnIigZwMzbxYMyfc/thaAJpQIwI=', 'base64')
    expect(JSON.parse(inflated(written).toString())).toMatchObject({ n: 1, command: 'register' })
  })

  it('makes the fifty logs a fifth shorter at least', () => {
    const plain = samples.map(({ kept }) => Buffer.from(kept.map((one) => JSON.stringify(one)).join('\n')))
    const sum = (deflate: (one: Buffer) => Buffer) => plain.reduce((all, one) => all + deflate(one).length, 0)
    expect(sum(deflated)).toBeLessThan(0.85 * sum((one) => deflateSync(one)))
  })
})
