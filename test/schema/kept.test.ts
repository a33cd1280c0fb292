/** What cannot be read again says where it stands, and nothing of what stands there. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { errorFields } from '../../shared/run/log.ts'
import { parseKept, readKept, Unreadable } from '../../shared/schema/kept.ts'
import { lazily } from '../../shared/schema/lazily.ts'

const person = lazily(() => z.strictObject({ name: z.string() }))
const thrownBy = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}

describe('what was kept and cannot be read', () => {
  it.each(['王女士 13800000000', '{"name":"王女士","phone":13800000000', '{"name":13800000000}', '{"王女士":"x"}', ''])(
    'quotes nothing of itself: %s',
    (text) => {
      const error = thrownBy(() => readKept(person, text, 'the identity of 261009-48213074'))
      expect(error).toBeInstanceOf(Unreadable)
      const logged = JSON.stringify(errorFields(error))
      expect(logged).toContain('261009-48213074')
      expect(logged).not.toMatch(/王|1380000/)
    },
  )

  it('that was never there is unreadable too', () =>
    expect(thrownBy(() => parseKept(undefined, 'x'))).toBeInstanceOf(Unreadable))
})

describe('an unknown error in a log', () => {
  it.each([
    ['of the JSON parser', thrownBy(() => JSON.parse('王女士 13800000000'))],
    ['of a schema', thrownBy(() => person().parse({ 王女士: '13800000000' }))],
    ['of a service', Object.assign(new Error('invalid value 王女士 13800000000'), { $metadata: {} })],
  ])('%s shows its class and place and no message', (_, error) => {
    const { error: said, stack } = errorFields(error)
    expect(said).toMatch(/^\w+$/)
    expect(stack).toMatch(/^\s+at /)
    expect(said + stack).not.toMatch(/王|1380000/)
  })
})
