/** 循环 — files that import each other by some way round, types included. */
import type { IModule } from 'dependency-cruiser'

interface Visit {
  order: number
  /** the earliest file on the way that it leads back to */
  back: number
}

/** Tarjan's strongly connected components of two files and more, each sorted by name. */
export function circles(modules: readonly Pick<IModule, 'source' | 'dependencies'>[]): string[][] {
  const imports = new Map(
    modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]),
  )
  const visited = new Map<string, Visit>()
  const way: string[] = []
  const found: string[][] = []

  function visit(file: string): Visit {
    const own = { order: visited.size, back: visited.size }
    visited.set(file, own)
    way.push(file)
    for (const to of imports.get(file) ?? []) {
      const there = visited.get(to)
      if (!there) own.back = Math.min(own.back, visit(to).back)
      else if (way.includes(to)) own.back = Math.min(own.back, there.order)
    }
    if (own.back === own.order) {
      const circle = way.splice(way.indexOf(file))
      if (circle.length > 1) found.push(circle.sort())
    }
    return own
  }

  for (const { source } of modules) if (!visited.has(source)) visit(source)
  return found
}
