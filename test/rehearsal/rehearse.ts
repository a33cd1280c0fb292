/** `npm run rehearse`: deploys a city on MiniStack, tests it, upgrades it over open tickets. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { helpInstead } from '../../infra/local/help-instead.ts'
import { allRoutes } from '../../shared/api/routes.ts'
import { type Administration, administration, type City } from './administration.ts'
import { bundles, synthesize, withoutRefused, wordsBesideBody } from './assembly.ts'
import { install, type MiniStack, start } from './ministack.ts'
import { findWhole, finish, leaveOpen, type Open, type People, register, submission } from './open-tickets.ts'
import { run } from './run.ts'
import { stepsInto } from './steps.ts'

helpInstead(`npm run rehearse

  Puts a city up on MiniStack from nothing, lets it pass the scenarios and releases it anew over open tickets; some minutes.`)

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
}

const began = performance.now()
let stack: MiniStack | undefined
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
  skipped('the gateway’s words in the API’s body', 'MiniStack reads them from resources; they are put beside it there')
  stack = await step(
    'MiniStack is up, empty',
    () => start(bin, folder),
    ({ url }) => url,
  )

  const { city, baseUrl, doctor, keysOf } = administration(stack.url, write)
  const upAt = Date.now()
  const first = await step('city deploy --bootstrap', () => city('deploy', '--bootstrap', '--yes', '--assembly', one))
  const url = baseUrl(String((first as { url: string }).url))
  const unseeded = await fetch(`${url}/v1/tickets`, {
    headers: { authorization: `Bearer jsk_000000000000_${'a'.repeat(43)}` },
  })
  if (unseeded.status !== 401) throw new Error(`an unseeded city answers ${unseeded.status} to an unknown key`)
  await step('every closed route answers 401 without a key', () => closed(url))
  const { admin } = (await step('city seed', () => city('seed'))) as { admin: { key: string } }
  await step(
    'all scenarios, over HTTP',
    () => scenarios(url, admin.key),
    (said) => said,
  )

  const people = await step('keys are issued: city keys issue', () => keysOf(url))
  const open = await step(
    'tickets are left open in every stage',
    () => leaveOpen(people),
    (tickets) => tickets.map(({ stage }) => stage).join(', '),
  )
  await step('the same release again changes nothing', () => sameAgain(city, one, people, open))
  await step(
    'the second release over open tickets, calls going on meanwhile',
    () => whileCalling(people, () => city('deploy', '--yes', '--assembly', two)),
    (said) => said,
  )
  await step('the second release answers', () => secondAnswers(url))
  await step('every closed route still answers 401 without a key', () => closed(url))
  await step('the open tickets are whole', () => findWhole(open, people))
  await step('they are taken to their ratings', () => finish(open, people))
  await step('the schedule has fired and shards were swept', () => schedule(upAt))
  await step(
    'city export',
    () => exported(city),
    (said) => said,
  )
  await step('city redrive --dry-run finds no dead letters', () => noDeadLetters(city))
  await step('city doctor', () => healthy(() => doctor(url)))
}

async function closed(url: string): Promise<void> {
  for (const { method, path, who } of allRoutes) {
    if (who === 'anyone') continue
    const { status } = await fetch(`${url}${path.replaceAll(/\{\w+\}/g, 'x')}`, { method })
    if (status !== 401) throw new Error(`${method} ${path} answers ${status} without a key`)
  }
}

async function scenarios(url: string, adminKey: string): Promise<string> {
  const report = join(folder, 'scenarios.json')
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', '.vitest.config.ts', 'test/scenarios']
  await run(process.execPath, [...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
    env: { JIESU_URL: url, JIESU_ADMIN_KEY: adminKey },
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
 */
async function whileCalling(people: People, work: () => Promise<unknown>): Promise<string> {
  let done = false
  const working = work().finally(() => {
    done = true
  })
  const taken = new Map<string, string>()
  let repeats = 0
  while (!done) {
    const reference = `meanwhile-${secondVersion}-${taken.size}`
    for (let tries = 1; !taken.has(reference); tries++) {
      const { number } = await register(people, reference).catch((error: Error) => {
        if (!/: 50[0234] /.test(error.message) || tries >= 5) throw error
        repeats++
        return { number: undefined }
      })
      if (number) taken.set(reference, number)
    }
  }
  await working
  for (const [reference, number] of taken) {
    const standing = await submission(people, reference)
    if (standing !== number) throw new Error(`${reference} is ${standing} now, it was ${number}`)
  }
  return `${taken.size} appeals registered meanwhile, ${repeats} calls repeated, each appeal there once`
}

async function secondAnswers(url: string): Promise<void> {
  const { info } = (await (await fetch(`${url}/v1/openapi.json`)).json()) as { info: { version: string } }
  if (info.version !== secondVersion) throw new Error(`/v1/openapi.json is still of version ${info.version}`)
}

function day(offset: number): string {
  return new Date(Date.now() + (8 + offset * 24) * 3_600_000).toISOString().slice(0, 10)
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
