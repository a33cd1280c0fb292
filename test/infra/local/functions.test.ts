/** Workers of functions: concurrency, throttles, time-outs, and events whose worker died. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { type OneWorker, startWorker } from '../../../infra/local/functions/one-worker.ts'
import { type Pool, startPool } from '../../../infra/local/functions/pool.ts'
import type { Outcome, ServiceRequest } from '../../../infra/local/functions/protocol.ts'
import { compiledFile } from '../../../shared/run/compiled.ts'

/** Does what its event says. */
const bundle = join(mkdtempSync(join(tmpdir(), 'jiesu-function-')), 'index.cjs')
writeFileSync(
  bundle,
  `exports.handler = async ({ say, sleep, exit, fail, spin, ask, patience = 5000 }) => {
    if (sleep) await new Promise((resolve) => setTimeout(resolve, sleep))
    if (exit) process.exit(3)
    if (fail) throw new RangeError(fail)
    while (spin) {}
    if (ask) {
      const request = { headers: { 'x-amz-target': ask }, body: '{"名":1}' }
      const { requestHandler, signer } = globalThis.lentToClients
      const { response } = await requestHandler.handle(await signer.sign(request), { abortSignal: AbortSignal.timeout(patience) })
      return { status: response.statusCode, body: Buffer.from(response.body).toString() }
    }
    return { say, now: Date.now(), name: process.env.AWS_LAMBDA_FUNCTION_NAME }
  }
  exports.compiledSoFar = () => Buffer.from('compiled')`,
)

/** Says what it was asked; what is asked slowly it answers too late. */
async function services({ target, body }: ServiceRequest): Promise<{ status: number; body: string }> {
  if (target === 'Slowly') await sleep(200)
  return { status: 418, body: `${target} ${body}` }
}

const day = 86_400_000
function worker({ timeout = 5, file = bundle, output = (_text: string): void => {} } = {}): OneWorker {
  const clock = new SharedArrayBuffer(8)
  new BigInt64Array(clock)[0] = BigInt(day)
  const data = {
    bundle: file,
    exportName: 'handler',
    clock,
    functionName: 'f',
    functionArn: 'arn:f',
    memorySize: 128,
    timeout,
    prints: undefined,
  }
  return startWorker({ data, services, environment: { AWS_LAMBDA_FUNCTION_NAME: 'f' }, output })
}

const pools: Pool[] = []
function pool(given: Partial<Parameters<typeof startPool>[0]> = {}): Pool {
  const made = startPool({ start: () => worker(), most: 2, room: () => true, reserved: undefined, ...given })
  pools.push(made)
  return made
}
afterEach(() => Promise.all(pools.splice(0).map((one) => one.kill())))

const event = (what: object): string => JSON.stringify(what)
const answerOf = (outcome: Outcome) => (outcome.outcome === 'answered' ? JSON.parse(outcome.payload) : outcome)

