/** 坐标 — a point on the ground, and the datum that its numbers are in. */
import gcoord from 'gcoord'
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'

/** WGS84: satellites, GeoJSON, Open311. GCJ-02 (国测局坐标): what Chinese maps show, up to 700 m beside it. */
export const datums = ['WGS84', 'GCJ-02'] as const
export type Datum = (typeof datums)[number]

/** A point outside of China is none of a city's; it also tells longitude from latitude where they were exchanged. */
const degrees = (least: number, most: number, en: string, zh: string) =>
  z
    .number()
    .min(least, said(`${en} from ${least} to ${most}`, `${zh}应在${least}至${most}之间。`))
    .max(most, said(`${en} from ${least} to ${most}`, `${zh}应在${least}至${most}之间。`))

export const point = lazily(() =>
  z.strictObject({
    longitude: degrees(73, 136, 'longitude in degrees', '经度').describe('经度 degrees east'),
    latitude: degrees(3, 54, 'latitude in degrees', '纬度').describe('纬度 degrees north'),
    datum: z.enum(datums).describe('坐标系 which of the two the numbers are in'),
  }),
)
export type Point = Parsed<typeof point>

/** The library's types and its module disagree about where its functions are. */
const { transform, WGS84, GCJ02 } = gcoord as unknown as typeof gcoord.default
const libraryOf = { WGS84, 'GCJ-02': GCJ02 } as const

/** The same point in that datum, to a decimetre; there and back it is less than a metre off. */
export function inDatum(datum: Datum, { longitude, latitude, datum: own }: Point): Point {
  if (datum === own) return { longitude, latitude, datum }
  const [east, north] = transform([longitude, latitude], libraryOf[own], libraryOf[datum])
  return { longitude: toSixDigits(east), latitude: toSixDigits(north), datum }
}

/** The point in both datums, as sent and converted, each under its name. */
export const inBoth = (sent: Point): Point[] => datums.map((datum) => inDatum(datum, sent))

/** As one line, that a record keeps and can erase like a text. */
export const pointAsText = ({ latitude, longitude, datum }: Point): string => `${datum} ${longitude} ${latitude}`

/** @returns undefined for what is no such line: a text that is kept no longer */
export function pointOfText(text: string): Point | undefined {
  const [datum, longitude, latitude] = text.split(' ')
  const read = point().safeParse({ datum, longitude: Number(longitude), latitude: Number(latitude) })
  return read.success ? read.data : undefined
}

const radiusOfEarth = 6_371_008

/** Metres between two points, along the ground. */
export function metresBetween(one: Point, other: Point): number {
  const [a, b] = [inDatum('WGS84', one), inDatum('WGS84', other)]
  const [north, south] = [radians(a.latitude), radians(b.latitude)]
  const half = (angle: number) => Math.sin(angle / 2) ** 2
  const arc =
    half(south - north) + Math.cos(north) * Math.cos(south) * half(radians(b.longitude) - radians(a.longitude))
  return 2 * radiusOfEarth * Math.asin(Math.sqrt(Math.min(1, arc)))
}

const radians = (angle: number): number => (angle * Math.PI) / 180
const toSixDigits = (angle: number): number => Math.round(angle * 1e6) / 1e6
