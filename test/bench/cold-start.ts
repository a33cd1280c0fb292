/** Cold start of each bundled function — load and first call, fresh processes — beside a bare handler with only the raw client. */
import { execFile } from 'node:child_process'
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { allRoutes, type RouteName } from '../../shared/api/routes.ts'
import { type FunctionName, functionNames } from '../../shared/runtime/functions.ts'
import { compileCache, settingsVariable } from '../../shared/runtime/settings.ts'
import { median, printTable } from './figures.ts'

const runs = Number(process.env.RUNS ?? 10)

/** Answers every AWS call at once with "nothing there", so that only the functions are measured. */
const engine = createServer((request, response) => {
  request.resume().on('end', () => {
    response.setHeader('content-type', 'application/x-amz-json-1.0')
    const isSend = String(request.headers['x-amz-target']).endsWith('SendMessage')
    response.end(isSend ? JSON.stringify({ MessageId: '1' }) : '{}')
  })
})
await new Promise<void>((listening) => engine.listen(0, '127.0.0.1', listening))
const endpoint = `http://127.0.0.1:${(engine.address() as AddressInfo).port}`

const folder = mkdtempSync(join(tmpdir(), 'jiesu-cold-'))
const bare = join(folder, 'bare.mjs')
await build({
  stdin: {
    contents: `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
      const client = new DynamoDBClient({})
      export const handler = () => client.send(new GetItemCommand({ TableName: 't', Key: { pk: { S: 'a' } } }))`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
  outfile: bare,
})

/** What each function is first asked: something that reads once and finds nothing. */
function firstEvent(name: FunctionName): unknown {
  const record = (body: object) => ({
    Records: [
      {
        messageId: '1',
        receiptHandle: 'r',
        body: JSON.stringify(body),
        attributes: { SentTimestamp: '0', ApproximateReceiveCount: '1' },
      },
    ],
  })
  if (name === 'changes') return record({ ticket: '261009-48213070', version: 1, attempt: 'a' })
  if (name === 'delivery')
    return record({
      type: 'deliver',
      id: 'd',
      to: { kind: 'unit', code: 'u' },
      notice: 'work-order.dispatched',
      ticket: '261009-48213070',
      version: 1,
    })
  if (name === 'deadlines') return record({ shard: 0 })
  if (name === 'minute' || name === 'daily') return {}
  if (name === 'authorizer')
    return {
      headers: { Authorization: `Bearer jsk_${'a'.repeat(12)}_${'b'.repeat(43)}` },
      methodArn: 'arn:aws:execute-api:r:1:a/s/GET/x',
    }
  const first: Partial<Record<FunctionName, RouteName>> = {
    intake: 'readTicket',
    dispatch: 'findInCatalogue',
    returns: 'decideReturn',
    handling: 'readWorkOrder',
    evaluation: 'readFigures',
    registry: 'readCity',
    reference: 'readRegulation',
  }
  const route = allRoutes.find((candidate) => candidate.name === first[name])
  return {
    httpMethod: route?.method,
    resource: route?.path,
    path: route?.path,
    pathParameters: { ticket: '261009-48213074', workOrder: '261009-48213074-1' },
    body: route?.body ? JSON.stringify({ decision: 'refuse', reasons: 'r' }) : null,
    queryStringParameters:
      name === 'dispatch'
        ? { category: 'c', area: 'a' }
        : name === 'evaluation'
          ? { from: '2026-01-01', to: '2026-01-01' }
          : null,
    headers: { 'content-type': 'application/json' },
    requestContext: {
      requestId: 'r',
      authorizer: { actor: JSON.stringify({ role: 'operator', id: 'k' }), perMinute: '100' },
    },
  }
}

const main = join(folder, 'main.mjs')
writeFileSync(
  main,
  `const started = performance.now()
   const { handler } = await import(process.argv[2])
   // Functions print log lines and metrics: only the last word is the measure.
   const write = process.stdout.write.bind(process.stdout)
   process.stdout.write = () => true
   await Promise.resolve(handler(JSON.parse(process.argv[3]), { awsRequestId: 'r' })).catch(() => {})
   write(String(performance.now() - started), () => process.exit())`,
)

const run = promisify(execFile)
async function once(bundle: string, event: unknown, cache: string | undefined): Promise<number> {
  const { stdout } = await run(process.execPath, [main, bundle, JSON.stringify(event)], {
    env: {
      PATH: process.env.PATH,
      AWS_REGION: 'cn-north-1',
      AWS_ACCESS_KEY_ID: 'k',
      AWS_SECRET_ACCESS_KEY: 's',
      AWS_ENDPOINT_URL: endpoint,
      [settingsVariable]: JSON.stringify({
        city: '210100',
        tables: { tickets: 't', appellants: 'a', registry: 'r' },
        queues: {
          changes: `${endpoint}/1/c`,
          delivery: `${endpoint}/1/d`,
          sweep: `${endpoint}/1/s`,
          setAside: `${endpoint}/1/x`,
        },
        bus: 'b',
        insideEndpoints: true,
      }),
      ...(cache ? { NODE_COMPILE_CACHE: cache, NODE_COMPILE_CACHE_PORTABLE: '1' } : {}),
    },
  })
  return Number(stdout)
}

const times = new Map<string, number[]>()
const time = async (name: string, bundle: string, event: unknown, cache?: string) =>
  times.set(name, [...(times.get(name) ?? []), await once(bundle, event, cache)])
for (let run = 0; run < runs; run++) {
  await time('bare', bare, {})
  for (const name of functionNames) {
    const directory = resolve('dist', name)
    await time(name, join(directory, 'index.cjs'), firstEvent(name), join(directory, compileCache))
  }
}
engine.close()

const base = median(times.get('bare') ?? [])
const sizeOf = (name: string) => statSync(name === 'bare' ? bare : resolve('dist', name, 'index.cjs')).size / 1024
printTable(
  `cold start, load + first call, median of ${runs} fresh processes`,
  ['function', 'KB', '× bare'],
  [...times].map(([name, each]) => [name, sizeOf(name).toFixed(0), (median(each) / base).toFixed(2)]),
)