describe('a function', () => {
  it('runs with its own environment, on the moved clock', async () => {
    const { say, now, name } = answerOf(await pool().invoke(event({ say: '好' })))
    expect({ say, name }).toEqual({ say: '好', name: 'f' })
    expect(now - Date.now()).toBeGreaterThan(day - 60_000)
  })

  it('that throws fails with the name and message of its error, and lives on', async () => {
    const one = pool()
    expect(await one.invoke(event({ fail: '越界' }))).toMatchObject({
      outcome: 'failed',
      error: { errorType: 'RangeError', errorMessage: '越界' },
    })
    expect(answerOf(await one.invoke(event({ say: 1 }))).say).toBe(1)
    expect(one.size()).toBe(1)
  })

  it('that ends its process, or never comes back, fails alone; the next event gets a new worker', async () => {
    const one = pool({ start: () => worker({ timeout: 1 }) })
    expect(await one.invoke(event({ exit: true }))).toMatchObject({ error: { errorType: 'Runtime.ExitError' } })
    expect(await one.invoke(event({ spin: true }))).toMatchObject({
      error: { errorType: 'Sandbox.Timedout', errorMessage: expect.stringContaining('timed out after 1.00 seconds') },
    })
    expect(answerOf(await one.invoke(event({ say: 2 }))).say).toBe(2)
  })

  it('asks tables, queues and the bus by message, and gives up when it will not wait longer', async () => {
    const one = pool()
    expect(answerOf(await one.invoke(event({ ask: 'Tables.Get' })))).toEqual({
      status: 418,
      body: 'Tables.Get {"名":1}',
    })
    const gaveUp = { outcome: 'failed', error: { errorType: 'AbortError' } }
    expect(await one.invoke(event({ ask: 'Slowly', patience: 20 }))).toMatchObject(gaveUp)
    await sleep(200)
    expect(answerOf(await one.invoke(event({ ask: 'Again' }))).body).toBe('Again {"名":1}')
    expect(one.size()).toBe(1)
  })

  it('is loaded ahead of its first event when told to, once', async () => {
    const one = pool()
    one.warm()
    one.warm()
    expect(one.size()).toBe(1)
    expect(answerOf(await one.invoke(event({ say: 3 }))).say).toBe(3)
    expect(one.size()).toBe(1)
  })

  it('is loaded ahead only after asking for room, as for its first event', () => {
    let asked = 0
    const one = pool({ room: () => asked++ > 0 })
    one.warm()
    expect([asked, one.size()]).toEqual([1, 1])
  })

  it('that does not load says why in its log, and is loaded anew for the next event', async () => {
    const said: string[] = []
    const one = pool({ start: () => worker({ file: '/no/such/bundle.cjs', output: (text) => void said.push(text) }) })
    one.warm()
    await expect.poll(() => said.join('')).toContain("f: Runtime.UnhandledError: Error: Cannot find module '/no/such")
    expect(await one.invoke(event({}))).toMatchObject({
      outcome: 'failed',
      error: { errorType: 'Runtime.UnhandledError' },
    })
    expect(said).toHaveLength(2)
  })

  it('keeps what was compiled for its first event beside its bundle, for the workers that come later', async () => {
    const compiled = join(dirname(bundle), compiledFile)
    rmSync(compiled, { force: true })
    await pool().invoke(event({}))
    await expect.poll(() => existsSync(compiled), { timeout: 5_000 }).toBe(true)
    expect(readFileSync(compiled, 'utf8')).toBe('compiled')
  })

  it('has what V8 did not take replaced by what was compiled instead', async () => {
    const compiled = join(dirname(bundle), compiledFile)
    writeFileSync(compiled, 'by a V8 with other flags')
    await pool().invoke(event({}))
    await expect.poll(() => readFileSync(compiled, 'utf8'), { timeout: 5_000 }).toBe('compiled')
  })

  it('takes one event a worker; more wait for the workers there may be', async () => {
    const one = pool()
    const all = Array.from({ length: 5 }, (_, n) => one.invoke(event({ say: n, sleep: 1_000 })))
    expect([one.busy(), one.size()]).toEqual([5, 1])
    await expect.poll(() => one.size(), { timeout: 20_000 }).toBe(2)
    expect((await Promise.all(all)).map((outcome) => answerOf(outcome).say)).toEqual([0, 1, 2, 3, 4])
    expect(one.size()).toBe(2)
  })

  it('starts no second worker for events that its one gets through', async () => {
    const one = pool()
    await one.invoke(event({}))
    await Promise.all(Array.from({ length: 40 }, () => one.invoke(event({}))))
    expect(one.size()).toBe(1)
  })

  it('has one worker however full the machine, a second only where there is room; a spare one goes when asked for', async () => {
    let full = true
    const one = pool({ room: () => !full })
    const two = (wait: number) => Promise.all([1, 2].map(() => one.invoke(event({ sleep: wait }))))
    await two(700)
    expect(one.size()).toBe(1)
    full = false
    await two(2_000)
    await two(20)
    expect([one.size(), one.spare()]).toEqual([2, false])
    await sleep(1_100)
    expect([one.spare(), one.size(), one.spare()]).toEqual([true, 1, false])
    expect((await one.invoke(event({}))).outcome).toBe('answered')
  })

  it('beyond its reserved concurrency is throttled at once, and so is everything while it is told to', async () => {
    const one = pool({ reserved: 1 })
    const [first, second] = [one.invoke(event({ sleep: 50 })), one.invoke(event({}))]
    expect(await second).toEqual({ outcome: 'throttled' })
    expect((await first).outcome).toBe('answered')
    one.throttle(true)
    expect(await one.invoke(event({}))).toEqual({ outcome: 'throttled' })
    one.throttle(false)
    expect((await one.invoke(event({}))).outcome).toBe('answered')
  })
})
