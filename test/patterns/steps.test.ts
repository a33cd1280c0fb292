/** 模式的步数 — no pattern takes more steps than the square of what people write. */
import { expect, it } from 'vitest'
import { powerOf, simple } from './steps.ts'
import { patternsOf } from './written.ts'

/** Four thousand characters: sixteen million steps, some tens of milliseconds. */
const most = 2

it('of shared, written or made', { timeout: 120_000 }, async () => {
  const all = await patternsOf('shared')
  expect(all.length).toBeGreaterThan(500)
  const ways = new Map(
    all.flatMap(({ file, pattern }) => simple(pattern).map((way) => [way, { file, flags: pattern.flags }])),
  )
  expect(ways.size).toBeGreaterThan(100)
  const tooMany = [...ways].filter(([way, { flags }]) => powerOf(way, flags) > most)
  expect(tooMany.map(([way, { file }]) => `${file}: ${way.slice(0, 80)}`)).toEqual([])
})

it.each([
  [/^(?:谢谢|谢|请)+$/, Number.POSITIVE_INFINITY],
  [/^(?:请问一下|请问|一下)+$/, Number.POSITIVE_INFINITY],
  [/《[^》]*》(?:第[^，。]{1,20}[条款项])*规定/, Number.POSITIVE_INFINITY],
  [/(?<=您)(?:\d*\s*){2,9}(?!元)$/, Number.POSITIVE_INFINITY],
  [/^\s*请?\s*问?\s*$/, 3],
  [/如[^。]*(?:联系|拨打)/, 2],
  [/^(?:谢|请)+$/, 1],
  [/^第[一二三]+条(?:第[一二三]+款)*$/, 1],
])('%s', (pattern, power) => {
  expect(Math.max(...simple(pattern).map((way) => powerOf(way, pattern.flags)))).toBe(power)
})
