/** 行的呈现 — adds to rows of lists what depends on now: names, and day x of y. */
import type { Page } from '../../record/rows.ts'
import { type DayShown, dayOf } from '../clocks/counted.ts'
import type { Counted } from '../clocks/shape.ts'
import type { CallDeps } from '../compose.ts'
import { staffNames } from './named.ts'

interface Kept {
  unit?: string | undefined
  counted?: Counted | undefined
  claimed?: { by: string; since: string } | undefined
  replySketch?: unknown
}

/** Of each field that a row has, what is shown of it. */
interface Added {
  unit: { unitName?: string | undefined }
  counted: { day?: DayShown | undefined }
  claimed: { claimed?: { by: string; name?: string | undefined; since: string } | undefined }
}
type AddedTo<R, K extends keyof Added = keyof Added> = K extends keyof R ? Added[K] : unknown
/** A row as it is shown. */
export type Shown<R> = R extends unknown
  ? string extends keyof R
    ? R
    : Omit<R, 'counted' | 'claimed' | 'replySketch'> &
        AddedTo<R, 'unit'> &
        AddedTo<R, 'counted'> &
        AddedTo<R, 'claimed'>
  : never

type Deps = Pick<CallDeps, 'law' | 'registry' | 'clock'>

/** Names and days are those of now, whenever the row was written. */
export async function shownPage<R>(page: Page<R>, deps: Deps): Promise<Page<Shown<R>>> {
  return { ...page, items: await shownRows(page.items, deps) }
}

export async function shownRows<R>(rows: readonly R[], deps: Deps): Promise<Shown<R>[]> {
  const kept = rows as readonly Kept[]
  const { registry, calendar } = await deps.law()
  const names = await staffNames(
    kept.flatMap(({ claimed }) => claimed?.by ?? []),
    deps,
  )
  const now = deps.clock.now().toISOString()
  const shown = ({ counted, claimed, replySketch: _, ...row }: Kept) => ({
    ...row,
    ...(row.unit === undefined ? {} : { unitName: registry.unit(row.unit)?.name }),
    ...(counted ? { day: dayOf(counted, now, calendar) } : {}),
    ...(claimed ? { claimed: { ...claimed, name: names.get(claimed.by) } } : {}),
  })
  return kept.map((row) => shown(row) as Shown<R>)
}
