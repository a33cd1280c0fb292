/** 未接来电是记录 — who did what is on a log that verifies, without the number or what was noted. */
import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { missedCallList } from '../../../shared/appeals/desk/missed-call.ts'
import { fullAt, missedCallOf, missedCallRecord } from '../../../shared/appeals/desk/missed-call-kind.ts'
import { dynamoMissedCalls, missedCallLogs } from '../../../shared/appeals/storage/missed-calls.ts'
import { missedCallStates } from '../../../shared/appeals/words/missed-calls.ts'
import { recordLines } from '../../../shared/record/export.ts'
import type { Logged } from '../../../shared/record/heads.ts'
import type { Segment } from '../../../shared/record/records.ts'
import { verifier } from '../../../shared/record/verify.ts'
import { dynamoListed } from '../../../shared/storage/dynamo-rows.ts'
import { logAttributes } from '../../../shared/storage/kept-log.ts'
import { at, desk, memoryMissedCalls, phone } from '../../support/missed-calls.ts'
import { emptyTables } from '../../support/tables.ts'

const verified = (lines: readonly string[]) => {
  const { add, result } = verifier()
  for (const line of lines) add(line)
  return result()
}

/** A desk over tables. */
function overTables() {
  const client = emptyTables()
  const tables = { tickets: 'tickets', appellants: 'appellants' }
  const missedCalls = dynamoMissedCalls(client, tables, { lineKey: async (line) => `key of ${line}` })
  const exported = async (): Promise<Logged[]> => {
    const all: Logged[] = []
    for await (const one of missedCallLogs(client, 'tickets')) all.push(one)
    return all
  }
  const lines = async () =>
    (await exported()).flatMap(({ record, log, damaged, texts }) => recordLines(record, log, damaged, texts))
  const items = async (TableName: string) => (await client.send(new ScanCommand({ TableName }))).Items ?? []
  return { ...desk(missedCalls), client, missedCalls, exported, lines, items }
}

/** Logs take as little room as in a table, more or less. */
function deflating() {
  const memory = memoryMissedCalls()
  return {
    ...memory,
    async read(id: string) {
      const standing = await memory.read(id)
      return standing && { ...standing, bytes: standing.bytes / 5 }
    },
  }
}

describe('the log', () => {
  it('says who did what and when, by which key, under which rules', async () => {
    const { rings, returns, ends, logs } = desk()
    await rings('08:00', 'c1')
    await returns('09:00', 'unreachable', 'id-1234', { key: 'k', print: 'p' }, 'k1', '占线')
    await returns('10:00', 'reached')
    await ends()
    expect(logs.get('id-1234')).toMatchObject([
      { n: 1, by: { role: 'channel', id: 'key-of-phones' }, command: 'ring', events: [{ type: 'call-missed' }] },
      { n: 2, by: { role: 'operator', id: 'k1' }, command: 'recordReturn', key: 'k', events: [{ by: '话务员' }] },
      { n: 3, rules: 'liaoning-draft-2021@1', events: [{ type: 'rung-back', outcome: 'reached' }] },
      { n: 4, by: { role: 'system', id: 'retention' }, command: 'endMissedCall', events: [{ type: 'number-ended' }] },
    ])
  })

  it('holds neither the number, nor the masked one, nor what was noted, while lists show them', async () => {
    const { rings, returns, logs, records, said } = desk()
    await rings('08:00', 'c1')
    await returns('09:00', 'unreachable', 'id-1234', undefined, 'k1', '家人说晚上再打')
    expect(JSON.stringify([...logs])).not.toMatch(/1380000|138\*|家人/)
    expect(records.get('id-1234')).toMatchObject({ phone: '138****1234', attempts: [{ note: '家人说晚上再打' }] })
    expect([...(said.get('id-1234')?.values() ?? [])].map(({ text }) => text)).toEqual([
      '138****1234',
      '家人说晚上再打',
    ])
  })

  it('is exported with its texts, and verifies; one altered word, and an altered text, show', async () => {
    const { rings, returns, lines } = overTables()
    const { id } = await rings('08:00', 'c1')
    await rings('08:10', 'c2')
    await returns('09:00', 'unreachable', id, undefined, 'k1', '占线')
    await rings('09:30', 'c1', 'withheld')
    const whole = await lines()
    expect(verified(whole)).toMatchObject({ tickets: 0, records: 2, decisions: 4, texts: 2, broken: [] })
    const altered = (from: string, to: string) => verified(whole.map((line) => line.replace(from, to))).broken
    expect(altered('"reference":"c2"', '"reference":"c9"')).toMatchObject([
      { fault: 'chain-broken', n: 3, orBefore: 2 },
    ])
    expect(altered('"text":"占线"', '"text":"空号"')).toMatchObject([
      { ticket: missedCallRecord(id), fault: 'text-altered' },
    ])
  })

  it('stays whole when its texts have ended, and is exported without them', async () => {
    const { rings, returns, ends, lines, items, missedCalls } = overTables()
    const { id } = await rings('08:00', 'c1')
    await returns('09:00', 'reached', id, undefined, 'k1', '家人说晚上再打')
    await ends(id)
    expect(verified(await lines())).toMatchObject({ records: 1, decisions: 3, texts: 0, broken: [] })
    expect(JSON.stringify([await items('tickets'), await items('appellants')])).not.toMatch(
      /1380000|138 0000|138\*|家人/,
    )
    expect(await items('tickets')).toMatchObject([{ sk: { S: `${id} unanswered` } }])
    expect(missedCallOf(id, (await missedCalls.read(id))?.log ?? [])).toMatchObject({ state: 'ended', phone: '****' })
  })
})

