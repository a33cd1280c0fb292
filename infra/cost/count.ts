/** `npm run cost:count`: runs tickets on the local stack and records what they use. */
import { readFileSync, writeFileSync } from 'node:fs'
import { partsOf } from '../../shared/city/notices/sms-parts.ts'
import { metrics } from '../../shared/run/metrics.ts'
import { assemble, stackOf } from '../local/assembly.ts'
import { helpInstead } from '../local/help-instead.ts'
import { openCity } from '../local/open-city.ts'
import { definitionOf } from '../local/tables/definition.ts'
import { readTemplate } from '../local/template/template.ts'
import { askingOf } from './asking.ts'
import { type Counted, countedFile, type Life, pollPlaces } from './counted.ts'
import {
  type Around,
  answeredLife,
  broughtBefore,
  calledLife,
  dispatchedBefore,
  dispatchedLife,
  filedLife,
  type Person,
  spoken,
} from './lives.ts'
import { pollsOf } from './polls.ts'
import { pushing } from './pushing.ts'
import { bulkClaim, intakeBatch, registeredLife } from './rows.ts'
import { each, plus, rounded, workOf } from './sums.ts'
import { tally } from './tally.ts'

helpInstead(`npm run cost:count

  Lets tickets live on the stack of this machine and writes what that took into infra/cost/counted.data.json.`)

const lives = 40
const warmUp = 8
const days = 25
/** of a batch, and of a bulk act */
const rows = 100
const week = 7
const minuteLong = 60_000
/** A Tuesday, so that nothing waits for a working day. */
const morning = '2026-10-13T09:30:00+08:00'
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
  // At night no message goes out.
  startsAt: morning,
  samples: true,
  meter,
  throttling: false,
  log: (text) => meter.printed(Buffer.byteLength(text)),
})
const { host } = city
const around = await askingOf(city, meter)
const messages = city.gateway?.messages
if (!messages) throw new Error('this city has no gateway: what is told by message cannot be counted')

/** 诉求人 — with a number of their own. */
let people = 0
const person = (id: string, isMobile: boolean): Person => ({
  id,
  phone: isMobile ? `138${String(++people).padStart(8, '0')}` : `024-8${String(++people).padStart(7, '0')}`,
})

/** 短信 — what was handed to the provider since, each received, and how often it and whoever answered called. */
function messagesSince({ sent, written }: { sent: number; written: number }) {
  const handed = messages?.sent.slice(sent) ?? []
  const astray = handed.find(({ receipts: [first] }) => first?.answered !== 200)
  if (astray) throw new Error(`no receipt was taken of: ${astray.text}`)
  const receipts = handed.reduce((sum, one) => sum + one.receipts.length, 0)
  const pushes = receipts + (messages?.written.length ?? 0) - written
  const parts = handed.reduce((sum, { text }) => sum + partsOf(text, ''), 0)
  return { pushes, used: { sms: handed.length, smsParts: parts } }
}
const pushAnswer = Buffer.byteLength('{"code":"OK"}')

/** Counts what happens until the answer is called for; its clock's work apart. */
function counter(sends = false) {
  meter.take()
  const [stored, sent, written] = [meter.stored(), messages?.sent.length ?? 0, messages?.written.length ?? 0]
  return () => {
    const { pushes, used } = messagesSince({ sent, written })
    const { life: lived, minute, night, arrivals } = meter.take()
    const life = sends ? plus(lived, arrivals) : lived
    const [calls, bytesOut] = [life.calls + pushes, life.bytesOut + pushes * pushAnswer]
    return { life: { ...life, ...used, calls, bytesOut, storedBytes: meter.stored() - stored }, minute, night }
  }
}

interface Counting {
  isMobile: boolean
  before?(around: Around, person: Person): Promise<unknown>
  /** files: what they wake is theirs, not the clock's */
  sends?: boolean
}

async function counting(what: string, one: typeof answeredLife, { isMobile, before, sends }: Counting): Promise<Life> {
  const all = (count: number, kind: string) =>
    Array.from({ length: count }, (_, n) => person(`${what}-${kind}${n}`, isMobile))
  const [warming, living] = [all(warmUp, 'warm-'), all(lives, '')]
  for (const each of [...warming, ...living]) await before?.(around, each)
  for (const each of warming) await one(around, each)
  await host.idle()
  const counted = counter(sends)
  for (const each of living) {
    await one(around, each)
    await host.idle()
  }
  return each(counted().life, lives)
}

