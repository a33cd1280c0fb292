/** 已知信息 — nothing known of a ticket is left in a summary, however it is written. */
import { expect, it } from 'vitest'
import { type Known, knownIn } from '../../../shared/published/cases/known/known.ts'
import { madeLeaks } from './leaks.ts'

const { leaks, innocent } = madeLeaks(1000, 20_261_130)

it('of 1,000 summaries that tell something known, none is left', () => {
  expect(leaks).toHaveLength(1000)
  const left = leaks.filter(({ text, known }) => knownIn(text, known).length === 0)
  expect(left.map(({ kind, form, text }) => `${kind} ${form}: ${text}`)).toEqual([])
})

it('the same summaries without it are let through', () => {
  expect(innocent.filter(({ text, known }) => knownIn(text, known).length > 0)).toEqual([])
})

const none: Known = { names: [], phones: [], idNumbers: [], emails: [], addresses: [], numbers: [], texts: [] }

it.each([
  ['a name behind the family name', { names: ['王建国'] }, '他叫建国', ['建国']],
  ['a double family name', { names: ['欧阳娜'] }, '欧阳女士来电', ['欧阳女士']],
  ['a birthday', { idNumbers: ['210102195803121234'] }, '生于1958年3月12日', ['1958年3月12']],
  ['a plate in the appeal', { texts: ['车牌辽A12B45挡路'] }, '一辆辽a·12b45的车', ['辽a12b45']],
  ['who says their name in the appeal', { texts: ['我叫李雪梅，反映漏水'] }, '李雪梅家漏水', ['李雪梅']],
  ['a street alone', { addresses: ['沈阳市和平区南京街12号'] }, '南京街上', ['南京街']],
  ['a compound without its kind', { addresses: ['铁西区金色家园小区3号楼'] }, '金色家园的业主', ['金色家园']],
] as const)('finds %s', (_, known, text, found) => {
  expect(knownIn(text, { ...none, ...known })).toEqual(expect.arrayContaining([...found]))
})

it('lets through what many have', () => {
  const known = {
    ...none,
    ...{ names: ['王建国', '沈阳鑫源商贸有限公司'], phones: ['13812342026'], numbers: ['261009-48213077'] },
    addresses: ['沈阳市和平区南京街12号3单元501'],
  }
  const text = '2026年10月，和平区12户居民反映3个单元漏水，商贸公司501人参加，建设路灯46盏，10月9日办结。'
  expect(knownIn(text, known)).toEqual([])
})
