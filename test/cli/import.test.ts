/** city import — a made-up city into a running one: killed half-way, by two at once, and again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, describe, expect, it } from 'vitest'
import { bearer, client } from '../../infra/local/client.ts'
import { madeUpCity, written } from './made-up-city.ts'
import { runningCity, say } from './running.ts'

const city = runningCity()
const out = mkdtempSync(join(tmpdir(), 'jiesu-import-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))
const folder = (name: string): string => join(out, name)
const admin = () => client(city.city().url, bearer(city.city().keys.admin))

/** The units and staff of a whole city; a catalogue of which each row is the same work. */
const sizes = { units: 100, staff: 300, catalogue: 200 }
const all = 1 + Math.ceil(sizes.catalogue / 11) + 1 + sizes.units + 1 + sizes.staff + sizes.catalogue - 1

/** The command in a process of its own. */
function running(...args: string[]) {
  const process_: ChildProcess = spawn(process.execPath, [
    'infra/cli/main.ts',
    'import',
    ...args,
    '--local',
    '--data',
    city.folder,
  ])
  let text = ''
  const ended = new Promise<{ code: number | null; text: string }>((done) =>
    process_.on('close', (code) => done({ code, text })),
  )
  const heard = new Set<() => void>()
  for (const stream of [process_.stdout, process_.stderr])
    stream?.on('data', (chunk) => {
      text += chunk
      for (const one of heard) one()
    })
  return {
    ended,
    kill: () => process_.kill('SIGKILL'),
    saying: (words: string) => new Promise<void>((done) => heard.add(() => text.includes(words) && done())),
  }
}

it('kill -9 half-way, then two at once, then again: every row is there once', { timeout: 300_000 }, async () => {
  const made = written(folder('made-up'), madeUpCity(sizes))
  const [, first] = (await city.say('import', made, '--dry-run', '--json')).out.split('"deployment"')
  expect(first).toContain('"onlyInTheCity"')

  const killed = running(made, '--yes')
  await killed.saying(' 40 %')
  killed.kill()
  expect((await killed.ended).code).toBeNull()

  const two = [running(made, '--yes'), running(made, '--yes')]
  const ends = await Promise.all(two.map(({ ended }) => ended))
  // Whoever shows the difference while the other writes is asked to look again; what is written is the same.
  for (const { code, text } of ends) {
    expect([0, 1]).toContain(code)
    if (code === 1) expect(text).toContain('run it again')
  }
  expect(ends.some(({ code }) => code === 0)).toBe(true)

  const again = await city.say('import', made, '--yes')
  expect(again).toMatchObject({ code: 0, error: '', progress: '' })
  expect(again.out).toContain('holds all that the files say')
  const { body } = await admin().call('readCity')
  const { units, catalogue } = body as { units: { code: string; parent?: string }[]; catalogue: { category: string }[] }
  expect(units.filter(({ code }) => code.startsWith('made-up-')).length).toBe(sizes.units)
  expect(units.find(({ code }) => code === 'made-up-99')?.parent).toBe('made-up-9')
  expect(catalogue.filter(({ category }) => category.startsWith('made-up-')).length).toBe(sizes.catalogue)
  expect((await admin().call('readStaff', { params: { staff: 'M0009' } })).body).toMatchObject({
    name: '员工9',
    roles: [{ role: 'operator', categories: ['made-up-1', 'made-up-2'], areas: ['210102'] }],
  })
  expect(all).toBeGreaterThan(600)
})

