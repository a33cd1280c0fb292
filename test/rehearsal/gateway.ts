/** 网关 — what the gateway says to callers without a key, before and after a release. */
import { allRoutes } from '../../shared/api/routes.ts'
import { type Called, earlier } from './earlier.ts'

/** The gateway itself asks for a key: nothing of ours has run. */
const shut = '401 key.missing'
/** The gateway asks for none; the function does not know the caller, who passed no authorizer. */
const reached = '401 key.refused'
const unknown = '404 route.unknown'

async function answerTo(url: string, { method, path }: Pick<Called, 'path'> & { method: string }, key?: string) {
  const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {}
  const response = await fetch(`${url}${path.replaceAll(/\{\w+\}/g, 'x')}`, { method, headers })
  const { code = '' } = (await response.json()) as { code?: string }
  return `${response.status} ${code}`.trim()
}

async function is(expected: string, url: string, route: Parameters<typeof answerTo>[1], key?: string): Promise<void> {
  const said = await answerTo(url, route, key)
  if (said !== expected)
    throw new Error(`${route.method} ${route.path} answers ${said} ${key ? 'with' : 'without'} a key, not ${expected}`)
}

const closedToday = allRoutes.filter(({ who }) => who !== 'anyone')
const isOne = (one: Called) => (other: { method: string; path: string }) =>
  one.method === other.method && one.path === other.path

/** @returns for people: how many routes are closed */
export async function isAsBefore(url: string): Promise<string> {
  const others = closedToday.filter((route) => ![earlier.open, earlier.missing].some((one) => isOne(one)(route)))
  for (const route of [...others, earlier.extra]) await is(shut, url, route)
  await is(reached, url, earlier.open)
  await is(unknown, url, earlier.missing)
  return `${others.length + 1} closed, one still open, one not there yet`
}

/** @param key of somebody who may ask the route that was added */
export async function isAsToday(url: string, key: string): Promise<string> {
  for (const one of [earlier.open, earlier.missing])
    if (!closedToday.some(isOne(one))) throw new Error(`${one.path} is no closed route`)
  for (const route of closedToday) await is(shut, url, route)
  await is('200', url, earlier.missing, key)
  for (const by of [undefined, key]) await is(unknown, url, earlier.extra, by)
  return `${closedToday.length} closed, among them the one added and the one that was open; the removed one is gone`
}
