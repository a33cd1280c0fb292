/** The command line: help, exit codes, and sentences instead of stack traces. */
import { describe, expect, it } from 'vitest'
import { verbs } from '../../infra/cli/verbs.ts'
import { say } from './running.ts'

describe('help', () => {
  it('lists every verb with a summary', async () => {
    const { code, out } = await say(['--help'])
    expect(code).toBe(0)
    for (const [name, { summary }] of Object.entries(verbs)) expect(out).toContain(`  ${name.padEnd(8)} ${summary}`)
  })
  it.each(Object.entries(verbs))('of %s names each of its options', async (name, { options }) => {
    const { code, out } = await say([name, '--help'])
    expect(code).toBe(0)
    for (const option of [...Object.keys(options), 'json', 'help']) expect(out).toContain(`--${option}`)
  })
})

describe('exit code 2: not understood', () => {
  it.each([
    [[], ''],
    [['fly'], 'there is no verb "fly"; see npm run city -- --help'],
    [['constructor'], 'there is no verb "constructor"'],
    [['keys', '--colour', 'red'], "Unknown option '--colour'"],
    [['keys', 'lend'], 'say what to do: issue, list, rotate, revoke'],
    [['keys', 'list', '--days', 'many'], '--days many is not a number of days'],
    [['deploy', '--city', 'shenyang'], 'nobody is there to ask'],
    [['seed', '--local', '/var/jiesu'], '"/var/jiesu" belongs to no option'],
    [['keys', 'issue', '--role', 'admin', '--name', '盘锦'], 'say which city: --city <name>, or JIESU_CITY'],
    [['export', '--from', '2026-10-01', '--by', '王'], 'it goes with --with-identity-data'],
  ])('%s', async (args, sentence) => {
    const { code, out, error } = await say(args)
    expect(code).toBe(2)
    expect(`${out}${error}`).toContain(sentence)
  })
  it('is one line that names the help; a program reads JSON', async () => {
    const { error } = await say(['keys', '--colour', 'red'])
    expect(error.split('\n')).toEqual([expect.stringMatching(/^city keys: .+; see npm run city -- keys --help$/)])
    const { out, error: nothing } = await say(['keys', 'lend', '--city', 'shenyang', '--json'])
    expect(JSON.parse(out)).toEqual({ error: expect.stringContaining('say what to do'), code: 2 })
    expect(nothing).toBe('')
  })
})

describe('exit code 1: something is wrong', () => {
  it('no city has that name', async () => {
    const { code, error } = await say(['seed', '--city', 'atlantis'])
    expect(code).toBe(1)
    expect(error).toContain('there is no such city; there are: anshan, benxi')
  })
  it('a folder where a file belongs, or a file that is not there', async () => {
    for (const file of ['test', 'nowhere.jsonl']) {
      const { code, error } = await say(['verify', file])
      expect(code).toBe(1)
      expect(error).toContain('city verify: a file cannot be read or written: ')
    }
  })
  it('no city runs there', async () => {
    const { code, error } = await say(['keys', 'list', '--local', '--data', '/nowhere'])
    expect(code).toBe(1)
    expect(error).toBe('city keys: no city runs with its data in /nowhere: start it with npm start')
  })
  it('nobody answers', async () => {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = process.env
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' })
    const { code, error } = await say(['keys', 'list', '--city', 'shenyang', '--endpoint', 'http://127.0.0.1:1'])
    Object.assign(process.env, { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY })
    expect(code).toBe(1)
    expect(error).toContain('nobody answers there')
  })
})
