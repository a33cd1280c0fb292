/** Runs the stand-in departments in their own process, to be stopped apart from the platform. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { startStandIn } from './stand-in.ts'

const usage = `node infra/local/stand-in/main.ts --keys <keys.json> [--port 8312]

  --keys   the keys file of a data folder, or a JSON object { "<unit>": "whsec_…" }
  --port   where the departments listen

  POST /units/{code}             what the platform posts
  GET  /units/{code}             what the unit has received
  PUT  /units/{code}/behaviour   {"is":"normal"} | {"is":"slow","ms":2000} | {"is":"refuse","status":422} |
                                 {"is":"fail","status":503,"retryAfter":60} | {"is":"lose-answers"} |
                                 {"is":"flaky","share":0.3,"seed":1} | {"is":"down"}`

const secrets = z.record(z.string(), z.string().startsWith('whsec_'))
const keysFile = z.union([z.looseObject({ secrets }).transform((keys) => keys.secrets), secrets])

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8312' }, keys: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help || !values.keys) return console.log(usage)
  const known = new Map(Object.entries(keysFile.parse(JSON.parse(readFileSync(values.keys, 'utf8')))))
  const { url, stop } = await startStandIn({ port: Number(values.port), secretOf: (code) => known.get(code) })
  console.log(`stand-in departments: ${url} (${known.size} units)`)
  const end = (): void => void stop().then(() => process.exit(0))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}

try {
  await main()
} catch (error) {
  console.error(`stand-in: ${error instanceof z.ZodError ? z.prettifyError(error) : error}`)
  process.exit(1)
}
