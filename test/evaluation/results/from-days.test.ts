/** 考核结果的取数 — what the night’s days give is sealed byte by byte as what the index by weeks gives. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOfSlice, slicesOf } from '../../../shared/appeals/desk/period.ts'
import type { FigureFacts } from '../../../shared/appeals/index.ts'
import { counting } from '../../../shared/evaluation/results/counting.ts'
import { packedPart } from '../../../shared/evaluation/results/part.ts'
import { beginnings } from '../../support/lives.ts'
import { city, dayOf, versions } from '../../support/nights.ts'
import { law } from '../../support/story.ts'

const period = { from: '2026-07-01', to: '2026-12-31' }
type City = ReturnType<typeof city>

/** All slices, as they are sealed. @param isNight whether the night’s days are read, or the index */
async function sealed({ tickets, deps }: City, isNight: boolean): Promise<unknown[]> {
  const ofSlice = (slice: string): FigureFacts[] => {
    const { from, to } = daysOfSlice(period, slice)
    return [...tickets.values()].filter(({ number }) => from <= dayOf(number) && dayOf(number) <= to)
  }
  const factsOf = async (_: unknown, slice: string) => {
    if (isNight) throw new Error('read by weeks')
    return ofSlice(slice)
  }
  const standsSince = isNight ? deps.days.standsSince : async () => undefined
  const counts = counting({
    ...{ ...deps, days: { ...deps.days, standsSince }, callsOf: async () => [] },
    registry: { calls: async () => [], city: async () => undefined },
    givenPoints: { rowsOf: async () => [] },
    sliced: { slicesOf, daysOf: daysOfSlice, factsOf },
    law: async () => law,
  })
  const read = await counts.open(period)
  const parts = []
  for (const slice of counts.slicesOf(period)) parts.push(packedPart(await read(slice, [])))
  return parts
}

describe('a result', () => {
  it('counts the night’s days and what changed since as it counted the index', { timeout: 120_000 }, async () => {
    const numbers = ['250110-00000001', '260301-00000002', '261009-00000003', '261009-00000004', '261010-00000005']
    const seeds = fc.array(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { minLength: 5, maxLength: 25 })
    const lives = fc.tuple(
      ...numbers.map((number) => fc.tuple(fc.constantFrom(...beginnings), seeds, fc.constant(number))),
    )
    await fc.assert(
      fc.asyncProperty(lives, fc.integer({ min: 0, max: 4 }), async (all, late) => {
        const place = city()
        const every = all.map((one) => versions(...one))
        for (const one of every) await place.commit(one[0] as FigureFacts)()
        await place.night()
        place.pass(60)
        for (const one of every.slice(late)) await place.commit(one.at(-1) as FigureFacts)()
        const parts = await sealed(place, true)
        expect(parts).toEqual(await sealed(place, false))
        await place.night()
        expect(await sealed(place, true)).toEqual(parts)
      }),
      { numRuns: 8, seed: Number(process.env.PROPERTY_SEED ?? 3) },
    )
  })
})
