/** 限定范围的密钥 — an operator limited to categories and areas sees nothing outside them. */

import { describe, expect, it } from 'vitest'
import { shenyang } from '../../infra/cities/shenyang.ts'
import { notAnOperators } from '../../shared/access/keys.ts'
import { isInKey, isLimited } from '../../shared/access/sees.ts'
import { isRefusal } from '../../shared/appeals/ticket/decision.ts'
import { city } from '../../shared/city/city.ts'
import { unknownLimit } from '../../shared/city/key-limits.ts'
import { law, operator, registering } from '../support/story.ts'

const limited = (categories?: string[], areas?: string[]) => ({
  ...operator,
  ...(categories ? { categories } : {}),
  ...(areas ? { areas } : {}),
})
const appeal = { category: 'heating-temperature', area: '210102' }

describe('a limit', () => {
  it.each([
    ['none', undefined, undefined, true],
    ['to the category', ['heating-temperature'], undefined, true],
    ['to the category above it', ['utilities'], undefined, true],
    ['to another category', ['housing'], undefined, false],
    ['to the area', undefined, ['210102'], true],
    ['to the whole city', undefined, ['210100'], true],
    ['to another area', undefined, ['210106'], false],
    ['to the category in another area', ['utilities'], ['210106'], false],
    ['to one of several', ['housing', 'utilities'], ['210106', '210102'], true],
  ] as const)('%s', (_, categories, areas, within) =>
    expect(isInKey(limited(categories && [...categories], areas && [...areas]), appeal, law)).toBe(within),
  )
  it('leaves out what has no category, or no area', () => {
    expect(isInKey(limited(['utilities']), { area: '210102' }, law)).toBe(false)
    expect(isInKey(limited(undefined, ['210102']), { category: 'housing' }, law)).toBe(false)
  })
  it('is one, of categories or of areas', () => {
    const keys = [limited(), limited(['housing']), limited(undefined, ['210102'])]
    expect(keys.map(isLimited)).toEqual([false, true, true])
  })
  it('names what the city has, and is an operator’s', () => {
    const ours = city().parse(shenyang)
    expect(unknownLimit({ categories: ['housing'], areas: ['210102', '210100'] }, ours)).toBeUndefined()
    expect(unknownLimit({ categories: ['nothing-such'] }, ours)).toMatchObject({ refused: 'category.unknown' })
    expect(unknownLimit({ areas: ['310101'] }, ours)).toMatchObject({ refused: 'area.unknown' })
    expect(notAnOperators({ role: 'operator', categories: ['housing'] })).toBeUndefined()
    expect(notAnOperators({ role: 'department', areas: ['210102'] })).toBe('areas')
  })
})

describe('registration', () => {
  const by = (...categories: string[]) => registering({ ...appeal, by: limited(categories) })
  it('is within the limits', () => {
    expect(isRefusal(by('utilities'))).toBe(false)
    expect(by('housing')).toEqual({ refused: 'key.limited' })
  })
})
