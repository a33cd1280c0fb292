/** Checks the API from outside: does it answer, which version, is its clock right? */
import { readFileSync } from 'node:fs'
import { type Check, type Finding, note, wrong } from './finding.ts'

/** Seconds; signed posts more than five minutes off are refused by departments. */
const skew = 30

export const api: Check = async ({ deployment: { url }, file }) => {
  const asked = Date.now()
  const response = await fetch(`${url}/v1/openapi.json`, { signal: AbortSignal.timeout(30_000) }).catch(
    (error: Error) => error,
  )
  if (response instanceof Error)
    return [
      wrong(
        `the API does not answer at ${url}: ${reasonOf(response)}`,
        'name, certificate, firewall or filing; or give --url',
      ),
    ]
  const answered = Date.now()
  if (!response.ok)
    return [
      wrong(`the API answers ${response.status} at ${url}`, 'see the log of the function reference, or give --url'),
    ]
  const { info } = (await response.json()) as { info?: { version?: string } }
  return [...versionOf(info?.version, file), ...clockOf(response.headers.get('date'), asked, answered)]
}

function versionOf(running: string | undefined, file: string): Finding[] {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  if (running === version) return []
  return [note(`version ${running} is deployed, this is ${version}`, `npm run city -- diff --city ${file}`)]
}

function clockOf(date: string | null, asked: number, answered: number): Finding[] {
  const theirs = Date.parse(date ?? '')
  if (Number.isNaN(theirs)) return []
  // The header counts whole seconds.
  const off = Math.max(asked - theirs - 1_000, theirs - answered, 0) / 1000
  if (off <= skew) return []
  return [
    wrong(`this machine’s clock and the API’s are ${Math.round(off)} s apart`, 'set the clock of this machine (NTP)'),
  ]
}

const reasonOf = ({ message, cause }: Error): string =>
  cause instanceof Error ? `${message} (${cause.message || ('code' in cause ? cause.code : '')})` : message
