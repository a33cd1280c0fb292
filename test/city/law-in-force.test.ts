/** The law is read again every half minute; the last one stays when that fails. */
import { describe, expect, it } from 'vitest'
import { lawOf } from '../../shared/city/law-in-force.ts'
import { town } from '../simulation/town.ts'

function reading() {
  const at = { real: 1_000_000, steady: 50 }
  const registry = { answers: true, reads: 0, name: '沈阳市' }
  const told: unknown[] = []
  const law = lawOf(
    {
      async city() {
        registry.reads++
        if (!registry.answers) throw new Error('the registry does not answer')
        return { ...town, areas: town.areas.map((area) => ({ ...area, name: registry.name })) }
      },
    },
    {
      clock: { now: () => new Date('2026-11-02T00:00:00Z'), real: () => at.real, steady: () => at.steady },
      notReadAgain: (error) => void told.push(error),
    },
  )
  return { at, registry, told, law }
}
const half = 30_001

describe('the law', () => {
  it('is kept for half a minute and then read again', async () => {
    const { at, registry, law } = reading()
    await law()
    await law()
    expect(registry.reads).toBe(1)
    at.steady += half
    await law()
    expect(registry.reads).toBe(2)
  })

  it('is read again by a process that was frozen, and by one whose clock was set back', async () => {
    const { at, registry, law } = reading()
    await law()
    at.real += half
    await law()
    at.real -= 7_200_000
    at.steady += half
    await law()
    expect(registry.reads).toBe(3)
  })

  it('stays the last one known when it cannot be read again, and says so', async () => {
    const { at, registry, told, law } = reading()
    const first = await law()
    registry.answers = false
    at.steady += half
    expect(await law()).toBe(first)
    expect(told).toEqual([new Error('the registry does not answer')])
    await law()
    expect(registry.reads).toBe(2)
    at.steady += half
    expect(await law()).toBe(first)
    expect(told.length).toBe(2)
    registry.answers = true
    at.steady += half
    expect(await law()).not.toBe(first)
  })

  it('that could never be read refuses, and is asked for again by the next call', async () => {
    const { registry, told, law } = reading()
    registry.answers = false
    await expect(law()).rejects.toThrow('does not answer')
    registry.answers = true
    expect((await law()).registry).toBeDefined()
    expect(told).toEqual([])
  })
  it('is read again at midnight, when other rules may begin', async () => {
    const at = { now: '2026-11-02T15:59:59.999Z', reads: 0 }
    const law = lawOf(
      {
        async city() {
          at.reads++
          return town
        },
      },
      { clock: { now: () => new Date(at.now), real: () => 0, steady: () => 0 }, notReadAgain: () => {} },
    )
    await law()
    await law()
    expect(at.reads).toBe(1)
    at.now = '2026-11-02T16:00:00.000Z'
    await law()
    expect(at.reads).toBe(2)
  })
  it('is that of the rules before, until those that are loaded begin', async () => {
    const reads = lawOf(
      { city: async () => ({ ...town, rules: 'not-begun', rulesBefore: town.rules }) },
      {
        clock: { now: () => new Date('2026-11-02T00:00:00Z'), real: () => 0, steady: () => 0 },
        notReadAgain: () => {},
      },
    )
    expect((await reads()).rules.id).toBe(town.rules)
  })
})
