/** 签发 — writes a key straight into the registry when nobody has a working one. */

import { newKey } from '../../shared/access/authenticate.ts'
import type { KeyRecord, RegistryStore } from '../../shared/city/storage/registry.ts'

export interface Issued {
  id: string
  /** shown once; only its hash is kept */
  key: string
  role: string
  expires: string
}

export async function issue(registry: RegistryStore, whose: Omit<KeyRecord, 'id' | 'secretHash'>): Promise<Issued> {
  const { id, key, secretHash } = newKey()
  await registry.putKey({ ...whose, id, secretHash })
  return { id, key, role: whose.role, expires: whose.expires }
}

export const inDays = (now: Date, days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString()

export const shownOnce = ({ id, key, expires }: Issued): string =>
  `${key}\n  key ${id}, until ${expires.slice(0, 10)}. It is shown this once; only its hash is kept.`