const inCall: Counting = { isMobile: false, before: spoken }
const byMessage: Counting = { isMobile: true }
const answered = await counting('answered', answeredLife, inCall)
const dispatched = await counting('dispatched', dispatchedLife, inCall)
const answeredByMessage = await counting('answered-by-message', answeredLife, byMessage)
const dispatchedByMessage = await counting('dispatched-by-message', dispatchedLife, byMessage)
meter.take()

const pass = async (milliseconds: number): Promise<void> => {
  host.clock.advanceTo(host.clock.now() + milliseconds)
  await new Promise((resolve) => setTimeout(resolve, 200))
  await host.idle()
}
// What is done once a day is done with the first look of it.
await pass(minuteLong)
meter.take()
/** Minutes in which nothing is due, one after another. */
const looks = 10
for (let n = 0; n < looks; n++) await pass(minuteLong)
const empty = meter.take()
/** Days on which nobody waits for anything: what the clock's functions do once a day, beyond their looks. */
for (let day = 0; day < week; day++) await pass(24 * 60 * minuteLong)
const quiet = meter.take()
const daily = each(beyondLooks(quiet.minute), week)
let nights = empty.night
const waited = await waitedLife()
const called = await counting('called', calledLife, { isMobile: true, before: broughtBefore })
const filed = await counting('filed', filedLife, { isMobile: false, before: dispatchedBefore, sends: true })
const registered = await counting('registered', registeredLife, { isMobile: false })
const { intakeRow, actRow } = await rowLives()
const vain = await pollsOf(city, meter, () => {
  const counted = counter()
  return () => counted().life
})
const [first, second, later] = pollPlaces.map((place) => each(vain.polls[place], vain.each)) as [Life, Life, Life]
const endPush = await pushing(city)
const told = await counting('pushed', registeredLife, { isMobile: false })
const beyond = plus(told, registered, -1)
// Kinds of which less was written by chance are no less for a push.
const pushed = { ...beyond, writeUnits: rounded(Object.values(beyond.writes).reduce((sum, units) => sum + units, 0)) }
endPush()
await city.stop()

/** A batch of a hundred, and all of its tickets handed on in one act. */
async function rowLives() {
  const people = (what: string, many: number) => Array.from({ length: many }, (_, n) => person(`${what}${n}`, false))
  await bulkClaim(around, await intakeBatch(around, people('warm-row-', warmUp)))
  await host.idle()
  const ofIntake = counter()
  const tickets = await intakeBatch(around, people('row-', rows))
  await host.idle()
  const intakeRow = each(ofIntake().life, rows)
  const ofAct = counter()
  await bulkClaim(around, tickets)
  await host.idle()
  return { intakeRow, actRow: each(ofAct().life, rows) }
}

function beyondLooks(minute: Life): Life {
  return plus(minute, each(empty.minute, looks), -(minute.functions.minute?.runs ?? 0))
}

/** Many wait together, day by day; what the clock's functions do beyond looking is theirs. */
async function waitedLife(): Promise<Life> {
  const counted = counter()
  let left = lives
  const { promise: over, resolve: end } = Promise.withResolvers<void>()
  const { promise: allWait, resolve: begin } = Promise.withResolvers<void>()
  const waits = () => {
    if (--left === 0) begin()
    return over
  }
  const all = Promise.all(
    Array.from({ length: lives }, (_, n) => dispatchedLife({ ...around, waits }, person(`waited-${n}`, true))),
  )
  await Promise.race([allWait, all])
  for (let day = 0; day < days; day++) await pass(24 * 60 * minuteLong)
  end()
  await all
  await host.idle()
  const { life, minute, night } = counted()
  nights = each(night, night.functions.daily?.runs ?? 1)
  const ticks = minute.functions.minute?.runs ?? 0
  const due = plus(beyondLooks(minute), daily, -days)
  // What is printed has no caller: of the lines the looks at nothing are taken away, those of the nights are not.
  const logBytes = Math.max(0, life.logBytes - ticks * (empty.life.logBytes / looks))
  return each({ ...plus(life, due), logBytes }, lives)
}

const counted: Counted = {
  on: new Date().toISOString().slice(0, 10),
  how: `npm run cost:count: ${lives} lives of each kind on the local stack, one after another, after ${warmUp} to warm up; ${lives} that wait ${days} days together; a batch and a bulk act of ${rows} rows; registrations that are pushed to a receiver; ${looks} minutes and ${week} days with nothing due`,
  lives: {
    ...{ answered, dispatched, answeredByMessage, dispatchedByMessage, waited, called, filed },
    ...{ registered, intakeRow, actRow, pushed },
  },
  polls: { first, second, later },
  minute: {
    ...workOf(each(plus(empty.minute, empty.arrivals), looks)),
    logBytes: rounded(empty.life.logBytes / looks),
  },
  night: workOf(plus(nights, daily)),
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
