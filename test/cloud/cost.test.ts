/** The cost sheet's arithmetic against cases computed by hand, and the data it stands on. */
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { type Assumptions, assumed, bill } from '../../infra/cost/bill.ts'
import { bytesOf, putUnits, readUnits, writeUnits } from '../../infra/cost/capacity.ts'
import { type Counted, type Life, readCounted } from '../../infra/cost/counted.ts'
import { type PriceList, priced, readPrices } from '../../infra/cost/prices.ts'
import { tally } from '../../infra/cost/tally.ts'
import type { TableDefinition } from '../../infra/local/tables/definition.ts'
import { functionNames } from '../../shared/run/functions.ts'

const nothing: Life = {
  calls: 0,
  bytesOut: 0,
  functions: {},
  readUnits: 0,
  writeUnits: 0,
  writes: {},
  messages: 0,
  hidings: 0,
  events: 0,
  logBytes: 0,
  storedBytes: 0,
}
const counted = (dispatched: Partial<Life>, more: Partial<Counted> = {}): Counted => ({
  on: '2026-11-25',
  how: 'by hand',
  lives: { answered: nothing, dispatched: { ...nothing, ...dispatched }, waited: nothing },
  minute: { functions: {}, readUnits: 0, messages: 0, logBytes: 0 },
  night: { functions: {}, readUnits: 0, messages: 0 },
  standing: { alarms: 0, metrics: 0, dashboards: 0, keys: 0, firewallRules: 0, consumers: 0 },
  ...more,
})
/** Each thing costs one. */
const prices: PriceList = {
  region: 'nowhere',
  currency: 'USD',
  on: '2026-11-25',
  why: undefined,
  of: Object.fromEntries(priced.map((one) => [one, { each: 1, standing: 'seen', source: '' }])) as PriceList['of'],
}
const plain: Assumptions = {
  ...assumed,
  dispatched: 0.5,
  waiting: 0,
  days: 10,
  memoryOf: () => 512,
  slower: () => 3,
  logBytesPerRun: 0,
  logBytesPerCall: 0,
}
const quantity = (what: string, dispatched: Partial<Life>, more?: Partial<Counted>, assumptions = plain): number =>
  bill(100, counted(dispatched, more), prices, assumptions).lines.find((line) => line.what === what)?.quantity ??
  Number.NaN

