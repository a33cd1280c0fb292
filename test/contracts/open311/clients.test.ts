/** Clients that others made, and ajv by the specification's schemas, each asking a city over HTTP. */
import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formats } from '../../../shared/sharing/open311/document.ts'
import { png } from '../../files/samples.ts'
import { sampleCity } from '../../stack/city.ts'
import { eventually } from '../../support/eventually.ts'
import { schemas } from './schemas.ts'
import { untouched } from './untouched.ts'

const city = sampleCity()
const folder = resolve('.tools/open311')
const here = 'test/contracts/open311'
const endpoint = () => `${city.url()}/open311/v2`
let key: { id: string; key: string }
beforeAll(async () => {
  const expires = new Date(Date.parse(city.now()) + 86_400_000).toISOString()
  const asked = { role: 'channel', channel: 'open311', for: 'open311', name: '接入测试', expires }
  key = (await city.admin.post('/v1/keys', asked)).body
}, 60_000)
afterAll(() => city.admin.remove(`/v1/keys/${key.id}`))

const run = async (program: string, ...args: string[]) => {
  const env = { ...process.env, NODE_PATH: join(folder, 'node_modules') }
  const { stdout } = await promisify(execFile)(program, args, { env })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}
const python = (script: string, ...args: string[]) =>
  run(join(folder, 'python/bin/python'), `${here}/${script}`, ...args)

const hole = (description: string) => ({
  ...{ service_code: 'road-damage', lat: 41.79, long: 123.33, first_name: '小明', last_name: '王' },
  ...{ phone: '024-88001234', description },
})
const formOf = (fields: object): string =>
  String(new URLSearchParams(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))))
const codesOf = (services: { service_code: string }[]) => services.map(({ service_code }) => service_code)

describe('npm open311 0.0.12', () => {
  const asks = (format: string) =>
    run(
      process.execPath,
      `${here}/node.cjs`,
      endpoint(),
      key.key,
      format,
      JSON.stringify({
        ...hole(`坑（${format}）`),
        attributes: { place_kind: 'pavement' },
      }),
    )

  it('discovers, reads, files and asks again in JSON', async () => {
    const { discovery, services, definition, filed, token, one, several, refused } = await asks('json')
    const number = filed.service_request_id
    expect(discovery.endpoints[0]).toMatchObject({ specification: 'http://wiki.open311.org/GeoReport_v2' })
    expect(codesOf(services)).toContain('road-damage')
    expect(definition.attributes).toHaveLength(5)
    expect(number).toMatch(/^\d{6}-\d{8}$/)
    expect(token).toEqual([{ service_request_id: number, token: number }])
    for (const found of [one, several])
      expect(found).toMatchObject([
        { service_request_id: number, status: 'open', lat: 41.79, service_code: 'road-damage' },
      ])
    // It passes on that it failed, and not with what.
    expect(refused).toBe('true')
  })
  it('asks for XML, and stops where the parser it wants is not to be had', async () => {
    await expect(asks('xml')).rejects.toThrow(untouched['npm open311 0.0.12, XML'])
  })
})

describe('PyPI georeport 0.3.1', () => {
  it.each(formats)('reads what is open in %s', async (format) => {
    const { body } = await city.nobody.post(
      `/open311/v2/requests.json`,
      formOf({ ...hole(`坑（georeport ${format}）`), api_key: key.key, 'attribute[place_kind]': 'pavement' }),
      { 'content-type': 'application/x-www-form-urlencoded' },
    )
    const number = body[0].service_request_id
    await eventually(
      async () => codesOf((await city.nobody.get('/open311/v2/requests.json?service_code=road-damage')).body),
      (found) => found.length > 0,
    )
    const { services, definition, one, several, open } = await python('georeport_client.py', endpoint(), format, number)
    expect(codesOf(services)).toContain('manhole')
    expect(definition.service_code).toBe('road-damage')
    expect(one).toMatchObject({ service_request_id: number, status: 'open' })
    // Of one element its XML is no list, as this client reads it.
    expect([several].flat()).toMatchObject([{ service_request_id: number }])
    expect([open].flat().length).toBeGreaterThan(0)
  })
})

describe('PyPI three 0.8.0', () => {
  const photo = () => {
    const path = join(mkdtempSync(join(tmpdir(), 'jiesu-open311-')), 'road.png')
    writeFileSync(path, png())
    return path
  }
  const asked = (untouched: 'yes' | 'no') =>
    python(
      'three_client.py',
      endpoint(),
      key.key,
      JSON.stringify({ ...hole('坑（three）'), 'attribute[place_kind]': 'pavement' }),
      untouched,
      photo(),
    )

  it('does not start untouched: it wants a name of Python 2', async () =>
    expect(asked('yes')).rejects.toThrow(untouched['PyPI three 0.8.0']))
  it('given that name, files a request with a photograph and reads it', async () => {
    const { filed, services, definition, token, one, several } = await asked('no')
    const number = filed[0].service_request_id
    expect(codesOf(services)).toContain('street-light')
    expect(definition.service_code).toBe('road-damage')
    expect(token).toEqual([{ service_request_id: number, token: number }])
    expect(one).toMatchObject([{ service_request_id: number }])
    expect(several.length).toBeGreaterThan(0)
    const { body } = await city.operator.get(`/v1/tickets/${number}/files`)
    expect(body.items).toMatchObject([{ name: 'road.png', type: 'image/png' }])
  })
})

describe('ajv, by the schemas of the specification', () => {
  const require = createRequire(join(folder, 'package.json'))
  const Ajv = require('ajv').default
  const ajv = require('ajv-formats').default(new Ajv({ allErrors: true, strict: false }))
  const faults = (schema: object, answer: unknown) => {
    const validate = ajv.compile(schema)
    return validate(answer) ? [] : validate.errors
  }
  const get = async (path: string) => (await city.nobody.get(`/open311/v2/${path}`)).body

  it('finds no fault in any answer', async () => {
    const fields = { ...hole('坑（ajv）'), api_key: key.key, 'attribute[place_kind]': 'pavement' }
    const form = formOf(fields)
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const filed = (await city.nobody.post('/open311/v2/requests.json', form, type)).body
    expect(faults(schemas.filed, filed)).toEqual([])
    const number = filed[0].service_request_id
    expect(faults(schemas.services, await get('services.json'))).toEqual([])
    for (const code of ['road-damage', 'manhole'])
      expect(faults(schemas.definition, await get(`services/${code}.json`))).toEqual([])
    expect(faults(schemas.requests, await get(`requests/${number}.json`))).toEqual([])
    expect(faults(schemas.requests, await get('requests.json'))).toEqual([])
    expect(faults(schemas.tokens, await get(`tokens/${number}.json`))).toEqual([])
    expect(faults(schemas.errors, await get('services/nothing.json'))).toEqual([])
    expect(faults(schemas.errors, await get('requests.json?status=pending&page=0'))).toEqual([])
  })
  it('would find one', () => expect(faults(schemas.services, [{ service_code: 1 }])).not.toEqual([]))
})
