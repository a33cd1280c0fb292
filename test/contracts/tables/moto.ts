/** moto: others' implementation of tables and queues, pinned, started empty and always stopped. */
import { spawn } from 'node:child_process'
import { mkdirSync, openSync } from 'node:fs'
import { request } from 'node:http'
import { join, resolve } from 'node:path'
import type { TableDefinition } from '../../../infra/local/tables/definition.ts'
import { answers, freePort, install } from '../../rehearsal/ministack.ts'
import type { Engine } from './compare.ts'

const requirements = 'test/contracts/tables/moto.txt'
const signed =
  'AWS4-HMAC-SHA256 Credential=test/20260101/cn-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0'

/** @param folder where it is installed and writes its log */
export async function serveMoto(folder: string): Promise<{ url: string; stop(): void }> {
  mkdirSync(folder, { recursive: true })
  const bin = await install(folder, () => {}, requirements)
  const port = await freePort()
  const out = openSync(join(folder, 'moto.log'), 'w')
  const child = spawn(resolve(bin, 'moto_server'), ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: ['ignore', out, out],
  })
  const stop = (): void => void child.kill('SIGKILL')
  process.once('exit', stop)
  const url = `http://127.0.0.1:${port}`
  await answers(`${url}/moto-api/`, () => child.exitCode !== null)
  return { url, stop }
}

/** The same with these tables, asked as the engine of this house is. */
export async function startMoto(
  folder: string,
  tables: readonly TableDefinition[],
): Promise<Engine & { stop(): void }> {
  const { url, stop } = await serveMoto(folder)
  const handle: Engine['handle'] = async (operation, input) => {
    const { status, text } = await posted(url, operation, JSON.stringify(input))
    return { status, body: text.startsWith('{') ? JSON.parse(text) : { __type: 'no JSON', message: text } }
  }
  for (const { TableArn: _, timeToLive: __, ...table } of tables) {
    const { status, body } = await handle('CreateTable', { ...table, BillingMode: 'PAY_PER_REQUEST' })
    if (status !== 200) throw new Error(`moto did not make ${table.TableName}: ${JSON.stringify(body)}`)
  }
  return { handle, stop }
}

/** On a connection of its own: on one that is kept, each answer waits 40 ms for an acknowledgement. */
function posted(url: string, operation: string, body: string): Promise<{ status: number; text: string }> {
  const headers = {
    ...{ 'x-amz-target': `DynamoDB_20120810.${operation}`, 'content-type': 'application/x-amz-json-1.0' },
    ...{ authorization: signed, 'content-length': Buffer.byteLength(body) },
  }
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
