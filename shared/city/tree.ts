/** 上下级 — what hangs under what: units and categories. */
import { DoorRefusal } from '../door/input.ts'
import type { Refusal } from '../record/refusal.ts'
import type { Retirement } from './city.ts'

export interface Hanging {
  code: string
  parent?: string | undefined
  retires?: Retirement | undefined
}

/** In a tree everything hangs under what is there, and nothing under itself. @throws DoorRefusal naming the field */
export function hangsWrong(
  { code, parent }: Hanging,
  others: readonly Hanging[],
  unknown: Refusal,
): Refusal | undefined {
  const parents = new Map(others.map((other) => [other.code, other.parent]))
  parents.set(code, parent)
  if (parent && !parents.has(parent)) return unknown
  const seen = new Set<string>()
  for (let at: string | undefined = code; at; at = parents.get(at)) {
    if (seen.has(at))
      throw new DoorRefusal('input.invalid', {
        errors: [{ pointer: '/parent', message: 'it cannot stand below itself', zh: '不能以自身或自身的下级为上级。' }],
      })
    seen.add(at)
  }
}
