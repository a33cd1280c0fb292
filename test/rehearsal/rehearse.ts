/** `npm run rehearse`: deploys a city on MiniStack, tests it, upgrades it over open tickets. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { helpInstead } from '../../infra/local/help-instead.ts'
import { awaited } from '../../shared/law/arrangements.ts'
import { type Administration, administration, type City } from './administration.ts'
import { bundles, synthesize, withoutRefused, wordsBesideBody } from './assembly.ts'
import { ahead, cityNow } from './daytime.ts'
import { takeBack } from './earlier.ts'
import { isAsBefore, isAsToday } from './gateway.ts'
import { type Gateway, startGateway } from './messages.ts'
import { install, type MiniStack, start } from './ministack.ts'
import { findWhole, finish, leaveOpen, type Open, type People, register, submission } from './open-tickets.ts'
import { run } from './run.ts'
import { stepsInto } from './steps.ts'

helpInstead(`npm run rehearse

  Puts a city up on MiniStack from nothing, releases it anew over open tickets and lets it pass the scenarios; some minutes.`)

const folder = '.rehearsal'
mkdirSync(folder, { recursive: true })
const logFile = join(folder, 'rehearsal.log')
const { step, skipped, write } = stepsInto(logFile)
const secondVersion = `rehearsed-${Date.now().toString(36)}`

/** Checks that rightly complain here, and why. */
const complaints: Record<string, string> = {
  'units get their orders': 'the rehearsal gives a key to one unit only',
  'tables are safe': 'MiniStack does not turn point-in-time recovery on from a template',
  'somebody hears the alarms': 'nobody opens the links in e-mails here',
  ...(awaited.length > 0 ? { 'the calendar is complete': `this release awaits the arrangement of ${awaited}` } : {}),
}

const began = performance.now()
let stack: MiniStack | undefined
let gateway: Gateway | undefined
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(1))

console.log(`接诉 rehearsal of a deployment on MiniStack; everything said goes into ${logFile}`)
try {
  await rehearse()
  await end(0)
} catch (error) {
  console.error(`\nthe rehearsal failed: ${error instanceof Error ? error.message : error}`)
  await end(1)
}

async function end(code: number): Promise<never> {
  await gateway?.stop()
  await stack?.stop()
  console.log(
    `${code === 0 ? 'the rehearsal went well' : 'see the log'}; ${Math.round((performance.now() - began) / 1000)} s in all`,
  )
  process.exit(code)
}

async function rehearse(): Promise<void> {
  const bin = await step('MiniStack is installed as pinned', () => install(folder, write))
  const bundled = await step('functions are bundled', () => bundles(folder, write))
  const one = await step('the first release is synthesized', () =>
    synthesize(bundled, join(folder, 'one'), undefined, write),
  )
  const two = await step('the second release is synthesized', () =>
    synthesize(bundled, join(folder, 'two'), secondVersion, write),
  )
  for (const { what, reason } of withoutRefused(one)) skipped(what, reason)
  withoutRefused(two)
  for (const assembly of [one, two]) wordsBesideBody(assembly)
  takeBack(one)
  skipped('the gateway’s words in the API’s body', 'MiniStack reads them from resources; they are put beside it there')
  stack = await step(
    'MiniStack is up, empty',
    () => start(bin, folder),
    ({ url }) => url,
  )

  const { city, baseUrl, urlNow, doctor, keysOf } = administration(stack.url, write)
  const upAt = Date.now()
  const first = await step('city deploy --bootstrap', () => city('deploy', '--bootstrap', '--yes', '--assembly', one))
  const url = baseUrl(String((first as { url: string }).url))
  const unseeded = await fetch(`${url}/v1/tickets`, {
    headers: { authorization: `Bearer jsk_000000000000_${'a'.repeat(43)}` },
  })
  if (unseeded.status !== 401) throw new Error(`an unseeded city answers ${unseeded.status} to an unknown key`)
  await step(
    'the gateway has the routes of an earlier release and asks for a key',
    () => isAsBefore(url),
    (said) => said,
  )
  const { admin } = (await step('city seed', () => city('seed'))) as { admin: { key: string } }
  const people = await step('keys are issued: city keys issue', () => keysOf(url))
  const open = await step(
    'tickets are left open in every stage',
    () => leaveOpen(people),
    (tickets) => tickets.map(({ stage }) => stage).join(', '),
  )
  await step('the same release again changes nothing', () => sameAgain(city, one, people, open))
  const meanwhile = await step(
    'the second release over open tickets, calls going on meanwhile',
    () => whileCalling(people, urlNow, () => city('deploy', '--yes', '--assembly', two)),
    ({ said }) => said,
  )
  skipped('the API keeping its address', 'MiniStack makes it anew when its body changes; the channel asks where it is')
  skipped('that a body needs its deployment', 'MiniStack serves the body itself; a test of the template holds it')
  const after = { ...people, url: meanwhile.url }
  await step('the second release answers', () => secondAnswers(after.url))
  await step(
    'the release added, removed and closed routes, and the gateway asks for a key',
    () => isAsToday(after.url, after.supervisor),
    (said) => said,
  )
  await step('the open tickets are whole', () => findWhole(open, after))
  await step('they are taken to their ratings', () => finish(open, after))
  const rehearsed = { endpoint: stack.url, url: after.url, adminKey: admin.key }
  gateway = await step('a gateway for messages is described and entered', () => startGateway(rehearsed))
  const { env } = gateway
  await step(
    'all scenarios, over HTTP',
    () => scenarios(after.url, admin.key, env),
    (said) => said,
  )
  await step('the schedule has fired and shards were swept', () => schedule(upAt))
  await step(
    'city export',
    () => exported(city),
    (said) => said,
  )
  await step('city redrive --dry-run finds no dead letters', () => noDeadLetters(city))
  if (ahead > 0)
    skipped('the night', `the city’s clock is ${Math.round(ahead / 3_600_000)} h ahead: messages wait until eight`)
  await step('city doctor', () => healthy(() => doctor(after.url)))
}

