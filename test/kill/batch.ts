/** Kills the stack twenty times while it registers a batch of 10,000: every row is registered once. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { bearer, client } from '../../infra/local/client.ts'
import { helpInstead } from '../../infra/local/help-instead.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { startStack } from './stack.ts'

helpInstead(`npm run kill:batch

  Kills the running stack twenty times while it works on a batch of 10,000 appeals (KILLS=n, ROWS=n): each must be
  registered once, and its result must say so.`)

const kills = Number(process.env.KILLS ?? 20)
const many = Number(process.env.ROWS ?? 10_000)
const port = 18_312
const url = `http://127.0.0.1:${port}`
const path = `${url}/v1/intake-batches`
/** It is worked on again soon after a start; then the kill comes at any moment of the next two seconds. */
const movesWithin = 60_000
/** Without a kill the rest must be done within this time. */
const endsWithin = 900_000

const data = mkdtempSync(join(tmpdir(), 'jiesu-kill-'))
const started = performance.now()
const start = () => startStack(port, data, '--without-departments')
const firstDay = today()

const titleOf = (row: number) => `第${row}件`
const file = Array.from({ length: many }, (_, index) =>
  JSON.stringify({
    reference: `K-${index + 1}`,
    ticketType: 'help',
    category: 'property-service',
    area: '210102',
    title: titleOf(index + 1),
    text: '电梯停运三天无人处理，老人无法下楼。',
    original: { number: `TX-${index + 1}`, hotline: '铁西区热线' },
    appellant: { name: '李', phone: '024-88001234' },
  }),
).join('\n')

interface Progress {
  batch: string
  state: string
  counts: { waiting: number; registered: number; already: number; refused: number }
}

let stack = await start()
let batch: Progress | undefined

/** Sent until it is answered: under its key it is one batch. What a killed call began is in the way for half a minute. */
async function send(): Promise<Progress | undefined> {
  const headers = {
    authorization: bearer(stack.keys.channels.web ?? ''),
    'content-type': 'application/x-ndjson',
    'idempotency-key': 'kill',
  }
  const response = await fetch(path, { method: 'POST', headers, body: file }).catch(() => undefined)
  const body = response && ((await response.json().catch(() => undefined)) as Progress | undefined)
  if (response?.status === 409 && response.headers.has('retry-after')) {
    await sleep(Number(response.headers.get('retry-after')) * 1000)
    return send()
  }
  if (response && response.status !== 202) fail(`the batch was answered ${response.status} ${JSON.stringify(body)}`)
  return body
}

async function read<T>(of: string): Promise<T | undefined> {
  const headers = { authorization: bearer(stack.keys.channels.web ?? '') }
  const response = await fetch(`${path}/${batch?.batch}${of}`, { headers }).catch(() => undefined)
  return response?.ok ? ((await response.json().catch(() => undefined)) as T | undefined) : undefined
}

for (let kill = 1; kill <= kills; kill++) {
  const before = batch?.counts.registered ?? 0
  // The first one comes while the batch is sent.
  const sending = batch ? undefined : send()
  if (sending) await sleep(300 + Math.random() * 1_200)
  else {
    for (const until = performance.now() + movesWithin; (batch?.counts.registered ?? 0) === before; ) {
      if (performance.now() > until) fail(`nothing moves: ${JSON.stringify(batch)}`)
      batch = (await read<Progress>('')) ?? batch
      await sleep(50)
    }
    await sleep(Math.random() * 2_000)
  }
  await stack.end('SIGKILL')
  batch ??= await sending
  stack = await start()
  batch ??= await send()
  batch = (await read<Progress>('')) ?? batch
  if (batch?.state === 'ended') fail('the batch ended before it was killed often enough: give it more rows')
  const registered = batch?.counts.registered ?? 0
  console.log(
    `kill ${String(kill).padStart(2)}/${kills}: ${registered - before} rows further, ${registered} of ${many} done`,
  )
}

for (const until = performance.now() + endsWithin; batch?.state !== 'ended'; ) {
  if (performance.now() > until) fail(`the batch does not end: ${JSON.stringify(batch)}`)
  await sleep(500)
  batch = (await read<Progress>('')) ?? batch
}

const results = new Map<number, string>()
let again = 0
let cursor = ''
do {
  const page = await read<{ items: { row: number; result: string; ticket: string }[]; next?: string }>(
    `/rows?limit=100${cursor && `&cursor=${cursor}`}`,
  )
  if (!page) fail('the results cannot be read')
  for (const { row, result, ticket } of page.items) {
    if (results.has(row)) again++
    if (result === 'registered') results.set(row, ticket)
  }
  cursor = page.next ?? ''
} while (cursor)

const tickets = await registered()
const titles = new Map<string, string[]>()
for (const { number, title } of tickets) titles.set(title, [...(titles.get(title) ?? []), number])
const rows = Array.from({ length: many }, (_, index) => index + 1)
const missing = rows.filter((row) => !titles.has(titleOf(row)))
const twice = [...titles].filter(([, numbers]) => numbers.length > 1)
const mistold = rows.filter((row) => titles.get(titleOf(row))?.[0] !== results.get(row))
console.log(`
${kills} kills in ${Math.round((performance.now() - started) / 1000)} s
rows                   ${many}, tickets ${tickets.length}
not registered         ${missing.length}, registered twice: ${twice.length}
results                ${results.size} registered, told twice: ${again}, told otherwise than it is: ${mistold.length}
counts                 ${JSON.stringify(batch.counts)}`)
await stack.end('SIGINT')
rmSync(data, { recursive: true, force: true })
if (tickets.length !== many || missing.length + twice.length + mistold.length + again > 0) fail('not every row once')

/** Every ticket of the days on which it ran. */
async function registered(): Promise<{ number: string; title: string }[]> {
  const operator = client(url, bearer(stack.keys.operator))
  const found: { number: string; title: string }[] = []
  for (const registeredOn of new Set([firstDay, today()])) {
    let next: string | undefined
    do {
      const { body } = await operator.call('listTickets', { query: { registeredOn, limit: 100, cursor: next } })
      const page = body as { items: { number: string; title: string }[]; next?: string }
      found.push(...page.items)
      next = page.next
    } while (next)
  }
  return found
}

function today(): string {
  return dateOf(new Date().toISOString())
}

function fail(why: string): never {
  console.error(why)
  process.exit(1)
}
