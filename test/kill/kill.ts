/** `kill -9` of the running stack, twenty times under load: every acknowledged command is there afterwards, and every work order reaches its department. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import type { Keys } from '../../infra/local/seed.ts'

const kills = Number(process.env.KILLS ?? 20)
const clients = 4
const port = 18_311
const url = `http://127.0.0.1:${port}`
const data = mkdtempSync(join(tmpdir(), 'jiesu-kill-'))

/** A department of its own process, so that it outlives the stack. */
const secrets = new Map<string, string>()
const received = new Map<string, number>()
const department = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString()
    const unit = request.url?.split('/').at(-1) ?? ''
    new Webhook(secrets.get(unit) ?? '').verify(body, request.headers as Record<string, string>)
    const { type, data } = JSON.parse(body) as { type: string; data: { workOrder?: string } }
    if (type === 'work-order.dispatched' && data.workOrder)
      received.set(data.workOrder, (received.get(data.workOrder) ?? 0) + 1)
    response.end('{}')
  })
})
await new Promise<void>((listening) => department.listen(0, '127.0.0.1', listening))
const departments = `http://127.0.0.1:${(department.address() as AddressInfo).port}`

/** What the clients were told is done: tickets with the version they were last told of, and orders dispatched. */
const acknowledged = new Map<string, number>()
const orders = new Set<string>()
let commands = 0
let failures = 0

let child: ChildProcess | undefined
async function start(): Promise<Keys> {
  child = spawn(
    process.execPath,
    ['infra/local/start.ts', '--port', String(port), '--data', data, '--without-departments'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await new Promise<void>((up, reject) => {
    child?.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('is up') && up())
    child?.once('exit', (code) => reject(new Error(`the stack ended with ${code} while starting`)))
  })
  return JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8')) as Keys
}

async function post(
  path: string,
  key: string | undefined,
  body: unknown,
  method = 'POST',
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

/** Registers, accepts and dispatches until told to stop; a call the kill cut off is simply not acknowledged. */
async function client(keys: Keys, name: string, running: () => boolean): Promise<void> {
  for (let n = 0; running(); n++) {
    try {
      const appeal = {
        channel: 'web',
        reference: `${name}-${n}`,
        ticketType: 'help',
        category: 'property-service',
        area: '210102',
        title: '物业',
        text: '电梯停运三天无人处理',
        appellant: { name: '李', phone: '13900000000' },
      }
      const born = await post('/v1/tickets', keys.channels.web, appeal)
      if (born.status !== 201) throw new Error(String(born.status))
      const number = String(born.body.number)
      acknowledged.set(number, 1)
      commands++
      for (const noun of ['acceptance', 'dispatches']) {
        const done = await post(`/v1/tickets/${number}/${noun}`, keys.operator, {})
        if (done.status !== 201) throw new Error(String(done.status))
        commands++
        acknowledged.set(number, Math.max(acknowledged.get(number) ?? 0, Number(done.body.version)))
        if (noun === 'dispatches')
          for (const order of done.body.orders as { number: string }[]) orders.add(order.number)
      }
    } catch {
      failures++
      await sleep(20)
    }
  }
}

let keys = await start()
for (const unit of Object.keys(keys.units).filter((code) => code.startsWith('heping'))) {
  const { body } = await post(`/v1/endpoints/unit/${unit}`, keys.admin, { url: `${departments}/units/${unit}` }, 'PUT')
  secrets.set(unit, String(body.secret))
}
for (let kill = 1; kill <= kills; kill++) {
  let running = true
  const load = Promise.all(Array.from({ length: clients }, (_, n) => client(keys, `${kill}-${n}`, () => running)))
  await sleep(400 + Math.random() * 1200)
  const gone = new Promise((exited) => child?.once('exit', exited))
  child?.kill('SIGKILL')
  await gone
  running = false
  await load
  keys = await start()
  console.log(
    `kill ${kill}/${kills}: ${commands} commands acknowledged so far, ${received.size}/${orders.size} orders received`,
  )
}

const until = Date.now() + 120_000
while ([...orders].some((order) => !received.has(order)) && Date.now() < until) await sleep(250)
const lostCommands: string[] = []
for (const [number, version] of acknowledged) {
  const read = await fetch(`${url}/v1/tickets/${number}`, { headers: { authorization: `Bearer ${keys.operator}` } })
  const body = (await read.json()) as { version?: number }
  if (read.status !== 200 || (body.version ?? 0) < version) lostCommands.push(number)
}
const lostOrders = [...orders].filter((order) => !received.has(order))
const repeats = [...received.values()].filter((times) => times > 1).length
child?.kill('SIGINT')
department.close()
console.log(
  `${kills} kills, ${commands} commands acknowledged, ${failures} cut off; lost commands: ${lostCommands.length}; orders: ${orders.size}, not received: ${lostOrders.length}, received again: ${repeats}`,
)
if (lostCommands.length + lostOrders.length > 0 || commands < kills) {
  console.error({ lostCommands: lostCommands.slice(0, 5), lostOrders: lostOrders.slice(0, 5) })
  process.exit(1)
}