describe('before anything changes', () => {
  const people = '工号,姓名,角色\n9001,王某,话务员\n'
  const file = (name: string, text: string): string => {
    writeFileSync(folder(name), text)
    return folder(name)
  }

  it('a row that is wrong stops all of them; JSON names file, row and column', async () => {
    const bad = file('bad.csv', `${people}9002,李某,班长\n`)
    const { code, out: text } = await city.say('import', bad, '--yes')
    expect(code).toBe(1)
    expect(text).toContain('bad.csv 第3行“角色”：应为下列之一')
    expect(text).toContain('1 faults; nothing was changed')
    expect((await city.json(1, 'import', bad, '--yes')).faults).toMatchObject([
      { file: 'bad.csv', row: 3, column: '角色' },
    ])
    expect((await admin().call('readStaff', { params: { staff: '9001' } })).status).toBe(404)
  })
  it('nobody there to ask has not agreed', async () => {
    const { code, error, progress } = await city.say('import', file('people.csv', people))
    expect([code, error]).toEqual([1, expect.stringContaining('give --yes')])
    expect(progress).toContain('+ 9001 王某')
    expect((await admin().call('readStaff', { params: { staff: '9001' } })).status).toBe(404)
  })
  it('new members of staff have no key yet, and it says so', async () => {
    const { code, out: text } = await city.say('import', file('people.csv', people), '--yes')
    expect([code, text]).toEqual([0, expect.stringContaining('1 new members of staff have no key yet')])
  })
  it('--keys issues one to each new member of staff, in a file for its owner alone, and goes on where it was cut off', async () => {
    const sheet = file(
      'keyed.csv',
      `工号,姓名,角色,所在单位\n0901,=王某,话务员；承办单位,heping-housing\n9102,李某,话务员,\n`,
    )
    const keys = folder('keys.csv')
    const { code, out: text } = await city.say('import', sheet, '--yes', '--keys', keys, '--days', '30')
    expect([code, text]).toEqual([0, expect.stringContaining('3 keys stand in')])
    expect(statSync(keys).mode & 0o777).toBe(0o600)
    const kept = readFileSync(keys, 'utf8')
    const rows = Papa.parse<string[]>(kept.replace('\ufeff', '').trimEnd()).data.slice(1)
    expect(rows.map(([staff, name, role]) => [staff?.trim(), name, role])).toEqual([
      ['0901', "'=王某", 'operator'],
      ['0901', "'=王某", 'department'],
      ['9102', '李某', 'operator'],
    ])
    const me = await client(city.city().url, bearer(rows[1]?.[5] ?? '')).call('readMe')
    expect(me.body).toMatchObject({
      role: 'department',
      staff: { number: '0901', name: '=王某' },
      unit: { code: 'heping-housing' },
    })
    // Cut off before it was written down, a key is asked for again and is the same.
    writeFileSync(keys, kept.replace(rows[2]?.[5] ?? 'x', '').replace(rows[2]?.[4] ?? 'x', ''))
    expect((await city.say('import', sheet, '--keys', keys)).out).toContain('1 keys stand in')
    expect(readFileSync(keys, 'utf8')).toBe(kept)
    expect((await city.json(0, 'import', sheet, '--keys', keys)).keys).toBe(0)
    const other = await city.say('import', sheet, '--keys', sheet)
    expect([other.code, other.error]).toEqual([1, expect.stringContaining('is no file of keys')])
  })
  it('a key that is no administrator’s is refused', async () => {
    const key = file('key', city.city().keys.operator)
    const { code, error } = await city.say('import', file('people.csv', people), '--yes', '--key-file', key)
    expect([code, error]).toEqual([1, expect.stringContaining('role.not-allowed')])
  })
  it.each([
    [[], 2, 'name a folder or files'],
    [['nowhere'], 1, 'cannot be read'],
    [['x.csv', '--templates', 'y'], 2, 'either --templates or files'],
    [['test/cli', '--yes'], 1, 'there is no CSV'],
  ])('%s', async (args, code, sentence) => {
    const said = await city.say('import', ...args)
    expect([said.code, said.error]).toEqual([code, expect.stringContaining(sentence)])
  })
  it('by its address alone it needs a key and no credentials', async () => {
    const to = ['import', file('people.csv', people), '--url', city.city().url]
    expect(await say(to)).toMatchObject({ code: 1, error: expect.stringContaining('JIESU_ADMIN_KEY') })
    const keyFile = file('admin', `${city.city().keys.admin}\n`)
    expect(await say([...to, '--key-file', keyFile])).toMatchObject({
      code: 0,
      out: expect.stringContaining('holds all'),
    })
    expect(await say([...to.slice(0, 2), '--url', 'http://127.0.0.1:1', '--key-file', keyFile])).toMatchObject({
      code: 1,
      error: expect.stringContaining('does not answer'),
    })
  })
  it('templates are never written over; with --current they hold what the city has', async () => {
    const to = folder('templates')
    expect((await city.say('import', '--templates', to)).code).toBe(0)
    expect(readFileSync(join(to, 'staff.csv'), 'utf8')).toContain('示例行')
    expect(await city.say('import', '--templates', to)).toMatchObject({
      code: 1,
      error: expect.stringContaining('is there already'),
    })
    const filled = folder('current')
    expect((await city.say('import', '--templates', filled, '--current')).code).toBe(0)
    expect(readFileSync(join(filled, 'staff.csv'), 'utf8')).toContain('9001,王某')
    expect(await city.say('import', filled)).toMatchObject({ code: 0, out: expect.stringContaining('holds all') })
  })
})
