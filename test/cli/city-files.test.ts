/** city new and city check. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cityNames } from '../../infra/cities/index.ts'
import { say } from './running.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiesu-new-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Panjin once more, as its own file in the project was written. */
const asked = [
  ['--folder', folder, '--chinese', '盘锦市', '--code', '211100', '--prefix', 'pj', '--dialling', '0427'],
  ['--district', 'shuangtaizi=211102=双台子区', '--district', 'xinglongtai=211103=兴隆台区'],
  ['--district', 'dawa=211104=大洼区', '--district', 'panshan=211122=盘山县'],
  [
    '--tickets-per-day',
    '900',
    '--alarm',
    '12345-duty@panjin.example',
    '--notice',
    '12345-office@panjin.example',
    '--domain',
    '12345-api.panjin.example',
  ],
].flat()

describe('check', () => {
  it('finds all cities of this installation good', async () => {
    const { code, out } = await say(['check', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).map(({ city }: { city: string }) => city)).toEqual(cityNames)
  })
  it('says of a city without a scanner what becomes of its files', async () => {
    const { code, out } = await say(['check', 'shenyang'])
    expect([code, out]).toEqual([0, expect.stringMatching(/! shenyang\n {4}no scanner of files is named/)])
    expect(JSON.parse((await say(['check', 'shenyang', '--json'])).out)[0].notes).toHaveLength(1)
  })
  it('says what is wrong with a name there is no file of', async () => {
    expect(await say(['check', 'shenyang', 'atlantis'])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/shenyang +沈阳市[\s\S]+✘ atlantis\n {4}there is no such city/),
    })
  })
})

describe('new', () => {
  it('writes what the city’s file in the project says, but for its first line', async () => {
    const { code, out } = await say(['new', 'panjin', ...asked])
    expect(code).toBe(0)
    expect(out).toContain('city -- check panjin')
    const body = (path: string) => readFileSync(path, 'utf8').split('\n').slice(1).join('\n')
    expect(body(join(folder, 'panjin.ts'))).toBe(body('infra/cities/panjin.ts'))
  })
  it('never writes over a file', async () => {
    expect(await say(['new', 'panjin', ...asked])).toMatchObject({
      code: 1,
      error: expect.stringContaining('exists already'),
    })
  })
  it.each([
    [['new'], 2, 'say its name in small letters'],
    [['new', '../etc'], 2, 'say its name in small letters'],
    [['new', 'yingkou', '--folder', '/tmp/nowhere'], 2, 'these are needed too: --chinese, --code'],
    [['new', 'fuxin', ...asked, '--district', '海州区'], 2, 'is not of the form'],
    [['new', 'fuxin', ...asked, '--alarm', 'nobody'], 1, 'an e-mail address'],
    [['new', 'fuxin', ...asked, '--tickets-per-day', 'many'], 1, 'ticketsPerDay'],
  ])('%s', async (args, expected, sentence) => {
    const { code, error } = await say(args)
    expect({ code, error }).toEqual({ code: expected, error: expect.stringContaining(sentence) })
  })
  it('refuses two districts of one key or one code, of which one would be dropped', async () => {
    const twice = async (district: string) => (await say(['new', 'yingkou', ...asked, '--district', district])).error
    expect(await twice('dawa=211199=大洼二区')).toContain('two of --district have the key dawa')
    expect(await twice('dawaer=211104=大洼二区')).toContain('two of --district have the code 211104')
  })
})
