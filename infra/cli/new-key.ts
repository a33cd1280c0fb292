/** 签发 — writes a key straight into the registry when nobody has a working one. */

import type { Actor } from '../../shared/access/actor.ts'
import { newKey } from '../../shared/access/authenticate.ts'
import type { Deciding } from '../../shared/city/compose.ts'
import type { KeyRecord } from '../../shared/city/records/keys.ts'
import { isRefusal } from '../../shared/record/refusal.ts'

export interface Issued {
  id: string
  /** shown once; only its hash is kept */
  key: string
  role: string
  expires: string
}

/** @param replaces the key it comes instead of */
export async function issue(
  whose: Omit<KeyRecord, 'id' | 'secretHash'>,
  { actor, ...deps }: Deciding & { actor: Actor },
  replaces?: string,
): Promise<Issued> {
  const { id, key, secretHash } = newKey(undefined, whose.for)
  const command = { type: 'issueKey', key: { ...whose, id, secretHash }, ...(replaces ? { replaces } : {}) } as const
  const done = await deps.keyring.decide({ id, command, actor }, deps)
  if (isRefusal(done)) throw new Error(`a fresh key was refused: ${done.refused}`)
  return { id, key, role: whose.role, expires: whose.expires }
}

export const inDays = (now: Date, days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString()

export const shownOnce = ({ id, key, expires }: Issued): string =>
  `${key}\n  key ${id}, until ${expires.slice(0, 10)}. It is shown this once; only its hash is kept.`
