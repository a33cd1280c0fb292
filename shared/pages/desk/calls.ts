/** 接口目录 — which calls of the API somebody may ask, by what kind of page shows them. */
import type { Actor } from '../../access/actor.ts'
import { chapters } from '../../api/preface.ts'
import { never } from '../../api/reach.ts'
import { allRoutes, type RouteName } from '../../api/routes.ts'
import { isTabular } from '../../api/tables/tables.ts'
import type { Route } from '../../door/route.ts'
import { type Address, at } from '../html/address.ts'

export type Named = Route & { name: RouteName }
export type Shows = 'list' | 'record' | 'form' | 'import'

const byName = new Map(allRoutes.map((route) => [route.name as string, route]))

/** 附件 — calls that the page of a ticket’s files asks. */
export const ofFiles: readonly RouteName[] = ['askUpload', 'listFiles', 'readFile', 'linkFile']

/** These have a page of their own; the list shows access codes once, to the system that sent the rows. */
const notOnPages: ReadonlySet<string> = new Set<RouteName>([...ofFiles, 'listIntakeRows'])

/** Calls that pages ask have fields or none; those of protocols have pages of their own, or none. */
const hasPage = ({ name, raw, form, formats, media, function: by }: Named): boolean =>
  !notOnPages.has(name) && !raw && !form && !formats && media === undefined && by !== 'reference' && by !== 'open311'

const showsOf = ({ name, method, file }: Pick<Named, 'name' | 'method' | 'file'>): Shows =>
  file ? 'import' : method !== 'GET' ? 'form' : isTabular(name) ? 'list' : 'record'

/** The call of this name, if a page of this kind shows it to this caller; whether it may is said by the call itself. */
export function callOf(name: string, shows: Shows): Named | undefined {
  const route = byName.get(name)
  return route && hasPage(route) && showsOf(route) === shows ? route : undefined
}

export const isFor = (route: Named, actor: Actor): boolean =>
  route.who === 'anyone' || never(route.name, route.who, actor) === undefined

export const pathOf = ({ name, ...route }: Named): Address => {
  switch (showsOf({ name, ...route })) {
    case 'form':
      return at`/desk/acts/${name}`
    case 'import':
      return at`/desk/imports/${name}`
    case 'list':
      return at`/desk/lists/${name}`
    case 'record':
      return at`/desk/see/${name}`
  }
}

/** Of calls whose path names something: asked from the page of that thing. */
export const namesSomething = ({ path }: Pick<Route, 'path'>): boolean => path.includes('{')

/** 相关 — forms about what a list is of; what is done to a matter stands on its own page. */
const beside = new Map<string, readonly Named[]>()
export function formsBeside({ name, path: list }: Pick<Named, 'name' | 'path'>): readonly Named[] {
  const known = beside.get(name)
  if (known) return known
  const found = allRoutes.filter(
    (route: Named) =>
      route.method !== 'GET' &&
      route.command === undefined &&
      (route.path === list || route.path.startsWith(`${list}/{`)) &&
      hasPage(route),
  )
  beside.set(name, found)
  return found
}

export interface Chapter {
  says: string
  calls: readonly Named[]
}

/** 全部功能 — by chapter, those that need nothing named first. */
export const chaptersFor = (actor: Actor): Chapter[] =>
  Object.entries(chapters).flatMap(([by, [says]]) => {
    const calls = allRoutes.filter((route) => route.function === by && hasPage(route) && isFor(route, actor))
    return calls.length > 0 ? [{ says, calls }] : []
  })
