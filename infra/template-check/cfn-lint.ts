/** Runs a pinned cfn-lint over templates: would CloudFormation take every resource? */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const requirements = 'infra/template-check/cfn-lint.txt'
const environment = '.tools/cfn-lint'

/** Rules that stay silent, with why. */
const silenced = {
  W3005: 'the CDK writes dependencies beside the references that imply them',
}

/** @returns what it complains about; empty when clean @throws Error when it cannot be installed */
export function cfnLint(templates: readonly string[], regions: readonly string[]): string {
  install()
  const options = ['--regions', ...regions, '--ignore-checks', ...Object.keys(silenced), '--format', 'parseable']
  const { status, stdout, stderr } = spawnSync(
    join(environment, 'bin/cfn-lint'),
    [...options, '--template', ...templates],
    { encoding: 'utf8' },
  )
  return status === 0 ? '' : `${stdout}${stderr}`.trim() || `cfn-lint ended with ${status}`
}

/** Once per state of the requirements. */
function install(): void {
  const state = createHash('sha256').update(readFileSync(requirements)).digest('hex')
  const mark = join(environment, 'installed')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return
  rmSync(environment, { recursive: true, force: true })
  mkdirSync(environment, { recursive: true })
  run('python3', ['-m', 'venv', environment])
  run(join(environment, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', requirements])
  writeFileSync(mark, state)
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`)
}
