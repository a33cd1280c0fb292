/** `npm run cost:count`: runs tickets on the local stack and records what they use. */
import { readFileSync, writeFileSync } from 'node:fs'
import { metrics } from '../../shared/run/metrics.ts'
import { assemble, stackOf } from '../local/assembly.ts'
import { bearer } from '../local/client.ts'
import { helpInstead } from '../local/help-instead.ts'
import { openCity } from '../local/open-city.ts'
import { definitionOf } from '../local/tables/definition.ts'
import { readTemplate } from '../local/template/template.ts'
import { type Counted, countedFile, type Life } from './counted.ts'
import { answeredLife, broughtBefore, calledLife, dispatchedLife, type Who } from './lives.ts'
import { tally } from './tally.ts'

helpInstead(`npm run cost:count

  Lets tickets live on the stack of this machine and writes what that took into infra/cost/counted.data.json.`)

const lives = 40
const warmUp = 8
const days = 25
const minuteLong = 60_000
const name = 'shenyang'

const assembly = await assemble(name)
const place = { stack: stackOf(name), region: 'cn-north-1', account: '000000000000', endpoint: 'http://127.0.0.1:1' }
const template = readTemplate(JSON.parse(readFileSync(assembly.template, 'utf8')), place)
const tables = new Map(
  template
    .all('AWS::DynamoDB::Table')
    .map((table) => [table.name, definitionOf(table.name, table.arn, table.properties)]),
)
const meter = tally(tables)
const city = await openCity({
  port: 0,
  data: undefined,
  meter,
  throttling: false,
  log: (text) => meter.printed(Buffer.byteLength(text)),
})
const { keys, url, host } = city
const unit = 'heping-housing'

const authorizationOf = (who: Who): string => {
  if (typeof who === 'object') return `Basic ${Buffer.from(`${who.number}:${who.accessCode}`).toString('base64')}`
  return bearer(
    {
      channel: keys.channels.web ?? '',
      telephone: keys.channels.phone ?? '',
      operator: keys.operator,
      department: keys.units[unit] ?? '',
    }[who],
  )
}
async function ask(who: Who, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(url + path, {
    method,
    headers: { authorization: authorizationOf(who), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  meter.answered(Buffer.byteLength(text))
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return JSON.parse(text)
}

async function counting(what: string, one: (reference: string) => Promise<void>): Promise<Life> {
  for (let n = 0; n < warmUp; n++) await one(`${what}-warm-${n}`)
  await host.idle()
  meter.take()
  const before = meter.stored()
  for (let n = 0; n < lives; n++) {
    await one(`${what}-${n}`)
    await host.idle()
  }
  const { life } = meter.take()
  return each({ ...life, storedBytes: meter.stored() - before }, lives)
}

const now = () => new Date(host.clock.now()).toISOString()
const answered = await counting('answered', (reference) => answeredLife(ask, reference))
const dispatched = await counting('dispatched', (reference) => dispatchedLife(ask, reference, { idle: host.idle, now }))
for (let n = 0; n < lives; n++) await broughtBefore(ask, `called-${n}`)
const called = await counting('called', (id) => calledLife(ask, id, { now }))
meter.take()

const pass = async (milliseconds: number): Promise<void> => {
  host.clock.advanceTo(host.clock.now() + milliseconds)
  await new Promise((resolve) => setTimeout(resolve, 200))
  await host.idle()
}
/** Minutes in which nothing is due, one after another. */
const looks = 10
for (let n = 0; n < looks; n++) await pass(minuteLong)
const empty = meter.take()
let nights = empty.night
const waited = await waitedLife()
await city.stop()

/** Many wait together, day by day; what the clock's functions do beyond looking is theirs. */
async function waitedLife(): Promise<Life> {
  const before = meter.stored()
  let left = lives
  const { promise: over, resolve: end } = Promise.withResolvers<void>()
  const { promise: allWait, resolve: begin } = Promise.withResolvers<void>()
  const waits = () => {
    if (--left === 0) begin()
    return over
  }
  const all = Promise.all(
    Array.from({ length: lives }, (_, n) => dispatchedLife(ask, `waited-${n}`, { idle: host.idle, waits, now })),
  )
  await Promise.race([allWait, all])
  for (let day = 0; day < days; day++) await pass(24 * 60 * minuteLong)
  end()
  await all
  await host.idle()
  const { life, minute, night } = meter.take()
  nights = each(night, night.functions.daily?.runs ?? 1)
  const ticks = minute.functions.minute?.runs ?? 0
  const due = plus(minute, each(empty.minute, looks), -ticks)
  // What is printed has no caller: of the lines the looks at nothing are taken away, those of the nights are not.
  const logBytes = Math.max(0, life.logBytes - ticks * (empty.life.logBytes / looks))
  return each({ ...plus(life, due), logBytes, storedBytes: meter.stored() - before }, lives)
}

/** @param times the other is added so often; below nothing is nothing */
function plus(one: Life, other: Life, times = 1): Life {
  const sum = <T extends Record<string, number>>(a: T, b: T): T =>
    Object.fromEntries(
      [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [
        key,
        Math.max(0, (a[key] ?? 0) + times * (b[key] ?? 0)),
      ]),
    ) as T
  const { functions, writes, ...numbers } = one
  const { functions: others, writes: otherWrites, ...otherNumbers } = other
  const none = { runs: 0, milliseconds: 0, asks: 0 }
  const names = [...new Set([...Object.keys(functions), ...Object.keys(others)])]
  return {
    ...sum(numbers, otherNumbers),
    writes: sum(writes, otherWrites),
    functions: Object.fromEntries(names.map((name) => [name, sum(functions[name] ?? none, others[name] ?? none)])),
  }
}

const counted: Counted = {
  on: new Date().toISOString().slice(0, 10),
  how: `npm run cost:count: ${lives} lives of each kind on the local stack, one after another, after ${warmUp} to warm up; ${lives} that wait ${days} days together; ${looks} minutes with nothing due`,
  lives: { answered, dispatched, waited, called },
  minute: {
    functions: each(empty.minute, looks).functions,
    readUnits: rounded(empty.minute.readUnits / looks),
    messages: rounded(empty.minute.messages / looks),
    logBytes: rounded(empty.life.logBytes / looks),
  },
  night: {
    functions: nights.functions,
    readUnits: nights.readUnits,
    messages: nights.messages,
  },
  standing: {
    alarms: template.all('AWS::CloudWatch::Alarm').length,
    metrics: Object.keys(metrics).length,
    dashboards: template.all('AWS::CloudWatch::Dashboard').length,
    keys: template.all('AWS::KMS::Key').length,
    firewallRules: 3,
    consumers: template.all('AWS::Lambda::EventSourceMapping').length,
  },
}
writeFileSync(countedFile, `${JSON.stringify(counted, null, 2)}\n`)
console.log(`${countedFile} written`)

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

function each({ functions, writes, ...life }: Life, count: number): Life {
  const numbers = <T extends Record<string, number>>(of: T): T =>
    Object.fromEntries(Object.entries(of).map(([key, value]) => [key, rounded(value / count)])) as T
  return {
    ...numbers(life),
    writes: numbers(writes),
    functions: Object.fromEntries(
      Object.entries(functions).map(([name, { runs, milliseconds, asks }]) => [
        name,
        { runs: rounded(runs / count), milliseconds: rounded(milliseconds / count), asks: rounded(asks / count) },
      ]),
    ),
  }
}
