/** moto: others' implementation of tables and queues, pinned, started empty and always stopped. */
import { spawn } from 'node:child_process'
import { mkdirSync, openSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { TableDefinition } from '../../../infra/local/tables/definition.ts'
import { startElsewhere } from '../../../infra/local/tables/elsewhere.ts'
import { answers, freePort, install } from '../../rehearsal/ministack.ts'
import type { Engine } from './compare.ts'

const requirements = 'test/contracts/tables/moto.txt'

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
  const { handle } = await startElsewhere(url, tables)
  return { handle, stop }
}
