/** 可推范围 — how far a hidden count could be more, all told ones staying. */

/** A count: what flows from one place to another. Sums are told by what flows into a place flowing out of it again. */
export interface Edge {
  from: string
  to: string
  /** how many it truly is */
  count: number
  /** told: whoever reads is taken to know the count itself */
  isTold: boolean
  /** of what is not told: what may be known of it otherwise */
  least: number
  most: number
  /** 已定 — told, or not, by an earlier release: nothing more of it can be withheld */
  isFixed?: boolean | undefined
  /** 不作依托 — not told, and bounded otherwise: none other may rest on what it could be */
  isHeld?: boolean | undefined
}

/** What was reached where the flow ends: whatever is hidden across its border lets more through. */
export interface Short {
  reached: ReadonlySet<string>
}

/**
 * More of one count is less of another in each sum that is told: a flow from where it ends back to where it begins, up along
 * hidden counts and down against them.
 * @returns undefined where `need` more would be as true as what is
 */
export function shortOf(edge: Edge, need: number, edges: readonly Edge[]): Short | undefined {
  const changed = new Map<Edge, number>()
  const arcs = arcsOf(edges.filter((one) => one !== edge && !one.isTold && !one.isHeld))
  for (let got = 0; got < need; ) {
    const path = pathOf(edge.to, edge.from, arcs, changed)
    if ('reached' in path) return path
    const more = Math.min(need - got, ...path.steps.map((step) => roomOf(step, changed)))
    for (const { of, way } of path.steps) changed.set(of, (changed.get(of) ?? 0) + way * more)
    got += more
  }
  return edge.most - edge.count < need ? { reached: new Set() } : undefined
}

interface Arc {
  of: Edge
  to: string
  way: 1 | -1
}

function arcsOf(hidden: readonly Edge[]): Map<string, Arc[]> {
  const arcs = new Map<string, Arc[]>()
  const put = (from: string, arc: Arc) => arcs.set(from, [...(arcs.get(from) ?? []), arc])
  for (const of of hidden) {
    put(of.from, { of, to: of.to, way: 1 })
    put(of.to, { of, to: of.from, way: -1 })
  }
  return arcs
}

const roomOf = ({ of, way }: Arc, changed: ReadonlyMap<Edge, number>): number => {
  const now = of.count + (changed.get(of) ?? 0)
  return way === 1 ? of.most - now : now - of.least
}

function pathOf(
  from: string,
  to: string,
  arcs: ReadonlyMap<string, Arc[]>,
  changed: ReadonlyMap<Edge, number>,
): { steps: Arc[] } | Short {
  const by = new Map<string, { arc: Arc; before: string } | undefined>([[from, undefined]])
  // A map is gone through in the order in which it grows.
  for (const [at] of by)
    for (const arc of arcs.get(at) ?? [])
      if (!by.has(arc.to) && roomOf(arc, changed) > 0) by.set(arc.to, { arc, before: at })
  if (!by.has(to)) return { reached: new Set(by.keys()) }
  const steps: Arc[] = []
  for (let at = by.get(to); at; at = by.get(at.before)) steps.push(at.arc)
  return { steps }
}
