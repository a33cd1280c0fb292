/** `npm run test:browser`: the pages in a real browser, Debian's chromium or another. */
import { spawnSync } from 'node:child_process'
import { helpInstead } from '../../infra/local/help-instead.ts'
import { chromiumAt } from './chromium.ts'

helpInstead(`npm run test:browser [-- file…]

  Opens every page in chromium. CHROMIUM=path names it; where there is none, Debian's package is installed (as root), with a Chinese font.`)

const run = (command: string, ...given: string[]): number | null =>
  spawnSync(command, given, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status
const isThere = spawnSync(chromiumAt, ['--version'], { stdio: 'ignore' }).status === 0
if (!isThere) {
  run('apt-get', 'update', '--quiet')
  const packages = ['chromium', 'fonts-noto-cjk']
  if (run('apt-get', 'install', '--quiet', '--yes', '--no-install-recommends', ...packages) !== 0) process.exit(1)
}
const files = process.argv.slice(2)
process.exit(run('vitest', 'run', '--config', '.vitest.config.ts', '--project', 'browser', ...files) ?? 1)
