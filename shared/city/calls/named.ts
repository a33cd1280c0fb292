/** 所指 — the city that a call is about, and the code in its path. */
import { fieldErrors } from '../../door/field-errors.ts'
import { DoorRefusal } from '../../door/input.ts'
import { code } from '../city.ts'
import type { CallDeps } from '../compose.ts'

export async function cityOf({ registry }: Pick<CallDeps, 'registry'>) {
  const city = await registry.city()
  if (!city) throw new DoorRefusal('city.not-seeded')
  return city
}

export function codeOf(text = ''): string {
  const parsed = code().safeParse(text)
  if (parsed.success) return parsed.data
  throw new DoorRefusal('input.invalid', {
    errors: fieldErrors(parsed.error, 'path'),
  })
}
