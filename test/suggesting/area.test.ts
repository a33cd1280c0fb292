/** 区域识别 — over the demonstration's appeals, and by its rules. */
import { describe, expect, it } from 'vitest'
import { areaIn, placesOf } from '../../shared/suggesting/area.ts'
import { wilson } from '../support/wilson.ts'
import { appeals, city } from './appeals.ts'

const places = placesOf(city)

it('of the areas it names 95 of 100 are right, and it names six in ten', () => {
  const found = appeals.map(({ area, title, text }) => ({ area, found: areaIn(places, title, text)?.area }))
  const named = found.filter((one) => one.found !== undefined)
  const right = named.filter((one) => one.found === one.area)
  const ofDistricts = found.filter(({ area }) => area !== city.code)
  expect(wilson(right.length, named.length)[0]).toBeGreaterThan(0.95)
  expect(right.length / ofDistricts.length).toBeGreaterThan(0.6)
})

describe('an area is named', () => {
  it.each([
    ['by its name, with or without 区', '铁西一处外墙', '210106'],
    ['by a street', '白塔街道一处回迁小区', '210112'],
    ['by a community', '家住文萃社区', '210102'],
    ['by a landmark', '住在奥体中心旁边', '210112'],
    ['by a short name, where what follows makes it a place', '解放街道的菜市场', '210111'],
  ])('%s', (_, text, area) => expect(areaIn(places, text)?.area).toBe(area))

  it.each([
    ['a word that is a street’s name too', '解放思想，民主评议'],
    ['two areas', '公司办公在铁西，新租仓库在于洪'],
    ['nothing', '请问社保怎么交'],
  ])('not by %s', (_, text) => expect(areaIn(places, text)).toBeUndefined())

  it('by the longer of two names, one inside the other', () =>
    expect(areaIn(places, '沈北新区道义大学城')?.words).toEqual(['道义大学城', '沈北新区']))
})
