/** 坐标 — both datums, there and back; distances; what a record keeps. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  inBoth,
  inDatum,
  metresBetween,
  type Point,
  point,
  pointAsText,
  pointOfText,
} from '../../shared/places/point.ts'

const anywhere = fc.record({
  longitude: fc.double({ min: 74, max: 135, noNaN: true }),
  latitude: fc.double({ min: 18, max: 53, noNaN: true }),
  datum: fc.constantFrom('WGS84', 'GCJ-02'),
}) satisfies fc.Arbitrary<Point>

describe('a point', () => {
  it('in the other datum and back is less than a metre off, anywhere in the country', () => {
    fc.assert(
      fc.property(anywhere, (sent) => {
        const other = sent.datum === 'WGS84' ? 'GCJ-02' : 'WGS84'
        expect(metresBetween(inDatum(sent.datum, inDatum(other, sent)), sent)).toBeLessThan(1)
      }),
      { numRuns: 2_000 },
    )
  })

  it('of Shenyang lies some 500 metres beside itself on a Chinese map, and both say which is which', () => {
    const sent: Point = { longitude: 123.4315, latitude: 41.8057, datum: 'WGS84' }
    const [satellite, map] = inBoth(sent)
    expect(satellite).toEqual(sent)
    expect(map).toMatchObject({ datum: 'GCJ-02' })
    const apart = Math.hypot(
      ((map?.longitude ?? 0) - sent.longitude) * 111_320 * Math.cos((sent.latitude * Math.PI) / 180),
      ((map?.latitude ?? 0) - sent.latitude) * 111_320,
    )
    expect(apart).toBeGreaterThan(300)
    expect(apart).toBeLessThan(800)
  })

  it('is a degree of latitude from another, 111.2 kilometres', () => {
    const at = (latitude: number): Point => ({ longitude: 123, latitude, datum: 'WGS84' })
    expect(metresBetween(at(41), at(42))).toBeCloseTo(111_195, -1)
    expect(metresBetween(at(41), at(41))).toBe(0)
  })

  it('is kept as a line and read again; a text that is no point is none', () => {
    fc.assert(
      fc.property(anywhere, (sent) => {
        expect(pointOfText(pointAsText(sent))).toEqual(sent)
      }),
    )
    for (const text of [
      '',
      '（已过保存期限，文本已删除 no longer kept）',
      'WGS84 123',
      'BD-09 123.4 41.8',
      'WGS84 41.8 123.4',
    ])
      expect(pointOfText(text), text).toBeUndefined()
  })

  it('without a datum, or with longitude and latitude exchanged, is refused', () => {
    expect(point().safeParse({ longitude: 123.4, latitude: 41.8 }).success).toBe(false)
    expect(point().safeParse({ longitude: 41.8, latitude: 123.4, datum: 'WGS84' }).success).toBe(false)
  })
})