describe('a hundred appeals a day for ten days, half of them dispatched: 500 whole lives', () => {
  it('a call of the telephone system an appeal is a thousand of them, and none where none were counted', () => {
    const called = { ...nothing, calls: 6 }
    const lives = { answered: nothing, dispatched: nothing, waited: nothing, called }
    expect(quantity('apiCalls', {}, { lives })).toBe(6000)
    expect(quantity('apiCalls', {}, { lives }, { ...plain, calls: 0.5 })).toBe(3000)
    expect(quantity('apiCalls', {})).toBe(0)
  })
  it('12 calls a life are 6,000 calls, each looked at by the firewall', () => {
    expect(quantity('apiCalls', { calls: 12 })).toBe(6000)
    expect(quantity('firewallRequests', { calls: 12 })).toBe(6000)
  })
  it('10 runs of 20 ms, three times slower at half a gigabyte, and 5 waits of 8 ms are 5,000 runs and 25 GB-seconds', () => {
    const functions = { intake: { runs: 10, milliseconds: 20, asks: 5 } }
    expect(quantity('functionRequests', { functions })).toBe(5000)
    expect(quantity('functionGigabyteSeconds', { functions })).toBeCloseTo(500 * (0.02 * 3 + 0.04) * 0.5)
  })
  it('4 messages of which one is hidden once are sent, received and deleted: 14 requests a life', () =>
    expect(quantity('queueRequests', { messages: 4, hidings: 1 })).toBe(500 * 14))
  it('a minute’s look costs whether anybody appeals or not: 14,400 minutes', () => {
    const minute = {
      functions: { minute: { runs: 1, milliseconds: 5, asks: 0 } },
      readUnits: 8,
      messages: 16,
      logBytes: 0,
    }
    expect(quantity('readUnits', {}, { minute })).toBe(8 * 14_400)
    expect(quantity('queueRequests', {}, { minute })).toBe(3 * 16 * 14_400)
    expect(quantity('functionRequests', {}, { minute })).toBe(14_400)
  })
  it('of which a fifth wait 25 days and take 30 calls and not 12: 400 × 12 and 100 × 30', () => {
    const { lives, ...others } = counted({ calls: 12 })
    const waited = { ...nothing, calls: 30 }
    const { lines } = bill(100, { ...others, lives: { ...lives, waited } }, prices, { ...plain, waiting: 0.2 })
    expect(lines.find(({ what }) => what === 'apiCalls')?.quantity).toBeCloseTo(400 * 12 + 100 * 30)
  })
  it('ten nights are worked through, whether anybody appeals or not', () => {
    const night = {
      functions: { daily: { runs: 1, milliseconds: 5, asks: 0 } },
      readUnits: 90,
      messages: 1,
    }
    expect(quantity('readUnits', {}, { night })).toBe(900)
    expect(quantity('queueRequests', {}, { night })).toBe(30)
    expect(quantity('functionRequests', {}, { night })).toBe(10)
  })
  it('20 KB a life stand for a year: 500 × 20 KB × 12, and again as a backup', () => {
    const kept = { storedBytes: 20 * 1024 }
    expect(quantity('tableGigabytes', kept)).toBeCloseTo((500 * 20 * 12) / 1024 ** 2)
    expect(quantity('backupGigabytes', kept)).toBeCloseTo((500 * 20 * 12) / 1024 ** 2)
  })
  it('log lines of ours, of Lambda for each run and of the API for each call', () => {
    const functions = { intake: { runs: 2, milliseconds: 1, asks: 0 } }
    const lines = { ...plain, logBytesPerRun: 300, logBytesPerCall: 350 }
    expect(quantity('logGigabytes', { logBytes: 1000, calls: 3, functions }, {}, lines) * 1024 ** 3).toBeCloseTo(
      500 * (1000 + 2 * 300 + 3 * 350),
    )
  })
  it('consumers ask empty queues all month', () =>
    expect(
      quantity(
        'queueRequests',
        {},
        { standing: { ...counted({}).standing, consumers: 2 } },
        { ...plain, emptyReceives: 1000 },
      ),
    ).toBe(2000))
  it('over three stacks the clock, alarms, keys and the firewall are paid three times, the appeals once', () => {
    const three = { ...plain, stacks: 3, emptyReceives: 10 }
    const standing = { alarms: 5, metrics: 2, dashboards: 1, keys: 1, firewallRules: 3, consumers: 2 }
    const minute = { functions: {}, readUnits: 8, messages: 0, logBytes: 0 }
    const of = (what: string) => quantity(what, { calls: 12 }, { standing, minute }, three)
    expect(['alarms', 'keys', 'firewalls', 'firewallRules'].map(of)).toEqual([15, 3, 3, 9])
    expect([of('readUnits'), of('queueRequests'), of('apiCalls')]).toEqual([3 * 8 * 14_400, 60, 6000])
  })
  it('units that look for orders make calls, each a run, a page of rows and a count', () => {
    const asked = { ...plain, polls: 1000 }
    const functions = { handling: { runs: 2, milliseconds: 40, asks: 6 } }
    const of = (what: string) => quantity(what, { functions }, {}, asked) - quantity(what, { functions })
    expect(['apiCalls', 'functionRequests', 'readUnits', 'writeUnits'].map(of)).toEqual([1000, 1000, 1500, 1000])
    expect(of('functionGigabyteSeconds')).toBeCloseTo(1000 * (0.02 * 3 + 3 * 0.008) * 0.5)
  })
  it('a city of 40 KB that is read a thousand times is 5,000 read units', () =>
    expect(quantity('readUnits', {}, {}, { ...plain, cityReads: 1000, cityBytes: 40 * 1024 })).toBe(5000))
  it('the total is the sum of the lines, and an appeal’s share of it', () => {
    const { lines, total, perTicket } = bill(100, counted({ calls: 12, events: 3 }), prices, plain)
    expect(total).toBeCloseTo(lines.reduce((sum, { amount }) => sum + amount, 0))
    // 6,000 calls, 6,000 looks of the firewall, 1,500 events, one firewall
    expect(total).toBeCloseTo(13_501)
    expect(perTicket).toBeCloseTo(13.501)
  })
})

describe('request units', () => {
  it('reads count in 4 KB, half when they need not be consistent; nothing found costs one', () => {
    expect([readUnits(0, true), readUnits(4096, true), readUnits(4097, true), readUnits(9000, false)]).toEqual([
      1, 1, 2, 1.5,
    ])
  })
  it('writes count in 1 KB', () => expect([writeUnits(1), writeUnits(1024), writeUnits(1025)]).toEqual([1, 1, 2]))
  it('an item is its names and values', () =>
    expect(bytesOf({ pk: { S: '接诉' }, version: { N: '12' }, log: { L: [{ S: 'ab' }] } })).toBe(
      2 + 6 + 7 + 2 + 3 + 3 + 1 + 2,
    ))

  const table: TableDefinition = {
    TableName: 't',
    TableArn: 'arn',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'list', AttributeType: 'S' },
    ],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'lists',
        KeySchema: [{ AttributeName: 'list', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  }
  const item = (list?: string, text = '') => ({
    pk: { S: 'a' },
    text: { S: text },
    ...(list ? { list: { S: list } } : {}),
  })
  it.each([
    ['new, in no list', undefined, item(), 1],
    ['new, in a list', undefined, item('review'), 2],
    ['changed, in the same list', item('review'), item('review', 'x'), 1],
    ['moved to another list: out of one, into the other', item('review'), item('closing'), 3],
    ['gone from its list', item('review'), item(), 2],
    ['smaller than before: what stood there counts', item(undefined, 'x'.repeat(3000)), item(), 3],
  ])('%s', (_, before, after, units) => expect(putUnits(before, after, table)).toBe(units))
})

