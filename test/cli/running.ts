/** Runs the command line's verbs on a local city, with their output and exit code. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { commandLine, type Said } from '../../infra/cli/command-line.ts'
import { verbs } from '../../infra/cli/verbs.ts'
import { type OpenCity, openCity } from '../../infra/local/open-city.ts'
import { awaited } from '../../shared/law/arrangements.ts'

/** Before the calendar of an awaited year is missed: what else the doctor finds stands alone. */
const beforeAwaited = (): Date => {
  const missedFrom = awaited.map((year) => Date.parse(`${year - 1}-12-01T00:00:00+08:00`))
  return new Date(Math.min(Date.now(), ...missedFrom.map((moment) => moment - 1)))
}

/** What `npm run city -- <args>` says; `at` moves its clock. */
export async function say(
  args: readonly string[],
  at = args[0] === 'doctor' ? beforeAwaited() : new Date(),
): Promise<Said & { written: string; progress: string }> {
  const written: string[] = []
  const progress: string[] = []
  const said = await commandLine(args, verbs, {
    progress: { write: (text) => progress.push(text) },
    out: { write: (text) => written.push(text) },
    now: () => at,
  })
  return { ...said, written: written.join(''), progress: progress.join('') }
}

export interface Running {
  city(): OpenCity
  folder: string
  /** The same with `--local` and the folder of this city. */
  say(...args: string[]): ReturnType<typeof say>
  /** The answer as JSON; fails where the exit code is not the expected one. */
  // biome-ignore lint/suspicious/noExplicitAny: looked into field by field, as a script would
  json(code: number, ...args: string[]): Promise<any>
}

/** A city with its data in a folder, as `npm start` runs it, before the tests of a file. */
export function runningCity(): Running {
  const folder = mkdtempSync(join(tmpdir(), 'jiesu-cli-'))
  let open: OpenCity | undefined
  beforeAll(async () => {
    open = await openCity({ port: 0, data: folder })
  }, 60_000)
  afterAll(async () => {
    await open?.stop()
    rmSync(folder, { recursive: true, force: true })
  }, 60_000)
  const here = ['--local', '--data', folder]
  return {
    city() {
      if (!open) throw new Error('the city is not open yet')
      return open
    },
    folder,
    say: (...args) => say([...args, ...here]),
    async json(code, ...args) {
      const said = await say([...args, ...here, '--json'])
      if (said.code !== code) throw new Error(`exit code ${said.code}: ${said.out}${said.error}`)
      return JSON.parse(said.out)
    },
  }
}
