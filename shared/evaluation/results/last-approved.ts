/** 最近一次审定 — of a node's result and all that restate it, the last that was approved. */
import { restatementOf } from './period.ts'
import type { Results } from './ports.ts'
import { type Result, resultOf } from './result.ts'

interface Deps {
  results: Pick<Results, 'read'>
}

export async function resultIn(id: string, { results }: Deps): Promise<Result | undefined> {
  const stored = await results.read(id)
  return stored && resultOf(id, stored.log)
}

/** Each restates the one before it. @param first the one that restates none */
export async function lastApproved(first: string, deps: Deps): Promise<Result | undefined> {
  let last: Result | undefined
  for (let id = first; ; id = restatementOf(id)) {
    const result = await resultIn(id, deps)
    if (!result?.approved) return last
    last = result
  }
}
