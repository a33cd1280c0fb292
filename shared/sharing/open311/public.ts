/** 公开的诉求 — what anyone is shown of a request that is public. */
import type { PublicRow } from '../../appeals/index.ts'
import type { Offered } from '../../city/open311.ts'
import { shanghaiTime } from '../../law/shanghai-time.ts'
import { inDatum, type Point } from '../../places/point.ts'
import type { Opened } from './answering.ts'
import type { Item } from './document.ts'
import { statusNotes, statusOf } from './status.ts'

/** Under the category that it has, or was filed under; undefined where the city opens neither. */
export const serviceOfRow = ({ categories }: PublicRow, { services }: Pick<Opened, 'services'>): Offered | undefined =>
  categories.map((code) => services.find(({ category }) => category === code)).find((service) => service !== undefined)

/** Of every category that it has or was filed under, or the point may be a door after all. */
const isInPublicSpace = ({ categories }: PublicRow, { services }: Pick<Opened, 'services'>): boolean =>
  categories.every((code) => services.some(({ category, inPublicSpace }) => category === code && inPublicSpace))

/** Its number, its state, where and when; never who brought it, nor their words. */
export function requestOf(row: PublicRow, service: Offered, { law, nameOf, services }: Opened): Item {
  const { unit, point, state } = row
  const where = point && shownPoint(point, isInPublicSpace(row, { services }))
  const status = statusOf(state)
  return {
    service_request_id: row.ticket,
    status,
    status_notes: statusNotes(state),
    service_name: nameOf(service),
    service_code: service.category,
    description: row.description ?? nameOf(service),
    agency_responsible: unit === undefined ? null : (law.registry.unit(unit)?.name ?? null),
    service_notice: null,
    requested_datetime: shanghaiTime(row.registeredAt),
    updated_datetime: shanghaiTime(row.since),
    expected_datetime: row.expected === undefined || status === 'closed' ? null : shanghaiTime(row.expected),
    // Whoever lives there may have been written into it.
    address: null,
    address_id: null,
    zipcode: null,
    lat: where?.latitude ?? null,
    long: where?.longitude ?? null,
    // What a citizen linked to is for whoever handles the matter.
    media_url: null,
  }
}

/** About 100 metres: a thousandth of a degree of latitude is 111 m, and of longitude here 80 m. */
const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000

/** A thing in public space stands where it stands; else the point may be somebody's door. */
export function shownPoint(point: Point, inPublicSpace: boolean): Point {
  const { latitude, longitude, datum } = inDatum('WGS84', point)
  return inPublicSpace
    ? { latitude, longitude, datum }
    : { latitude: rounded(latitude), longitude: rounded(longitude), datum }
}
