/** MiniStack: others' implementation of AWS, pinned, started empty and always stopped. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { run } from './run.ts'

const requirements = 'test/rehearsal/ministack.txt'

/** Makes the environment once for each state of the pinned list. @returns the folder of its programs */
export async function install(
  folder: string,
  write: (text: string) => void,
  list: string = requirements,
): Promise<string> {
  const environment = join(folder, 'python')
  const marker = join(environment, 'installed.txt')
  const pinned = readFileSync(list, 'utf8')
  const bin = join(environment, 'bin')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === pinned) return bin
  rmSync(environment, { recursive: true, force: true })
  await run('python3', ['-m', 'venv', environment], { write })
  const pip = ['install', '--quiet', '--disable-pip-version-check', '--no-deps', '--requirement', list]
  await run(join(bin, 'pip'), pip, { write })
  writeFileSync(marker, pinned)
  return bin
}

export interface MiniStack {
  url: string
  /** everything it has logged so far */
  log(): string
  stop(): Promise<void>
}

/** Functions run as processes of the `node` that is first on its PATH: the one this project brings. */
export async function start(bin: string, folder: string): Promise<MiniStack> {
  const port = await freePort()
  const scratch = resolve(folder, 'ministack')
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch, { recursive: true })
  // Its workers are CommonJS and would be taken for modules below our package.json.
  writeFileSync(join(scratch, 'package.json'), '{ "type": "commonjs" }')
  const logFile = join(folder, 'ministack.log')
  const out = openSync(logFile, 'w')
  const { AWS_ENDPOINT_URL: _, AWS_ENDPOINT_URL_S3: __, AWS_PROFILE: ___, ...environment } = process.env
  const child = spawn(resolve(bin, 'ministack'), [], {
    cwd: scratch,
    env: {
      ...environment,
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      GATEWAY_PORT: String(port),
      TMPDIR: scratch,
      MINISTACK_REGION: region,
      // What an account of AWS has; by itself it takes as many as this machine has memory for.
      LAMBDA_ACCOUNT_CONCURRENCY: '1000',
      AWS_ACCESS_KEY_ID: credentials.AWS_ACCESS_KEY_ID,
      AWS_SECRET_ACCESS_KEY: credentials.AWS_SECRET_ACCESS_KEY,
    },
    stdio: ['ignore', out, out],
    // A group of its own, so that its workers end with it.
    detached: true,
  })
  const url = `http://127.0.0.1:${port}`
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid) process.kill(-child.pid, signal)
    } catch {
      // the whole group has ended already
    }
  }
  const last = (): void => kill('SIGKILL')
  process.once('exit', last)
  const stop = async (): Promise<void> => {
    kill('SIGTERM')
    await Promise.race([ended, sleep(5_000)])
    kill('SIGKILL')
    process.off('exit', last)
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await answers(`${url}/_ministack/health`, () => child.exitCode !== null)
  } catch (error) {
    await stop()
    throw new Error(`MiniStack did not come up: ${error}\n${readFileSync(logFile, 'utf8').slice(-1000)}`)
  }
  return { url, log: () => readFileSync(logFile, 'utf8'), stop }
}

export const region = 'cn-north-1'
/** What it takes for an account; nothing here is a secret. */
export const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }

export async function answers(url: string, ended: () => boolean): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (ended()) throw new Error('it ended at once')
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await sleep(200)
  }
  throw new Error('no answer for 30 s')
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
