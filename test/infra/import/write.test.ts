/** 写入 — the order of writing, and patience with a city that says to wait. */
import { describe, expect, it } from 'vitest'
import { readCity } from '../../../infra/cities/index.ts'
import { patiently } from '../../../infra/cli/import/answers.ts'
import { toWrite } from '../../../infra/cli/import/check.ts'
import { sheetsIn } from '../../../infra/cli/import/files.ts'
import { judge } from '../../../infra/cli/import/judge.ts'
import { write } from '../../../infra/cli/import/write.ts'
import type { Answer, Client } from '../../../infra/local/client.ts'
import { csv, madeUpCity } from '../../cli/made-up-city.ts'

const answer = (status: number, headers: Record<string, string> = {}, body: unknown = {}): Answer => ({
  status,
  body,
  headers: new Headers(headers),
})

describe('耐心', () => {
  const waitsFor = async (...answers: (Answer | Error)[]) => {
    const waited: number[] = []
    const last = await patiently(
      async () => {
        const next = answers.shift() ?? answer(200)
        if (next instanceof Error) throw next
        return next
      },
      async (ms) => {
        waited.push(ms)
      },
    )
    return { status: last.status, waited }
  }
  it('waits as long as it was asked to, and a little longer each time where it was not', async () => {
    expect(await waitsFor(answer(429, { 'retry-after': '17' }), answer(503), new Error('reset'), answer(204))).toEqual({
      status: 204,
      waited: [17_000, 500, 1000],
    })
  })
  it('what is refused is not asked again', async () => {
    expect(await waitsFor(answer(422))).toEqual({ status: 422, waited: [] })
  })
  it('six times at most, and a minute at most', async () => {
    const busy = Array.from({ length: 9 }, () => answer(429, { 'retry-after': '900' }))
    expect(await waitsFor(...busy)).toEqual({ status: 429, waited: Array.from({ length: 5 }, () => 65_000) })
    await expect(waitsFor(...Array.from({ length: 6 }, () => new Error('reset')))).rejects.toThrow('does not answer')
  })
})

/** 2,000 rows of the catalogue, 300 people, 100 units, all in the wrong order. */
function madeUp() {
  const sheets = madeUpCity({ units: 100, staff: 300, catalogue: 2000 })
  const files = Object.entries(sheets).map(([file, [heads = [], ...rows]]) => ({
    file,
    bytes: new TextEncoder().encode(csv([heads, ...rows.reverse()])),
  }))
  const { sheets: known } = sheetsIn(files)
  const done = judge(known, { city: readCity('shenyang').city, staff: [] }, '2026-11-30')
  if ('faults' in done) throw new Error(JSON.stringify(done.faults.slice(0, 3)))
  return toWrite(done.difference.meant)
}

describe('次序', () => {
  it('whatever is named is written before whoever names it', async () => {
    const there = new Set<string>()
    const early: string[] = []
    const api: Client = {
      async call(name, ...[given]) {
        const { params = {}, body } = given as unknown as {
          params: Record<string, string>
          body: Record<string, string>
        }
        const [own = ''] = Object.values(params)
        const named = [body.parent, body.lead, body.unit, name === 'putCatalogueEntry' ? params.category : undefined]
        early.push(...named.filter((one) => one?.startsWith('made-up') && !there.has(one)).map(String))
        await Promise.resolve()
        there.add(own)
        return answer(200)
      },
    }
    const all = madeUp()
    const wrote: number[] = []
    expect(await write(all, { api, wrote: (count) => wrote.push(count) })).toEqual({ written: all.length, faults: [] })
    expect(early).toEqual([])
    expect(wrote.at(-1)).toBe(2584)
  })
  it('the first that is refused ends it, with its row', async () => {
    let calls = 0
    const problem = {
      code: 'unit.unknown',
      zh: '没有。',
      en: 'none',
      errors: [{ pointer: '/parent', message: 'no', zh: '无' }],
    }
    const api: Client = { call: async () => (++calls === 30 ? answer(422, {}, problem) : answer(200)) }
    const { written, faults } = await write(madeUp(), { api, wrote: () => {} })
    expect([written, calls]).toEqual([29, 30])
    expect(faults).toMatchObject([{ file: 'categories', row: expect.any(Number), zh: '没有。 /parent 无', en: 'none' }])
  })
})
