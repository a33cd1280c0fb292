/** The local stack enforces policies: without a grant, its scenario fails. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { assemble } from '../../infra/local/assembly.ts'
import { type Host, startHost } from '../../infra/local/host.ts'
import { type Keys, seed } from '../../infra/local/seed.ts'
import { appealOf, request } from '../stack/city.ts'

const stack = 'Jiesu-Shenyang'
const region = 'cn-north-1'
interface Raw {
  Type: string
  Properties: { Policies?: { PolicyDocument: { Statement: { Action: string | string[] }[] } }[] }
}

/** The template without an action in a function's policy. */
function without(template: { Resources: Record<string, Raw> }, name: string, action: string): void {
  for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
    if (Type !== 'AWS::IAM::Role' || !id.startsWith(`Functions${name}Role`)) continue
    const statements = Properties.Policies?.flatMap(({ PolicyDocument }) => PolicyDocument.Statement) ?? []
    for (const statement of statements)
      statement.Action = [statement.Action].flat().filter((one) => one.toLowerCase() !== action.toLowerCase())
  }
}

describe('a function without', () => {
  let host: Host
  let keys: Keys
  const lines: string[] = []

  beforeAll(async () => {
    const assembly = await assemble('shenyang')
    const template = JSON.parse(readFileSync(assembly.template, 'utf8'))
    without(template, 'intake', 'kms:Decrypt')
    without(template, 'registry', 'dynamodb:PutItem')
    host = await startHost({
      template,
      stack,
      assemblyDir: assembly.directory,
      dataDir: undefined,
      port: 0,
      region,
      log: (line) => lines.push(line),
    })
    keys = await seed({
      city: readCity('shenyang').city,
      endpoint: host.endpoint,
      region,
      table: String(host.outputs.registryTable),
      keysFile: undefined,
      standIn: undefined,
      pulls: () => true,
    })
  }, 60_000)
  afterAll(() => host?.stop(), 60_000)

  const ask = (method: string, path: string, key: string | undefined, body?: unknown) =>
    request(`${host.url}${path}`, method, `Bearer ${key}`, { body })

  it('the customer key cannot register: the identity table stays shut', async () => {
    const answer = await ask('POST', '/v1/tickets', keys.channels.web, appealOf())
    expect(answer.status).toBe(500)
    expect(JSON.stringify(answer.body)).not.toMatch(/kms|arn:/)
    expect(lines.join('')).toMatch(/AccessDeniedException/)
  })

  it('an action cannot do that and can do the rest', async () => {
    expect((await ask('PUT', '/v1/categories/test', keys.admin, { name: '测试' })).status).toBe(500)
    expect((await ask('GET', '/v1/city', keys.admin)).status).toBe(200)
    expect(
      (await ask('POST', '/v1/keys', keys.admin, { role: 'operator', name: '测试', expires: '2099-01-01T00:00:00Z' }))
        .status,
    ).toBe(500)
  })

  it('is noted, with what it asked for', () => {
    const refused = host.guard.refused().map(({ caller, need }) => `${caller} ${need.action}`)
    expect(refused).toEqual([
      expect.stringMatching(/^Functionsintake\w+ kms:Decrypt$/),
      expect.stringMatching(/^Functionsregistry\w+ dynamodb:PutItem$/),
    ])
  })

  it('the assembly that the CDK deploys names the stack, as the one read here does', async () => {
    const { directory } = await assemble('shenyang')
    expect(readFileSync(`${directory}/manifest.json`, 'utf8')).toContain(`${stack}.template.json`)
  })

  it('credentials that belong to no function and no administrator are refused', async () => {
    const answer = await fetch(host.endpoint, {
      method: 'POST',
      headers: {
        'X-Amz-Target': 'DynamoDB_20120810.ListTables',
        Authorization: 'AWS4-HMAC-SHA256 Credential=stranger/20260101/cn-north-1/dynamodb/aws4_request',
      },
      body: '{}',
    })
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('UnrecognizedClientException')])
  })
})
