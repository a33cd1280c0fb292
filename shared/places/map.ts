/** 区划图 — outlines of a city's areas as GeoJSON, and the area that a point lies in. */
import pointInPolygon from 'point-in-polygon-hao'
import * as z from 'zod'
import { isAreaWithin } from '../law/area.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'
import { inDatum, type Point } from './point.ts'

/** GeoJSON (RFC 7946): longitude, latitude, in WGS84. */
const position = z.tuple([z.number().min(73).max(136), z.number().min(3).max(54)])

const isClosed = (ring: readonly (readonly [number, number])[]): boolean =>
  ring[0]?.[0] === ring.at(-1)?.[0] && ring[0]?.[1] === ring.at(-1)?.[1]

const ring = z.array(position).min(4).refine(isClosed, said('a ring that ends where it begins', '环应首尾相接。'))

const polygon = z.array(ring).min(1)

const feature = z.strictObject({
  type: z.literal('Feature'),
  properties: z.strictObject({ area: z.string().describe('行政区划代码') }),
  geometry: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('Polygon'), coordinates: polygon }),
    z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
  ]),
})
type Feature = z.infer<typeof feature>

/** What a function reads when it starts must stay small: about 80 KB of outlines. */
const mostPositions = 4_000

const positionsOf = ({ geometry }: Feature): number =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
    .flat()
    .reduce((sum, { length }) => sum + length, 0)

/** A map that is shown needs its approval (审图号); a schematic one says of itself that it is one. */
export const areaMap = lazily(() =>
  z
    .strictObject({
      type: z.literal('FeatureCollection'),
      approval: z
        .union([
          z.strictObject({
            number: z
              .string()
              .regex(
                /^[\p{Script=Han}A-Z]{1,6}[（(〔[]\d{4}[)）〕\]]\d{1,5}号$/u,
                said('as 辽S〔2026〕12号', '应形如 辽S〔2026〕12号。'),
              )
              .describe('审图号 number under which the map was approved'),
          }),
          z.strictObject({ schematic: z.literal(true).describe('示意图，不作划界依据 drawn to show, no boundary') }),
        ])
        .describe('地图审核 without approval no map is shown'),
      features: z.array(feature).min(1),
    })
    .refine(
      ({ features }) => features.reduce((sum, one) => sum + positionsOf(one), 0) <= mostPositions,
      said(`at most ${mostPositions} positions in all`, `坐标点合计不超过${mostPositions}个，请先简化边界。`),
    ),
)
export type AreaMap = Parsed<typeof areaMap>

/** @returns the smallest area that holds the point: on a common line the lower code */
export function areaAt(point: Point, { features }: AreaMap): string | undefined {
  const { longitude, latitude } = inDatum('WGS84', point)
  return features
    .filter(({ geometry }) =>
      (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).some(
        (rings) => pointInPolygon([longitude, latitude], rings) !== false,
      ),
    )
    .map(({ properties }) => properties.area)
    .sort(smallestFirst)[0]
}

const smallestFirst = (one: string, other: string): number =>
  Number(isAreaWithin(other, one)) - Number(isAreaWithin(one, other)) || one.localeCompare(other)
