/** 长期排名靠后 — low in two results running and beyond chance in both (第三十一条). */
import { describe, expect, it } from 'vitest'
import { longAtTheBottom, type Standing } from '../../../shared/evaluation/fairness/long-at-the-bottom.ts'
import { law } from '../../support/story.ts'

const rule = law.rules.fairness.longAtTheBottom
const stood = (place: number | undefined, red: string[] = ['satisfaction'], unit = 'u', size = 8): Standing => ({
  unit,
  peers: 'streets',
  place,
  size,
  red,
})
const enter = (...results: Standing[][]) => longAtTheBottom(results, rule).map(({ unit }) => unit)

describe('长期排名靠后', () => {
  it('is the last quarter and red, twice', () => {
    expect(enter([stood(8)], [stood(7)])).toEqual(['u'])
    expect(longAtTheBottom([[stood(8)], [stood(7)]], rule)[0]?.standings.map(({ place }) => place)).toEqual([8, 7])
  })
  it.each<[string, Standing, Standing]>([
    ['once outside the last quarter', stood(8), stood(6)],
    ['once not red', stood(8), stood(8, [])],
    ['never red, whatever the place', stood(8, []), stood(8, [])],
    ['red, and not low', stood(1), stood(1)],
    ['once listed apart', stood(undefined), stood(8)],
    ['another unit the second time', stood(8), stood(8, ['solved'], 'v')],
    ['of three the last quarter is nobody', stood(3, ['solved'], 'u', 3), stood(3, ['solved'], 'u', 3)],
  ])('not %s', (_, one, other) => {
    expect(enter([one], [other])).toEqual([])
    expect(enter([other], [one])).toEqual([])
  })
  it('one result is not long', () => {
    expect(enter([stood(8)])).toEqual([])
    expect(enter()).toEqual([])
  })
  it('the two last results count, and they follow each other', () => {
    expect(enter([stood(8)], [stood(8)], [stood(1, [])])).toEqual([])
    expect(enter([stood(8)], [stood(1, [])], [stood(8)])).toEqual([])
    expect(enter([stood(1, [])], [stood(8)], [stood(8)])).toEqual(['u'])
  })
  it('may be in different figures, each named', () =>
    expect(longAtTheBottom([[stood(8, ['solved'])], [stood(8, ['satisfaction'])]], rule)[0]?.standings).toMatchObject([
      { red: ['solved'] },
      { red: ['satisfaction'] },
    ]))
  it('is as long as the rules say', () =>
    expect(longAtTheBottom([[stood(8)], [stood(8)]], { ...rule, results: 3 })).toEqual([]))
})
