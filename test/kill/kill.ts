/** Kills the loaded stack twenty times: no acknowledged command or work order is lost. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { bearer, client } from '../../infra/local/client.ts'
import { helpInstead } from '../../infra/local/help-instead.ts'
import type { TicketRow } from '../../shared/appeals/kind/rows.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import type { Page } from '../../shared/record/rows.ts'
import { startDepartments } from './department.ts'
import { appeals, nothingTold } from './load.ts'
import { startStack } from './stack.ts'

helpInstead(`npm run kill

  Kills the running stack twenty times under load (KILLS=n: n times): all it acknowledged must be there afterwards.`)

const kills = Number(process.env.KILLS ?? 20)
const clients = 4
const port = 18_311
const url = `http://127.0.0.1:${port}`

/** Load flows when a round has seen this much; then the kill comes at any moment of the next second. */
const warm = { commands: 30, orders: 8 }
const warmWithin = 30_000
/** After the last kill everything owed must have arrived within this time. */
const settledWithin = 90_000

const data = mkdtempSync(join(tmpdir(), 'jiesu-kill-'))
const departments = await startDepartments()
const { received, secrets } = departments
const told = nothingTold()
const today = (): string => dateOf(new Date().toISOString())
const firstDay = today()
const started = performance.now()
const start = () => startStack(port, data, '--without-departments')

let stack = await start()
const admin = client(url, bearer(stack.keys.admin))
for (const code of Object.keys(stack.keys.units).filter((unit) => unit.startsWith('heping'))) {
  const { body } = await admin.call('putEndpoint', {
    params: { kind: 'unit', code },
    body: { url: departments.url(code) },
  })
  secrets.set(code, (body as { secret: string }).secret)
}

for (let kill = 1; kill <= kills; kill++) {
  const before = { commands: told.commands, orders: told.orders.size }
  const now = () => ({ commands: told.commands - before.commands, orders: told.orders.size - before.orders })
  let going = true
  const { keys } = stack
  const load = Promise.all(
    Array.from({ length: clients }, (_, n) => appeals(url, keys, `${kill}-${n}`, told, () => going)),
  )
  const until = performance.now() + warmWithin
  while (now().commands < warm.commands || now().orders < warm.orders) {
    if (performance.now() > until) fail(`load does not flow: ${JSON.stringify(now())} ${told.refused.at(-1) ?? ''}`)
    await sleep(5)
  }
  await sleep(Math.random() * 1000)
  const gone = stack.end('SIGKILL')
  going = false
  await gone
  await load
  stack = await start()
  const { commands, orders } = now()
  console.log(
    `kill ${String(kill).padStart(2)}/${kills}: ${commands} commands and ${orders} orders acknowledged in this round; so far ${told.commands}, ${received.size}/${told.orders.size} orders received`,
  )
}

/** Orders that nobody was told of, because the kill took the answer, are owed as well. */
const { lost, owed } = await committed()
const missing = () => [...owed].filter((order) => !received.has(order))
for (const until = performance.now() + settledWithin; missing().length > 0 && performance.now() < until; )
  await sleep(100)

const again = [...received.values()].filter((times) => times > 1).length
console.log(`
${kills} kills in ${Math.round((performance.now() - started) / 1000)} s
commands acknowledged  ${told.commands} on ${told.versions.size} tickets, lost: ${lost.length}
calls cut off          ${told.cutOff}, refused: ${told.refused.length}
orders acknowledged    ${told.orders.size}, lost: ${[...told.orders].filter((order) => !owed.has(order)).length}
orders committed       ${owed.size}, not received by their department: ${missing().length}, received more than once: ${again}
posts wrongly signed   ${departments.forged()}`)
const exit = await stack.end('SIGINT')
departments.stop()
rmSync(data, { recursive: true, force: true })

const harm = [
  ...lost,
  ...missing(),
  ...[...told.orders].filter((order) => !owed.has(order)),
  ...told.refused,
  ...(exit === 0 ? [] : [`Ctrl-C ended the stack with ${exit}`]),
]
if (harm.length > 0 || departments.forged() > 0) fail(harm.slice(0, 10).join('\n'))

/** What the killed stack kept: tickets that fell behind what was acknowledged, and all orders it has. */
async function committed(): Promise<{ lost: string[]; owed: Set<string> }> {
  const operator = client(url, bearer(stack.keys.operator))
  const numbers: string[] = []
  for (const registeredOn of new Set([firstDay, today()])) {
    let cursor: string | undefined
    do {
      const { body } = await operator.call('listTickets', { query: { registeredOn, limit: 100, cursor } })
      const page = body as Page<TicketRow>
      numbers.push(...page.items.map(({ number }) => number))
      cursor = page.next
    } while (cursor)
  }

  const owed = new Set<string>()
  const versions = new Map<string, number>()
  for (const number of numbers) {
    const { body } = await operator.call('readTicket', { params: { ticket: number } })
    const { version, orders } = body as { version: number; orders: { number: string; unit: string }[] }
    versions.set(number, version)
    for (const order of orders) owed.add(`${order.unit} ${order.number}`)
  }
  const behind = [...told.versions].filter(([number, version]) => (versions.get(number) ?? 0) < version)
  return { lost: behind.map(([number, version]) => `${number} is not at version ${version}`), owed }
}

function fail(why: string): never {
  console.error(why)
  process.exit(1)
}
