/** city keys and city seed, on a running city. */
import { describe, expect, it } from 'vitest'
import { runningCity } from './running.ts'

const city = runningCity()

const withKey = (key: string) =>
  fetch(`${city.city().url}/v1/tickets`, { headers: { authorization: `Bearer ${key}` } }).then(({ status }) => status)

describe('a key', () => {
  it('that is issued works, is listed without its secret, and is revoked', async () => {
    const { key, id } = await city.json(0, 'keys', 'issue', '--role', 'operator', '--name', '夜班', '--days', '3')
    expect(await withKey(key)).toBe(200)
    const { deployment, keys: listed } = await city.json(0, 'keys', 'list')
    expect(deployment).toBe(`Jiesu-Shenyang of ${city.folder} on this machine`)
    expect(listed.find((one: { id: string }) => one.id === id)).toMatchObject({ role: 'operator', state: 'ends soon' })
    expect(JSON.stringify(listed)).not.toMatch(/secretHash/)
    const { key: other, id: otherId } = await city.json(0, 'keys', 'issue', '--role', 'operator', '--name', '日班')
    expect(await city.json(0, 'keys', 'revoke', otherId)).toMatchObject({ revoked: otherId })
    expect(await withKey(other)).toBe(401)
    expect((await city.say('keys', 'revoke', otherId)).code).toBe(1)
  })

  it('that is rotated leaves the old one some days, with the same scope', async () => {
    const { key: old, id } = await city.json(0, 'keys', 'issue', '--role', 'operator', '--name', '话务一号')
    const rotated = await city.json(0, 'keys', 'rotate', id, '--overlap', '0')
    expect(rotated).toMatchObject({ replaces: id, role: 'operator' })
    expect(await withKey(rotated.key)).toBe(200)
    expect(await withKey(old)).toBe(401)
    expect((await city.say('keys', 'rotate', id)).out).toMatch(/ has been expired since \d{4}-/)
  })

  it('says whose it is, and that one exists', async () => {
    const issue = (...scope: string[]) => city.say('keys', 'issue', '--name', '测试', ...scope)
    expect(await issue('--role', 'department')).toMatchObject({ code: 2 })
    expect(await issue('--role', 'king')).toMatchObject({ code: 2 })
    expect(await issue('--role', 'department', '--unit', 'nobody')).toMatchObject({
      code: 1,
      error: 'city keys: there is no unit nobody',
    })
    expect((await issue('--role', 'department', '--unit', 'heping-housing')).out).toMatch(/^jsk_[a-z0-9]{12}_/)
  })

  it('is somebody’s own, in a role that they have, and their record says the rest', async () => {
    const put = await fetch(`${city.city().url}/v1/staff/1024`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${city.city().keys.admin}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: '李敏', roles: [{ role: 'operator' }] }),
    })
    expect(put.status).toBe(200)
    const issue = (...scope: string[]) => city.say('keys', 'issue', '--name', '席位', '--staff', '1024', ...scope)
    expect(await issue('--role', 'admin')).toMatchObject({
      code: 1,
      error: 'city keys: there is no member of staff 1024 who works as admin',
    })
    expect(await issue('--role', 'operator', '--area', '210102')).toMatchObject({ code: 2 })
    const { key, id } = await city.json(0, 'keys', 'issue', '--role', 'operator', '--name', '席位', '--staff', '1024')
    const { keys: listed } = await city.json(0, 'keys', 'list')
    expect(listed.find((one: { id: string }) => one.id === id)).toMatchObject({ staff: '1024', role: 'operator' })
    expect(await withKey(key)).toBe(200)
  })

  it('is not for a unit that has retired, issued or rotated', async () => {
    const { id } = await city.json(0, 'keys', 'issue', '--role', 'department', '--unit', 'sy-metro', '--name', '窗口')
    const from = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const retired = await fetch(`${city.city().url}/v1/units/sy-metro/retirement`, {
      method: 'POST',
      headers: { authorization: `Bearer ${city.city().keys.admin}`, 'content-type': 'application/json' },
      body: JSON.stringify({ from, reason: '机构改革' }),
    })
    expect(retired.status).toBe(200)
    const error = `city keys: unit sy-metro has been retired since ${from}: it gets no new key`
    const scope = ['--role', 'department', '--unit', 'sy-metro', '--name', '窗口']
    expect(await city.say('keys', 'issue', ...scope)).toMatchObject({ code: 1, error })
    expect(await city.say('keys', 'rotate', id)).toMatchObject({ code: 1, error })
  })
})

describe('seed', () => {
  it('leaves a seeded city alone unless it is asked to load again, and issues no second first key', async () => {
    const before = await city.json(0, 'keys', 'list')
    expect(await city.say('seed')).toMatchObject({ code: 1, error: expect.stringContaining('seeded already') })
    const again = await city.json(0, 'seed', '--update')
    expect(again).toMatchObject({ city: '210100', changes: [], kept: [] })
    expect(again.admin).toBeUndefined()
    expect(await city.json(0, 'keys', 'list')).toEqual(before)
  })

  it('shows what the file would change and asks; a catalogue row decided since stays as it is', async () => {
    const { admin } = city.city().keys
    const put = (path: string, body: object) =>
      fetch(`${city.city().url}/v1/${path}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }).then(({ status }) => status)
    const from = new Date(Date.now() + 8 * 3_600_000 + 86_400_000).toISOString().slice(0, 10)
    expect(await put('catalogue/telecom/*', { lead: 'sy-ecology', coHandlers: [], from })).toBe(200)
    expect(await put('categories/telecom', { name: '电信资费' })).toBe(200)
    const asked = await city.say('seed', '--update')
    expect(asked).toMatchObject({ code: 1, error: expect.stringContaining('nothing was changed') })
    expect(asked.progress).toMatch(/categories: telecom: name "电信资费" →/)
    const done = await city.json(0, 'seed', '--update', '--yes')
    expect(done.changes).toEqual([expect.stringContaining('categories: telecom: name')])
    expect(done.kept).toEqual([expect.stringMatching(/^catalogue: telecom in \* from .* stays ended on/)])
    const rows = await fetch(`${city.city().url}/v1/catalogue/telecom/*`, {
      headers: { authorization: `Bearer ${admin}` },
    }).then((answer) => answer.json() as Promise<{ items: { from: string; until?: string }[] }>)
    expect(rows.items[0]).toMatchObject({ from, lead: 'sy-ecology' })
    expect(rows.items.filter(({ until }) => until === undefined)).toHaveLength(1)
  })
})