describe('lists', () => {
  it('show each number once, in its state, by when it first waited or was last rung back', async () => {
    const { rings, returns, ends, client } = overTables()
    const listed = dynamoListed(client, 'tickets')
    const shown = async () => {
      const rows = missedCallStates.map(async (state) => {
        const { items } = await listed.page(missedCallList(state), 'oldest', 10, undefined)
        return items.map(({ phone: number }) => number)
      })
      return Promise.all(rows)
    }
    const first = await rings('08:00', 'c1')
    await rings('08:20', 'c2')
    await rings('08:10', 'c3', '13900005678')
    const third = await rings('08:30', 'c4', '13700009999')
    expect(await shown()).toEqual([['138****1234', '139****5678', '137****9999'], [], []])
    for (const time of ['09:00', '09:10', '09:20']) await returns(time, 'unreachable', third.id)
    await returns('10:00', 'reached', first.id)
    expect(await shown()).toEqual([['139****5678'], ['138****1234'], ['137****9999']])
    await returns('11:00', 'reached', third.id)
    expect(await shown()).toEqual([['139****5678'], ['138****1234', '137****9999'], []])
    await ends(first.id)
    expect(await shown()).toEqual([['139****5678'], ['137****9999'], []])
  })

  it('name a number whose row cannot be read, and show the others', async () => {
    const { rings, client, items } = overTables()
    const { id } = await rings('08:00', 'c1')
    await rings('08:10', 'c3', '13900005678')
    const [item = {}] = (await items('tickets')).filter(({ sk }) => sk?.S === `${id} unanswered`)
    await client.send(new PutItemCommand({ TableName: 'tickets', Item: { ...item, row: { S: '{' } } }))
    const page = await dynamoListed(client, 'tickets').page(missedCallList('open'), 'oldest', 10, undefined)
    expect(page).toMatchObject({ items: [{ phone: '139****5678' }], unreadable: [id] })
  })
})

describe('an Idempotency-Key of the telephone system', () => {
  const once = { key: 'k', print: 'p' }
  it('is one call, and refuses another content', async () => {
    const { rings, logs } = desk()
    const first = await rings('08:00', 'c1', phone, 'phone', once)
    expect(await rings('08:00', 'c1', phone, 'phone', once)).toEqual(first)
    expect(logs.get('id-1234')).toHaveLength(1)
    await expect(rings('08:05', 'c2', phone, 'phone', { ...once, print: 'q' })).rejects.toThrow('key-reused')
  })
})

describe('an end', () => {
  it('is carried out by whoever follows it, should the night be cut off', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    await here.returns('09:00', 'reached')
    here.cutOff()
    await expect(here.ends()).rejects.toThrow('cut off')
    expect([here.phones.size, here.said.size]).toEqual([1, 1])
    expect(here.knocks).toMatchObject([{ record: 'missed-call id-1234', version: 3 }])
    expect(await here.follows()).toEqual(['carried'])
    expect(await here.follows()).toEqual(['carried'])
    expect([here.phones.size, here.said.size]).toEqual([0, 0])
  })

  it('is of one record: the number that rings again has another, whose number the late erasure leaves', async () => {
    const here = overTables()
    const first = await here.rings('08:00', 'c1')
    await here.returns('09:00', 'reached', first.id)
    await here.ends(first.id)
    const second = await here.rings('10:00', 'c2')
    await here.follows()
    expect(second).toMatchObject({ version: 1, state: 'open', phone: '138****1234', earlier: [] })
    expect(second.id).not.toBe(first.id)
    expect(await here.missedCalls.phone(first.id)).toBeUndefined()
    expect(await here.missedCalls.phone(second.id)).toBe(phone)
    expect((await here.rings('11:00', 'c3')).id).toBe(second.id)
    expect(verified(await here.lines())).toMatchObject({ records: 2, broken: [] })
  })
})

