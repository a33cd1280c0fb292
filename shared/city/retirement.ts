/** 机构撤并 — which units have retired on a day, and what still names them. */
import type { CatalogueEntry, City, Responsibility, Unit } from './city.ts'
import type { Row } from './rows.ts'

type Retiring = Pick<Unit, 'retires'>

export const isRetired = ({ retires }: Retiring, day: string): boolean => retires !== undefined && retires.from <= day

/** A day behind all others: what has no end reaches it. */
export const forever = '9999-12-31'

/** Still in force when its unit takes nothing new any more. */
const reachesInto = ({ until = forever }: Row, retires: NonNullable<Unit['retires']>): boolean => until >= retires.from

export interface Naming {
  catalogue: CatalogueEntry[]
  responsibilities: Responsibility[]
}

/** 尚未调整 — the rows that go on naming it; none while it retires on no day. */
export function rowsNaming(
  { code, retires }: Pick<Unit, 'code' | 'retires'>,
  { catalogue, responsibilities }: Pick<City, 'catalogue' | 'responsibilities'>,
): Naming {
  if (!retires) return { catalogue: [], responsibilities: [] }
  return {
    catalogue: catalogue.filter(
      (row) => reachesInto(row, retires) && (row.lead === code || row.coHandlers.includes(code)),
    ),
    responsibilities: responsibilities.filter(
      (row) => reachesInto(row, retires) && (row.lead === code || row.departments.includes(code)),
    ),
  }
}
