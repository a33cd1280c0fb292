/** 植入的毛病 — of faults that somebody else planted, and of look-alikes, as many are found as the check is meant to find. */
import { expect, it } from 'vitest'
import { wilson } from '../../support/wilson.ts'
import { measured } from './measured.ts'

const seeds = [41, 42, 43, 44, 45, 46]
const aims = { recall: 0.8, precision: 0.95 }

it('finds four in five, and nineteen in twenty of what it finds were planted', { timeout: 120_000 }, () => {
  const all = seeds.map(measured)
  const total = (count: (one: (typeof all)[number]) => number) => all.reduce((sum, one) => sum + count(one), 0)
  const [planted, found] = [total((one) => one.planted), total((one) => one.found)]
  const wrong = total(({ wrong }) => wrong.length)
  expect(planted).toBeGreaterThanOrEqual(200)
  expect(total(({ innocent }) => innocent)).toBeGreaterThanOrEqual(2_000)
  const said = JSON.stringify({
    planted,
    found,
    wrong,
    recall: wilson(found, planted),
    precision: wilson(found, found + wrong),
  })
  expect(found / planted, said).toBeGreaterThanOrEqual(aims.recall)
  expect(found / (found + wrong), said).toBeGreaterThanOrEqual(aims.precision)
})
