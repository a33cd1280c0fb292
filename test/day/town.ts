/** Who plays: 40 members of staff with keys of their own, 100 units, and what is brought to each. */

import { readCity } from '../../infra/cities/index.ts'
import type { Keys } from '../../infra/local/seed.ts'
import type { Seat, Subject } from './stage.ts'
import type { Exchange, Person } from './telephone.ts'

export interface Town {
  seats: Seat[]
  units: { unit: string; person: Person }[]
  subjects: { subject: Subject; weight: number }[]
  channels: Person[]
  authority: Person
  /** a key of the whole platform, that only looks */
  inspector: Person
}

/** Sees one area alone; all others see all. */
const limited = { every: 10, area: '210102' }

export async function settle({ person }: Exchange, keys: Keys, many: { seats: number; units: number }): Promise<Town> {
  const admin = person('admin', keys.admin)
  const inspector = person('inspector', keys.operator)
  const seats: Seat[] = []
  for (let n = 1; n <= many.seats; n++) {
    const number = `X${String(n).padStart(2, '0')}`
    const leads = n === 1
    const area = n % limited.every === 0 ? limited.area : undefined
    const role = { role: 'operator', ...(leads ? { leads } : {}), ...(area ? { areas: [area] } : {}) }
    const put = await admin.ask('prepare', 'PUT', `/v1/staff/${number}`, { name: `席位${n}`, roles: [role] })
    const asked = { role: 'operator', staff: number, name: '席位', expires: '2099-01-01T00:00:00+08:00' }
    const { status, body } = await admin.ask('prepare', 'POST', '/v1/keys', asked)
    if (put.status !== 200 || status !== 201)
      throw new Error(`${number} has no key: ${JSON.stringify([put.body, body])}`)
    seats.push({ person: person(number, body.key), number, leads, area })
  }
  const subjects = await subjectsOf(inspector, many.units)
  return {
    seats,
    // Few units have many orders, many have few.
    subjects: subjects.map((subject, rank) => ({ subject, weight: 1 / (rank + 5) })),
    units: subjects.map(({ unit }) => ({ unit, person: person(unit, keys.units[unit] ?? '') })),
    channels: ['web', 'wechat', 'app'].map((code) => person(code, keys.channels[code] ?? '')),
    authority: person('authority', keys.supervisor),
    inspector,
  }
}

/** What the dispatch catalogue gives to one unit alone, a unit each. */
async function subjectsOf(inspector: Person, many: number): Promise<Subject[]> {
  const { city } = readCity('shenyang')
  const areas = city.areas.map(({ code }) => code).filter((code) => /^2101\d\d$/.test(code) && code !== '210100')
  const found = new Map<string, Subject>()
  for (const { lead, category, area: named, statutoryLimit } of city.catalogue) {
    if (found.size === many) break
    // Where another law sets a limit of its own, the model knows none.
    if (found.has(lead) || statutoryLimit) continue
    const area = named === '*' ? (areas[0] ?? '') : named
    const { body } = await inspector.ask('prepare', 'GET', `/v1/catalogue/match?category=${category}&area=${area}`)
    const { lead: unit, coHandlers = [] } = body?.match ?? body ?? {}
    if (unit === lead && coHandlers.length === 0) found.set(lead, { category, area, unit: lead })
  }
  if (found.size < many) throw new Error(`the catalogue names ${found.size} units alone`)
  return [...found.values()]
}
