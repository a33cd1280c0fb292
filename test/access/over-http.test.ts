/** 权限 over HTTP — each cell of the table that a running city can be asked. */
import { beforeAll, describe, expect, it } from 'vitest'
import { reachOf } from '../../shared/api/reach.ts'
import { routes } from '../../shared/api/routes.ts'
import { type CommandName, commandBodies } from '../../shared/appeals/words/command.ts'
import type { Route } from '../../shared/door/route.ts'
import { type Person, sampleCity } from '../stack/city.ts'
import { drawnBody } from '../support/drawn.ts'
import { now, ordinary } from './callers.ts'
import { type Cell, columns, type Line, written } from './written.ts'

const city = sampleCity()
const all = routes as unknown as Record<string, Route>

/** What each column asks about: dispatched to a unit of the district, of the city, to the district itself, or to nobody yet. */
const things = { own: '', cityHeld: '', above: '', undispatched: '' }
const codes = new Map<string, string>()
const keys = new Map<string, Promise<Person>>()

async function filed(lead?: string): Promise<string> {
  const { body } = await city.register({ category: 'property-service', area: '210102' })
  codes.set(body.number, body.accessCode)
  if (lead === undefined) return body.number
  await city.operator.post(`/v1/tickets/${body.number}/acceptance`, {})
  const by = { lead, coHandlers: [], reason: '指定' }
  expect((await city.operator.post(`/v1/tickets/${body.number}/dispatches`, by)).status).toBe(201)
  return body.number
}

beforeAll(async () => {
  things.own = await filed('heping-housing')
  things.cityHeld = await filed('sy-housing')
  things.above = await filed('heping')
  things.undispatched = await filed()
  await city.settled()
})

function issued(scope: Record<string, unknown>): Promise<Person> {
  const name = JSON.stringify(scope)
  const known = keys.get(name)
  if (known) return known
  const expires = new Date(Date.now() + 86_400_000 * 400).toISOString()
  const asked = city.admin
    .post('/v1/keys', { ...scope, name: '权限核对', expires, perMinute: 100_000 })
    .then(({ body }) => {
      expect(body.key, JSON.stringify(body)).toBeDefined()
      return city.withKey(`Bearer ${body.key}`)
    })
  keys.set(name, asked)
  return asked
}

const other = { platform: 'business-environment', 'business-environment': 'platform' } as const

/** @returns who asks, and the ticket asked about */
async function caller(column: string, kind: keyof typeof other): Promise<[Person, string] | undefined> {
  const authority = (unit: string | undefined, of: string = kind) =>
    issued({ role: 'supervisor', authority: of, ...(unit ? { unit } : {}) })
  switch (column) {
    case 'appellant own':
      return [city.appellant(things.own, codes.get(things.own) ?? ''), things.own]
    case 'appellant other':
      return [city.appellant(things.undispatched, codes.get(things.undispatched) ?? ''), things.own]
    case 'channel own':
      return [city.channel('web'), things.own]
    case 'channel other':
      return [city.channel('app'), things.own]
    case 'operator':
      return [city.operator, things.own]
    case 'operator within':
      return [await issued({ role: 'operator', categories: ['housing'], areas: ['210102'] }), things.own]
    case 'operator outside':
      return [await issued({ role: 'operator', categories: ['utilities'] }), things.own]
    case 'department own':
      return [city.unit('heping-housing'), things.own]
    case 'department below':
      return [city.unit('heping'), things.own]
    case 'department above':
      return [city.unit('heping-housing'), things.above]
    case 'department other':
      return [city.unit('tiexi-housing'), things.own]
    case 'authority own':
      return [await authority('heping'), things.own]
    case 'authority below':
      return [await authority(undefined), things.own]
    case 'authority above':
      return [await authority('heping'), things.cityHeld]
    case 'authority other':
      return [await authority('tiexi'), things.own]
    case 'authority other kind':
      return [await authority('heping', other[kind]), things.own]
    case 'authority area':
      return [await authority('heping'), things.undispatched]
    case 'authority other area':
      return [await authority('tiexi'), things.undispatched]
    case 'admin':
      return [city.admin, things.own]
    case 'province':
      return [city.province, things.own]
    case 'government':
      return [city.government, things.own]
    case 'no key':
      return [city.nobody, things.own]
    default:
      return undefined
  }
}

const inPath = ['order', 'supervision', 'extension', 'task']
const bodyOf = ({ command }: Route): unknown => {
  if (!command) return undefined
  // Its body is not its command's: what is corrected lies with the identity data.
  if (command === 'correctIdentity') return { address: '青年大街', reason: '登记时听错' }
  const drawn = drawnBody(command as CommandName, { ticket: ordinary.own, now, draw: () => 0 })
  commandBodies[command as CommandName]().parse(drawn)
  return Object.fromEntries(
    Object.entries(drawn).filter(
      ([field]) => !inPath.includes(field) && (field !== 'workOrder' || command === 'recordContact'),
    ),
  )
}

/** Calls about a ticket or an order of it: what reads them and what acts on them. */
const asked = written.filter(({ route, call }) => {
  const { path, command } = all[route] as Route
  const isCommand = command !== undefined && command !== 'register'
  const isReading = (all[route] as Route).method === 'GET' && /\{(ticket|workOrder)\}/.test(path)
  return call === route && (isCommand || isReading) && !/\{(task|supervision|extension|notice|file|clue)\}/.test(path)
})
/** They would change the ticket that the others ask about. */
const isSafe = (line: Line, cell: Cell) => cell !== 'allowed' || (all[line.route] as Route).method === 'GET'
const cells = asked.flatMap((line) =>
  columns.flatMap((column) => {
    const cell = line.cells.get(column) ?? '-'
    const wanted = cell !== '-' && column !== 'department ended' && isSafe(line, cell)
    // A sub-unit's order is what these three are about.
    const isPassed = ['sendBackDown', 'adopt', 'recall'].includes(line.route)
    return wanted && !isPassed ? [{ line, column, cell }] : []
  }),
)

describe('权限 over HTTP', () => {
  it('asks for at least 300 cells', () => expect(cells.length).toBeGreaterThanOrEqual(300))

  it.each(Object.entries(Object.groupBy(cells, ({ line }) => line.call)))('%s', async (_, ofCall = []) => {
    const found: string[] = []
    const wanted: string[] = []
    for (const { line, column, cell } of ofCall) {
      const route = all[line.route] as Route
      const who = await caller(column, reachOf(line.route).authority ?? 'platform')
      if (!who) continue
      const [person, ticket] = who
      const path = route.path.replace('{ticket}', ticket).replace('{workOrder}', `${ticket}-1`)
      const query = line.route === 'readIdentity' ? '?purpose=x' : ''
      const { status, body, headers } = await person.ask(route.method, `${path}${query}`, bodyOf(route))
      wanted.push(`${column}: ${cell}`)
      found.push(`${column}: ${status < 400 ? 'allowed' : status}`)
      if (status === 404) {
        // Nothing but what was asked is in it: the same answer as for a number nobody has.
        expect(headers.get('etag'), column).toBeNull()
        expect(Object.keys(body.details ?? {}), column).toEqual(body.code === 'ticket.unknown' ? ['ticket'] : [])
      }
    }
    expect(found).toEqual(wanted)
  })
})