describe('a number that rings and rings', () => {
  it('five hundred times has each call on its log, in an item that stays small', async () => {
    const { rings, missedCalls, exported, items, client } = overTables()
    const memory = deflating()
    const quick = desk({ ...memory, idOf: missedCalls.idOf })
    for (let n = 1; n < 500; n++) await quick.rings('08:00', `c${n}`)
    const [[id, log] = ['', []]] = memory.logs
    await missedCalls.texts.put(id, memory.said.get(id) ?? new Map())
    // As the write path put them away one after the other.
    let sealed: readonly Segment[] = []
    for (let n = 50; n < 500; n += 50) sealed = (await missedCalls.seal?.(id, { kept: log.slice(0, n), sealed })) ?? []
    const key = { pk: { S: `missed-calls#${id[0]}` }, sk: { S: `${id} unanswered` } }
    await client.send(new PutItemCommand({ TableName: 'tickets', Item: { ...key, ...logAttributes(log, sealed) } }))

    expect(await rings('08:00', 'c500')).toMatchObject({ id, version: 500, phone: '138****1234' })
    const [one, ...others] = await exported()
    expect([one?.log.length, others.length, one?.damaged, sealed.length > 4]).toEqual([500, 0, [], true])
    const own = (await items('tickets')).find(({ sk }) => sk?.S?.endsWith('unanswered'))
    expect(JSON.stringify(own?.row).length + (own?.log?.B?.length ?? 0)).toBeLessThan(20_000)
    expect((await missedCalls.read(id))?.bytes).toBeLessThan(fullAt)
  })

  it('is known by each of its calls, and waits since the first, however many came after it', async () => {
    const here = desk()
    for (let n = 0; n < 60; n++) await here.rings(`08:${String(n).padStart(2, '0')}`, `c${n}`)
    const again = await here.rings('08:00', 'c0')
    expect(again).toMatchObject({ version: 60, since: at('08:00') })
    expect([again.calls.length, here.logs.get('id-1234')?.length]).toEqual([50, 60])
    await here.returns('09:00', 'reached')
    await here.rings('10:00', 'd0')
    expect(await here.rings('08:00', 'c0')).toMatchObject({ version: 62, calls: [{ reference: 'd0' }] })
  })

  it('beyond its room still stands on the list; rung back, it has a new record', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    const [log = []] = here.logs.values()
    const from = { ip: 'x'.repeat(fullAt), request: 'r' }
    here.logs.set(
      'id-1234',
      log.map((entry) => ({ ...entry, from })),
    )
    expect(await here.rings('08:10', 'c2')).toMatchObject({ id: 'id-1234', version: 1, state: 'open' })
    await here.returns('09:00', 'reached')
    expect(await here.rings('08:30', 'late')).toMatchObject({ id: 'id-1234', version: 2, state: 'returned' })
    const next = await here.rings('09:30', 'c3')
    expect(next).toMatchObject({ version: 1, state: 'open', calls: [{ reference: 'c3' }], phone: '138****1234' })
    expect(next.id).not.toBe('id-1234')
  })

  it('shows rounds that fit into an item, however long what was said is', async () => {
    const memory = deflating()
    const { records } = memory
    const { rings, returns } = desk(memory)
    const long = '长'.repeat(100)
    for (let round = 0; round < 25; round++) {
      const hour = 10 + Math.trunc(round / 5)
      const minute = 10 * (1 + (round % 5))
      for (let n = 0; n < 10; n++) await rings(`${hour}:${minute}`, `${long}${round}.${n}`)
      for (const outcome of ['unreachable', 'reached'] as const) {
        const once = { key: `${round}${outcome}`, print: long }
        await returns(`${hour}:${minute + 1}`, outcome, 'id-1234', once, 'k1', long.repeat(2))
      }
    }
    const row = records.get('id-1234')
    expect(row?.earlier).toHaveLength(20)
    expect(row?.earlier.flatMap(({ calls }) => calls)).toHaveLength(50)
    expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThan(200_000)
  })
})
