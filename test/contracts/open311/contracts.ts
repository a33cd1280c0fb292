/** `npm run contracts:open311`: clients that others made, and the specification's schemas, on a city here. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { helpInstead } from '../../../infra/local/help-instead.ts'
import { install } from '../../rehearsal/ministack.ts'
import { told } from './untouched.ts'

helpInstead(`npm run contracts:open311

  Installs npm open311, PyPI georeport and three, and ajv into .tools/open311, and asks a city on this machine with each, in JSON and in XML.
  Names each that does not install or run as it is published, with its error.`)

const folder = resolve('.tools/open311')
/** What the client depends on is gone from where it looks for it, or does not compile any more: others that do the same stand in. */
const wanted = {
  private: true,
  dependencies: { open311: '0.0.12', ajv: '8.20.0', 'ajv-formats': '3.0.1' },
  overrides: { sparkxml: 'npm:xml2js@0.6.2', xml2json: 'npm:fast-xml-parser@4.5.0' },
}
const run = (program: string, args: string[], cwd?: string): number =>
  spawnSync(program, args, { stdio: 'inherit', ...(cwd ? { cwd } : {}) }).status ?? 1

mkdirSync(folder, { recursive: true })
const list = `${folder}/package.json`
const written = `${JSON.stringify(wanted, undefined, 2)}\n`
if (!isWritten()) {
  writeFileSync(list, written)
  const status = run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], folder)
  if (status !== 0) process.exit(status)
  writeFileSync(`${folder}/installed`, written)
}
await install(folder, () => {}, 'test/contracts/open311/python.txt')
const status = run('vitest', ['run', '--config', '.vitest.config.ts', '--project', 'open311'])
if (status === 0) console.log(`\n${told(whyNotUntouched()).join('\n')}`)
process.exit(status)

/** What npm says where it is asked for the client alone: without running what its packages would build. */
function whyNotUntouched(): string | undefined {
  const alone = `${folder}/untouched`
  mkdirSync(alone, { recursive: true })
  writeFileSync(`${alone}/package.json`, '{ "private": true }\n')
  const asked = [
    'install',
    'open311@0.0.12',
    '--ignore-scripts',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const { status, stderr } = spawnSync('npm', asked, { cwd: alone, encoding: 'utf8', timeout: 120_000 })
  if (status === 0) return undefined
  const said = stderr.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, ''))
  return said.filter((line) => /^command |^fatal|^code /.test(line)).join('; ') || 'it did not end in time'
}

function isWritten(): boolean {
  try {
    return readFileSync(`${folder}/installed`, 'utf8') === written
  } catch {
    return false
  }
}
