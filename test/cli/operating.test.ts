/** city doctor, redrive and export, on a running city that something is wrong with. */

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { type QueueState, queueStates } from '../../infra/cli/dead-letters.ts'
import { connect, type Deployment } from '../../infra/cli/deployment.ts'
import { scanned } from '../../infra/cli/doctor/files.ts'
import { signOn as accounts } from '../../infra/cli/doctor/sign-on.ts'
import { untold } from '../../infra/cli/doctor/told.ts'
import { signOn } from '../../shared/city/sign-on.ts'
import { dynamoRegistry } from '../../shared/city/storage/registry.ts'
import { failuresToOpen } from '../../shared/record/pauses.ts'
import { dynamoCircuits } from '../../shared/storage/dynamo-circuits.ts'
import { deciding } from '../support/deciding.ts'
import { eventually } from '../support/eventually.ts'
import { runningCity, say } from './running.ts'

const city = runningCity()
const out = mkdtempSync(join(tmpdir(), 'jiesu-export-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

let deployment: Deployment
beforeAll(async () => {
  deployment = await connect({ city: 'shenyang', local: true, data: city.folder })
})

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

async function register(count: number): Promise<string[]> {
  const numbers: string[] = []
  for (let i = 0; i < count; i++) {
    const response = await fetch(`${city.city().url}/v1/tickets`, {
      method: 'POST',
      headers: { authorization: `Bearer ${city.city().keys.channels.web}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        channel: 'web',
        reference: `cli-${Math.random()}`,
        ticketType: 'help',
        title: '电梯停运',
        text: `电梯停运三天。${'详情'.repeat(i === 0 ? 1500 : 1)}`,
        appellant: { name: '周小川', phone: '024-61112222' },
      }),
    })
    numbers.push(((await response.json()) as { number: string }).number)
  }
  return numbers
}

interface Found {
  check: string
  level: string
  what: string
  advice: string
}
const findings = async (code: number): Promise<Found[]> => (await city.json(code, 'doctor')).findings

const changes = async (): Promise<QueueState> => {
  const found = (await queueStates(deployment)).find(({ name }) => name === 'changes')
  if (!found) throw new Error('no queue changes')
  return found
}

/** A knock that another attempt has overtaken: it is dropped as soon as it is looked at. */
async function bury(ticket: string, count: number): Promise<void> {
  const { dead } = await changes()
  for (let i = 0; i < count; i++)
    await deployment.sqs.send(
      new SendMessageCommand({
        QueueUrl: dead?.url,
        MessageBody: JSON.stringify({ ticket, version: 1, attempt: `another-${i}` }),
        MessageGroupId: ticket,
        MessageDeduplicationId: `${ticket}-${i}-${Math.random()}`,
      }),
    )
}

describe('doctor', () => {
  it('finds nothing wrong with a city as it starts', async () => {
    expect(await findings(0)).toEqual([])
    expect((await city.say('doctor')).out).toContain('checks passed')
  })

  it('says how many appellants have not been told, the oldest, and why, once the limit has passed', async () => {
    const [number = ''] = await register(1)
    await fetch(`${city.city().url}/v1/tickets/${number}/acceptance`, {
      method: 'POST',
      headers: { authorization: `Bearer ${city.city().keys.operator}`, 'content-type': 'application/json' },
      body: '{}',
    })
    const on = (days: number) =>
      untold({ deployment, file: 'shenyang', city: undefined, now: new Date(Date.now() + days * 86_400_000) })
    const [found] = await eventually(
      () => on(30),
      ({ length }) => length > 0,
    )
    expect(found).toMatchObject({
      level: 'wrong',
      what: expect.stringMatching(/^1 of 1 untold .* \(1 to-call, no-message\)$/),
    })
    expect(found?.what).toContain(`appeal.accepted of ${number}`)
    expect(await on(0)).toEqual([])
  })

  it('says that no file counts where nobody scans', async () => {
    const { city: here } = readCity('shenyang')
    const of = (some: typeof here | undefined) => scanned({ deployment, file: 'shenyang', city: some, now: new Date() })
    expect(await of({ ...here, files: { scanner: 'https://scan.example/' } })).toEqual([])
    expect(await of(undefined)).toEqual([])
    expect(await of(here)).toMatchObject([{ level: 'soon', what: expect.stringContaining('count for nothing') }])
  })

  it('says that nobody can sign in by accounts: no secret, a provider that is not there, no address to come back to', async () => {
    const { city: here } = readCity('shenyang')
    const of = (some: object | undefined) =>
      accounts({ deployment, file: 'shenyang', city: some && { ...here, ...some }, now: new Date() })
    expect(await of({})).toEqual([])
    expect(await of(undefined)).toEqual([])
    const named = signOn().parse({ issuer: 'http://127.0.0.1:9', client: 'jiesu' })
    const telling = { ...here.telling, site: undefined }
    expect(await of({ signOn: named, telling })).toMatchObject([
      { level: 'wrong', what: expect.stringContaining('telling.site') },
      { level: 'wrong', what: expect.stringContaining('is missing: staff sign in by keys alone') },
      { level: 'soon', what: expect.stringContaining('is not reached from here') },
    ])
  })

  it('finds a receiver that is left alone', async () => {
    const circuits = dynamoCircuits(deployment.dynamo, deployment.tables.registry)
    for (let i = 0; i < failuresToOpen; i++) await circuits.failed('unit#sy-metro', new Date().toISOString())
    expect(await findings(1)).toMatchObject([
      { check: 'receivers answer', what: expect.stringContaining('unit sy-metro') },
    ])
    await circuits.succeeded('unit#sy-metro')
  })

  it('finds a unit that can get no orders, and keys that end', async () => {
    const registry = dynamoRegistry(deployment.dynamo, deployment.tables.registry)
    const records = deciding(deployment.dynamo, deployment.tables.registry)
    const endpoint = await registry.endpoint('unit#sy-metro')
    const key = (await registry.keys()).find(({ unit }) => unit === 'sy-metro')
    const above = (await registry.keys()).find(({ unit }) => unit === 'sy')
    if (!key) throw new Error('sy-metro has no key')
    await records.removeEndpoint('unit#sy-metro')
    await records.moveExpiry(key.id, new Date(Date.now() + 86_400_000).toISOString())
    if (above) await records.revoke(above.id)
    expect(await findings(0)).toMatchObject([{ level: 'soon', advice: expect.stringContaining('keys rotate') }])
    await records.revoke(key.id)
    expect(await findings(1)).toMatchObject([
      { check: 'units get their orders', what: expect.stringContaining('sy-metro') },
    ])
    await records.issue({ ...key, id: 'metroagain01' })
    if (above) await records.issue({ ...above, id: 'aboveagain01' })
    if (endpoint) await records.endpoint('unit#sy-metro', endpoint)
  })

  it('finds what still points to a unit that retires: in time, and once its day has come', async () => {
    const registry = dynamoRegistry(deployment.dynamo, deployment.tables.registry)
    const key = (await registry.keys()).find(({ unit }) => unit === 'sy-metro')
    const records = deciding(deployment.dynamo, deployment.tables.registry)
    const retire = async (days: number) => {
      const from = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
      const retires = { from, successor: 'sy-transport', reason: '机构改革' }
      await records.retire('sy-metro', retires)
      return from
    }
    const check = 'nothing points to retired units'
    const soon = await retire(60)
    expect(await findings(0)).toEqual(
      expect.arrayContaining([
        {
          level: 'soon',
          check,
          what: expect.stringContaining(`names "sy-metro", which retires on ${soon}`),
          advice: expect.any(String),
        },
        { level: 'note', check, what: expect.stringContaining(key?.id ?? ''), advice: expect.any(String) },
      ]),
    )
    const gone = await retire(-60)
    const after = await findings(1)
    expect(after).toEqual(
      expect.arrayContaining([
        {
          level: 'wrong',
          check,
          what: expect.stringContaining(`names "sy-metro", which retires on ${gone}`),
          advice: expect.any(String),
        },
        { level: 'note', check, what: '"sy-metro" has retired and still has an endpoint', advice: expect.any(String) },
        { level: 'note', check, what: expect.stringContaining('open nothing since'), advice: expect.any(String) },
      ]),
    )
    await records.withdraw('sy-metro')
    expect(await findings(0)).toEqual([])
  })

  it('finds an emergency that nobody takes any more', async () => {
    const registry = dynamoRegistry(deployment.dynamo, deployment.tables.registry)
    const units = (await registry.city())?.units ?? []
    const retires = { from: '2099-01-01', reason: '机构改革' }
    const taking = units.filter(({ emergencies }) => emergencies.includes('natural-disaster')).map(({ code }) => code)
    const records = deciding(deployment.dynamo, deployment.tables.registry)
    for (const code of taking) await records.retire(code, retires)
    const told = (await findings(0)).map(({ what }) => what)
    expect(told).toContainEqual(expect.stringMatching(/has no unit for emergencies of the kind natural-disaster$/))
    for (const code of taking) await records.withdraw(code)
    expect(await findings(0)).toEqual([])
  })

  it('finds what time brings: no good key, no calendar', async () => {
    const later = new Date(Date.now() + 2 * 366 * 86_400_000)
    const { code, out: said } = await say(['doctor', '--local', '--data', city.folder], later)
    expect(code).toBe(1)
    expect(said).toContain('no administrator’s key is good')
    expect(said).toMatch(/arrangement of \d{4} is missing/)
  })
})

describe('redrive', () => {
  it('counts, moves back what has died, and then there is none', async () => {
    const [ticket = ''] = await register(1)
    await city.city().host.idle()
    await bury(ticket, 3)
    expect(await findings(1)).toMatchObject([
      { what: '3 dead letters of changes', advice: expect.stringContaining('city -- redrive changes') },
    ])
    expect((await city.say('redrive', '--dry-run')).out).toContain('changes: 3 dead letters')
    expect(await city.json(0, 'redrive', 'changes', '--most', '1')).toMatchObject({
      queues: [{ queue: 'changes', dead: 3, moved: 1 }],
    })
    expect(await city.json(0, 'redrive', 'changes')).toMatchObject({
      queues: [{ queue: 'changes', dead: 2, moved: 2 }],
    })
    await city.city().host.idle()
    expect(await changes()).toMatchObject({ waiting: 0, hidden: 0, dead: { waiting: 0 } })
    expect(await findings(0)).toEqual([])
  })

  it('sends nothing twice when it was cut off between sending and deleting', async () => {
    const [ticket = ''] = await register(1)
    await city.city().host.idle()
    city.city().host.pause()
    await bury(ticket, 1)
    const { url, dead } = await changes()
    const { Messages = [] } = await deployment.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: dead?.url, VisibilityTimeout: 1 }),
    )
    const [letter] = Messages
    await deployment.sqs.send(
      new SendMessageCommand({
        QueueUrl: url,
        MessageBody: letter?.Body,
        MessageGroupId: ticket,
        MessageDeduplicationId: `redriven.${letter?.MessageId}`,
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    expect(await city.json(0, 'redrive', 'changes')).toMatchObject({
      queues: [{ queue: 'changes', dead: 1, moved: 1 }],
    })
    expect(await changes()).toMatchObject({ waiting: 1, dead: { waiting: 0 } })
    city.city().host.resume()
  })

  it('names the queues there are', async () => {
    expect(await city.say('redrive', 'letters')).toMatchObject({
      code: 2,
      error: expect.stringContaining('there is no queue letters; there are: changes, delivery, sweep'),
    })
  })
})

describe('export', () => {
  it('writes every ticket of the period, page after page, long texts whole, and nobody’s identity', async () => {
    const numbers = await register(40)
    const file = join(out, 'tickets.jsonl')
    const summary = await city.json(0, 'export', '--from', today(), '--out', file)
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    const exported = lines.map((line) => JSON.parse(line))
    expect(summary).toMatchObject({ tickets: lines.length, withIdentityData: false })
    expect(new Set(exported.map(({ number }) => number))).toEqual(
      new Set([...exported.map(({ number }) => number), ...numbers]),
    )
    const first = exported.find(({ number }) => number === numbers[0])
    expect(first.ticket.text).toHaveLength('电梯停运三天。'.length + 3000)
    expect(first.log[0]).toMatchObject({ n: 1, command: 'register' })
    expect(/周小川|61112222|accessCode|identity/.exec(lines.join(''))?.[0]).toBeUndefined()
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(existsSync(`${file}.part`)).toBe(false)
    expect((await city.say('export', '--from', today(), '--out', file)).code).toBe(1)
  })

  it('gives identity data for a purpose only, and writes it beside them', async () => {
    const period = ['--from', today(), '--with-identity-data']
    expect(await city.say('export', ...period)).toMatchObject({ code: 2, error: expect.stringContaining('--purpose') })
    const { code, written } = await city.say('export', ...period, '--purpose', '移交信访部门')
    expect(code).toBe(0)
    expect(JSON.parse(written.split('\n')[0] ?? '').appellant).toMatchObject({
      name: '周小川',
      purpose: '移交信访部门',
    })
  })

  it.each([
    [['--from', '2026-13-01'], 'say the period'],
    [['--from', '2026-10-02', '--to', '2026-10-01'], 'is after'],
    [[], 'say the period'],
  ])('%s is not understood', async (period, sentence) => {
    expect(await city.say('export', ...period)).toMatchObject({ code: 2, error: expect.stringContaining(sentence) })
  })
})

describe('verify', () => {
  it('finds whole what is exported for audit, and what stands in the tables', async () => {
    const file = join(out, 'audit.jsonl')
    const { tickets } = await city.json(0, 'export', '--from', today(), '--audit', '--out', file)
    expect(await city.json(0, 'verify', file)).toMatchObject({ tickets, broken: [] })
    expect(await city.json(0, 'verify', '--from', today())).toMatchObject({ tickets, broken: [] })
  })

  it('names what was altered', async () => {
    const file = join(out, 'altered.jsonl')
    await city.json(0, 'export', '--from', today(), '--audit', '--out', file)
    const [text = ''] = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"hmac"') && line.includes('"text":"'))
    const altered = join(out, 'altered-2.jsonl')
    writeFileSync(altered, readFileSync(file, 'utf8').replace(text, text.replace('电梯', '楼梯')))
    const { code, out: said } = await city.say('verify', altered)
    expect(code).toBe(1)
    expect(said).toContain('text-altered')
  })
})
