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
import { answeredLife, dispatchedLife, type Who } from './lives.ts'
import { tally } from './tally.ts'

helpInstead(`npm run cost:count

  Lets tickets live on the stack of this machine and writes what that took into infra/cost/counted.data.json.`)

const lives = 40
const warmUp = 8
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
  return bearer({ channel: keys.channels.web ?? '', operator: keys.operator, department: keys.units[unit] ?? '' }[who])
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
  const { life, minute } = meter.take()
  minutes.push(minute)
  return each({ ...life, storedBytes: meter.stored() - before }, lives)
}

const minutes: ReturnType<typeof meter.take>['minute'][] = []
const answered = await counting('answered', (reference) => answeredLife(ask, reference))
const dispatched = await counting('dispatched', (reference) => dispatchedLife(ask, reference, host.idle))
meter.take()

/** Minutes in which nothing is due, one after another. */
const looks = 10
for (let n = 0; n < looks; n++) {
  host.clock.advanceTo(host.clock.now() + 60_000)
  await new Promise((resolve) => setTimeout(resolve, 200))
  await host.idle()
}
const { minute, life } = meter.take()
await city.stop()

const counted: Counted = {
  on: new Date().toISOString().slice(0, 10),
  how: `npm run cost:count: ${lives} lives of each kind on the local stack, one after another, after ${warmUp} to warm up; ${looks} minutes with nothing due`,
  lives: { answered, dispatched },
  minute: {
    functions: each({ ...life, functions: minute.functions }, looks).functions,
    readUnits: rounded(minute.readUnits / looks),
    messages: rounded(minute.messages / looks),
    logBytes: rounded(life.logBytes / looks),
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