describe('what a life writes', () => {
  const TableName = 'tickets'
  const KeySchema: TableDefinition['KeySchema'] = [{ AttributeName: 'pk', KeyType: 'HASH' }]
  const table: TableDefinition = { TableName, KeySchema, TableArn: 'arn', AttributeDefinitions: [] }
  const put = (pk: string, bytes: number) => ({
    PutRequest: { Item: { pk: { S: pk }, text: { S: 'x'.repeat(bytes) } } },
  })
  const call = (operation: string, input: object) => ({
    ...{ caller: 'FunctionsintakeAB12', target: 'DynamoDB_20120810', operation },
    ...{ input: input as Record<string, unknown>, answer: { status: 200, body: {} } },
  })
  it('is counted item by item where a batch is written, and stands from then on', () => {
    const counts = tally(new Map([[TableName, table]]))
    counts.called(call('BatchWriteItem', { RequestItems: { [TableName]: [put('a', 10), put('b', 1500)] } }))
    expect(counts.take().life).toMatchObject({ writeUnits: 3, writes: { 'tickets a': 1, 'tickets b': 2 } })
    expect(counts.stored()).toBeGreaterThan(1_700)
    counts.called(
      call('BatchWriteItem', { RequestItems: { [TableName]: [{ DeleteRequest: { Key: { pk: { S: 'b' } } } }] } }),
    )
    expect(counts.take().life.writeUnits).toBe(1)
    expect(counts.stored()).toBeLessThan(200)
  })
  it('is not told where something is done that nobody counts', () => {
    const counts = tally(new Map([[TableName, table]]))
    expect(() => counts.called(call('TransactWriteItems', {}))).toThrow('the bill does not count TransactWriteItems')
    expect(() => counts.called(call('PutItem', { TableName: 'other', Item: { pk: { S: 'a' } } }))).toThrow(
      'no table other',
    )
  })
})

describe('what it stands on', () => {
  it('is counted for functions there are, and nothing is missing', () => {
    const { lives, minute } = readCounted()
    for (const functions of [lives.answered.functions, lives.dispatched.functions, minute.functions])
      for (const name of Object.keys(functions)) expect(functionNames).toContain(name)
    expect(Object.keys(lives.dispatched.functions).toSorted()).toEqual([
      'authorizer',
      'changes',
      'delivery',
      'dispatch',
      'handling',
      'intake',
    ])
    expect(Object.keys(minute.functions).toSorted()).toEqual(['deadlines', 'minute'])
    expect(minute.messages).toBe(16)
  })
  it('has a price for everything, and says of each whether it was read, remembered or converted', () => {
    const standard = readPrices('standard')
    const china = readPrices('china')
    for (const one of priced) expect(standard.of[one].each).toBeGreaterThan(0)
    expect(china.of.writeUnits).toMatchObject({ each: 11.1538 / 1e6, standing: 'seen' })
    expect(china.of.apiCalls).toMatchObject({ each: (3.5 * 7.2) / 1e6, standing: 'converted' })
    expect(china.why).toMatch(/stands in/)
  })
})

describe('npm run cost', () => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['infra/cost/cost.ts', ...args], {
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
  it('tells the province’s day of surge for other programs', () => {
    const { status, stdout } = run('--tickets-per-day', '52000', '--surge', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ticketsPerDay: 520_000, surge: true, currency: 'CNY' })
  })
  it('prints a table that names what was not verified', () => {
    const { stdout } = run('--city', 'panjin')
    expect(stdout).toContain('盘锦市: 900 appeals a day')
    expect(stdout).toMatch(/≈ .*stands in/)
  })
  it.each([
    [['--tickets-per-day', 'many'], 'is not a number of appeals'],
    [['--prices', 'cheap'], 'there are china and standard'],
    [['--stacks', '0'], 'is not a number of stacks'],
    [['--city', 'harbin'], 'there is no such city'],
    [['--colour'], 'Unknown option'],
  ])('refuses %j in one line', (args, said) => {
    const { status, stderr } = run(...args)
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)])
  })
})

it('the writes of a life are itemised, and a dispatched one takes at most 65 % of what it took at the beginning', () => {
  const { answered, dispatched } = readCounted().lives
  for (const { writes, writeUnits: all } of [answered, dispatched])
    expect(Object.values(writes).reduce((sum, units) => sum + units, 0)).toBeCloseTo(all)
  // f05ea8f, counted by the same program.
  expect(dispatched.writeUnits).toBeLessThanOrEqual(0.65 * 181)
})
