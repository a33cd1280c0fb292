/** 其他热线 in a city's file and sheet — of hotlines alone, and kept over an import that names no emergencies. */
import { expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { contradictionsIn } from '../../infra/cities/schema/contradictions.ts'
import { channels } from '../../infra/cli/import/kinds/channels.ts'
import type { Channel } from '../../shared/city/city.ts'

const { city } = readCity('shenyang')
const line = { number: '119', emergencies: ['accident' as const] }
const standing: Channel = { code: 'line-119', name: '119', kind: 'hotline', line }

it('a line is a hotline’s', () => {
  const wrong = { ...city, channels: [...city.channels, { ...standing, code: 'box', kind: 'web' as const }] }
  expect(contradictionsIn(city)).toEqual([])
  expect(contradictionsIn(wrong)).toEqual(['channel "box": it is no hotline, and has a line of its own'])
})

it('what no column says of a line stays as it is', () => {
  const row = { code: 'line-119', name: '消防', kind: 'hotline', 'line.number': '119' }
  const beside = { standing: { city, staff: [] }, today: '2026-10-12', rows: [row] }
  const completed = channels.completed?.(row, standing, beside) ?? row
  expect(channels.schema().parse(channels.thing(completed))).toEqual({ ...standing, name: '消防' })
  const fresh = channels.completed?.(row, undefined, beside) ?? row
  expect((channels.thing(fresh) as Channel).line).toEqual({ number: '119' })
})
