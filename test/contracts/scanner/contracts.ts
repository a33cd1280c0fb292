/** `npm run contracts:scanner`: the scanner port on the clamd of Debian's packages. */
import { spawnSync } from 'node:child_process'
import { helpInstead } from '../../../infra/local/help-instead.ts'

helpInstead(`npm run contracts:scanner

  Asks a real clamd, with one signature of our own. CLAMD=path names it; where there is none, Debian's package is installed (as root).`)

const { CLAMD = 'clamd' } = process.env
const run = (command: string, ...given: string[]): number | null =>
  spawnSync(command, given, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status
const isThere = spawnSync(CLAMD, ['--version'], { stdio: 'ignore' }).status === 0
if (!isThere) {
  run('apt-get', 'update', '--quiet')
  if (run('apt-get', 'install', '--quiet', '--yes', '--no-install-recommends', 'clamav-daemon') !== 0) process.exit(1)
}
process.exit(run('vitest', 'run', '--config', '.vitest.config.ts', '--project', 'scanner') ?? 1)
