/** 区划图 — the area of a point, on the sample map and on made ones; what a map must say of itself. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contradictionsIn } from '../../infra/cities/schema/contradictions.ts'
import { shenyang } from '../../infra/cities/shenyang.ts'
import { city } from '../../shared/city/city.ts'
import { type AreaMap, areaAt, areaMap } from '../../shared/places/map.ts'
import { inDatum, type Point } from '../../shared/places/point.ts'

const sample = areaMap().parse(shenyang.map)
const at = (longitude: number, latitude: number): Point => ({ longitude, latitude, datum: 'WGS84' })
const square = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const mapOf = (...features: [area: string, ...rings: [number, number][][]][]): AreaMap => ({
  type: 'FeatureCollection',
  approval: { schematic: true },
  features: features.map(([area, ...coordinates]) => ({
    type: 'Feature',
    properties: { area },
    geometry: { type: 'Polygon', coordinates },
  })),
})

describe('the area of a point', () => {
  it('is one on the sample map, everywhere within it, and none beyond', () => {
    const codes = new Set(shenyang.areas.map(({ code }) => code))
    fc.assert(
      fc.property(
        fc.double({ min: 122.43, max: 123.79, noNaN: true }),
        fc.double({ min: 41.21, max: 43.03, noNaN: true }),
        (longitude, latitude) => {
          expect(codes).toContain(areaAt(at(longitude, latitude), sample))
        },
      ),
    )
    expect(areaAt(at(121.6, 38.9), sample)).toBeUndefined()
  })

  it('is the same whichever datum it was sent in', () => {
    for (const [longitude, latitude, area] of [
      [123.395, 41.775, '210102'],
      [123.33, 41.79, '210106'],
      [122.83, 42.0, '210181'],
    ] as const) {
      expect(areaAt(at(longitude, latitude), sample)).toBe(area)
      expect(areaAt(inDatum('GCJ-02', at(longitude, latitude)), sample)).toBe(area)
    }
  })

  it('is the smallest of those that hold it, none in a hole, and on a common line always the same', () => {
    const map = mapOf(
      ['210100', square(120, 40, 4)],
      ['210102', square(120, 40, 2), square(120.5, 40.5, 0.5)],
      ['210102001', square(121.5, 41.5, 0.4)],
      ['210103', square(122, 40, 2)],
    )
    expect(areaAt(at(121.6, 41.6), map)).toBe('210102001')
    expect(areaAt(at(121.2, 41.2), map)).toBe('210102')
    expect(areaAt(at(120.7, 40.7), map)).toBe('210100')
    expect(areaAt(at(122, 41), map)).toBe('210102')
    expect(areaAt(at(123, 43), map)).toBe('210100')
  })
})

describe('a map', () => {
  it('says under which number it was approved, or that it is schematic', () => {
    const { approval: _, ...unsaid } = sample
    expect(areaMap().safeParse(unsaid).success).toBe(false)
    for (const number of ['辽S〔2026〕12号', 'GS(2023)2767号', '沈S（2025）3号'])
      expect(areaMap().safeParse({ ...sample, approval: { number } }).success, number).toBe(true)
    for (const number of ['12号', '辽S〔26〕12号'])
      expect(areaMap().safeParse({ ...sample, approval: { number } }).success, number).toBe(false)
  })

  it('has closed rings, and no more positions than a function should read when it starts', () => {
    const open = mapOf(['210102', square(120, 40, 1).slice(0, 4)])
    expect(areaMap().safeParse(open).success).toBe(false)
    const many = Array.from({ length: 4_001 }, (_, n): [number, number] => [120 + (n % 4_000) / 4_000, 40])
    expect(areaMap().safeParse(mapOf(['210102', many])).success).toBe(false)
  })

  it('outlines areas of its city, each once', () => {
    const file = city().parse({ ...shenyang, map: mapOf(['210999', square(120, 40, 1)]) })
    expect(contradictionsIn(file)).toContain('map: the outline of 210999 is of no area of this city')
    const twice = city().parse({
      ...shenyang,
      map: mapOf(['210102', square(120, 40, 1)], ['210102', square(122, 40, 1)]),
    })
    expect(contradictionsIn(twice)).toContain('map: 210102 is outlined twice; several parts are one MultiPolygon')
  })
})
