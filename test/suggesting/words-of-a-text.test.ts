/** 突发与类型 — emergencies and the type of an appeal, by words. */
import { expect, it } from 'vitest'
import { emergencyIn } from '../../shared/suggesting/emergency.ts'
import { typeIn } from '../../shared/suggesting/type.ts'
import { wilson } from '../support/wilson.ts'
import { appeals } from './appeals.ts'
import { emergencies } from './emergencies.ts'

it('each of sixty calls is an emergency, nearly all of the kind they were written as', () => {
  const found = emergencies.map(([kind, sentence]) => ({ kind, found: emergencyIn(sentence)?.kind }))
  expect(found.filter((one) => one.found === undefined)).toEqual([])
  expect(found.filter((one) => one.found !== one.kind).length).toBeLessThanOrEqual(1)
})

it('the demonstration’s five emergencies are found, and of the others at most two in a hundred', () => {
  const alarmed = appeals.filter(({ title, text }) => emergencyIn(title, text))
  expect(alarmed.filter(({ emergency }) => emergency)).toHaveLength(5)
  expect(alarmed.filter(({ emergency }) => !emergency).length / 340).toBeLessThanOrEqual(0.02)
})

it.each([
  '请问燃气爆炸怎么赔偿',
  '怕起火，楼道里堆满纸壳',
  '去年夏天滑坡，房子没塌，想申请补助',
  '举办食物中毒预防培训',
])('%s is none', (text) => expect(emergencyIn(text)).toBeUndefined())

it('of the types it names more than 85 in 100 are right; questions are told from complaints', () => {
  const found = appeals.map(({ type, title, text }) => ({ type, found: typeIn(title, text)?.type }))
  const named = found.filter((one) => one.found !== undefined)
  const right = named.filter((one) => one.found === one.type)
  expect(wilson(right.length, named.length)[0]).toBeGreaterThan(0.85)
  expect(named.length / found.length).toBeGreaterThan(0.85)
  const confused = named.filter(
    (one) =>
      (one.type === 'complaint' && one.found === 'consultation') ||
      (one.type === 'consultation' && one.found === 'complaint'),
  )
  expect(confused.length).toBeLessThanOrEqual(2)
})