async function scenarios(url: string, adminKey: string, gateway: Record<string, string>): Promise<string> {
  const report = join(folder, 'scenarios.json')
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', '.vitest.config.ts', 'test/scenarios']
  await run(process.execPath, [...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
    env: { JIESU_URL: url, JIESU_ADMIN_KEY: adminKey, JIESU_AHEAD: String(ahead), ...gateway },
    write,
  })
  const { testResults, numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8')) as Report
  for (const { assertionResults } of testResults)
    for (const { status, fullName } of assertionResults) if (status !== 'passed') skipped(fullName, 'see its name')
  return `${numPassedTests} of ${numTotalTests} tests in ${testResults.length} files passed`
}

interface Report {
  numPassedTests: number
  numTotalTests: number
  testResults: { assertionResults: { status: string; fullName: string }[] }[]
}

async function sameAgain(city: City, assembly: string, people: People, open: readonly Open[]): Promise<void> {
  const { changes } = (await city('diff', '--assembly', assembly)) as { changes: boolean }
  if (changes) throw new Error('a second deployment of the same would change something')
  await city('deploy', '--yes', '--assembly', assembly)
  await findWhole(open, people)
}

/**
 * Registers appeals one after another until the work is done. MiniStack kills functions that are being replaced in the
 * middle of a call (AWS lets them finish), so a channel does what channels must: it repeats under the same reference.
 * It also makes the API anew where its body changes, at another address, which the channel then asks for.
 */
async function whileCalling(
  people: People,
  urlNow: Administration['urlNow'],
  work: () => Promise<unknown>,
): Promise<{ url: string; said: string }> {
  let done = false
  const working = work().finally(() => {
    done = true
  })
  const taken = new Map<string, string>()
  let { url } = people
  let repeats = 0
  let gone = 0
  while (!done) {
    const reference = `meanwhile-${secondVersion}-${taken.size}`
    for (let tries = 1; !taken.has(reference); tries++) {
      const answer = await register({ ...people, url }, reference).catch((error: Error) => error)
      if (!(answer instanceof Error)) taken.set(reference, answer.number)
      else if (isGone(answer) && gone < 300) {
        gone++
        await sleep(200)
        url = await urlNow(url)
      } else if (/: 50[0234] /.test(answer.message) && tries < 5 + gone) repeats++
      else throw answer
    }
  }
  await working
  url = await urlNow(url)
  for (const [reference, number] of taken) {
    const standing = await submission({ ...people, url }, reference)
    if (standing !== number) throw new Error(`${reference} is ${standing} now, it was ${number}`)
  }
  const moved = url === people.url ? '' : `, the API moved and was not there for ${gone} of them`
  return {
    url,
    said: `${taken.size} appeals registered meanwhile, ${repeats + gone} calls repeated${moved}, each there once`,
  }
}

/** MiniStack's words where no API, or no stage of it, stands at an address; the gateway's own are ours. */
function isGone({ message }: Error): boolean {
  return /: 40[34] \{"message": ?"(Not Found|Forbidden)"\}/.test(message)
}

async function secondAnswers(url: string): Promise<void> {
  const { info } = (await (await fetch(`${url}/v1/openapi.json`)).json()) as { info: { version: string } }
  if (info.version !== secondVersion) throw new Error(`/v1/openapi.json is still of version ${info.version}`)
}

function day(offset: number): string {
  return new Date(cityNow().getTime() + (8 + offset * 24) * 3_600_000).toISOString().slice(0, 10)
}

async function exported(city: City): Promise<string> {
  const file = join(folder, 'tickets.jsonl')
  rmSync(file, { force: true })
  const { tickets } = (await city('export', '--from', day(-1), '--to', day(0), '--out', file)) as { tickets: number }
  if (tickets === 0) throw new Error('no ticket was exported')
  return `${tickets} tickets`
}

async function noDeadLetters(city: City): Promise<void> {
  const { queues } = (await city('redrive', '--dry-run')) as { queues: { queue: string; dead: number }[] }
  if (queues.length === 0 || queues.some(({ dead }) => dead > 0)) throw new Error(JSON.stringify(queues))
}

async function healthy(doctor: () => ReturnType<Administration['doctor']>): Promise<void> {
  const findings = await doctor()
  const wrong = findings.filter(({ level, check }) => level === 'wrong' && !complaints[check])
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong))
  for (const { check, what } of findings) skipped(`doctor, ${check}`, complaints[check] ?? what)
}

/** Said by MiniStack's own log: the rule's target was invoked, and sweep messages were worked off. */
async function schedule(upAt: number): Promise<void> {
  const fired = (): boolean => /EventBridge → Lambda \S*minute\S*: dispatched/.test(stack?.log() ?? '')
  const swept = (): boolean => /Lambda \S*deadlines\S* processed 1 SQS messages/.test(stack?.log() ?? '')
  while (!(fired() && swept())) {
    if (Date.now() - upAt > 150_000) throw new Error('the rule of every minute did not fire in 150 s')
    await sleep(1_000)
  }
}
