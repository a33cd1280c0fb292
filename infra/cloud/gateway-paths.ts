/** 网关路径 — the paths the gateway is told, fewer than the calls of the API. */
import type { Route } from '../../shared/door/route.ts'

/** What stands at a path: calls that one function answers, for whoever has a key or for anyone. */
export interface AtPath {
  path: string
  routes: readonly Route[]
}

/** A part of the tree with so many nodes below is told as one, `{proxy+}`; below that it is not worth it. */
const worth = 2

interface Node {
  path: string
  routes: Route[]
  below: Map<string, Node>
}

/**
 * A REST API has at most 300 nodes. Where all that stands below a node is one function's, and as open,
 * the gateway has one greedy path (`{proxy+}`) and the function finds the call: see `requestContext`.
 */
export function gatewayPaths(routes: readonly Route[]): AtPath[] {
  const root = nodeAt('')
  for (const route of routes) {
    let node = root
    for (const part of route.path.split('/').slice(1)) {
      const known = node.below.get(part) ?? nodeAt(`${node.path}/${part}`)
      node.below.set(part, known)
      node = known
    }
    node.routes.push(route)
  }
  return told(root)
}

const nodeAt = (path: string): Node => ({ path, routes: [], below: new Map() })

function told({ path, routes, below }: Node): AtPath[] {
  const here = routes.length > 0 ? [{ path, routes }] : []
  const parts = [...below.values()]
  const all = parts.flatMap(within)
  const kinds = new Set(all.map(({ function: by, who }) => `${by} ${who === 'anyone'}`))
  if (path !== '' && kinds.size === 1 && parts.reduce((sum, part) => sum + size(part), 0) >= worth)
    return [...here, { path: `${path}/{proxy+}`, routes: all }]
  return [...here, ...parts.flatMap(told)]
}

const within = ({ routes, below }: Node): Route[] => [...routes, ...[...below.values()].flatMap(within)]
const size = ({ below }: Node): number => [...below.values()].reduce((sum, part) => sum + size(part), 1)
