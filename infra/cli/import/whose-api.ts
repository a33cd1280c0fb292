/** 接口 — the API of a running city, asked with the key of who may. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bearer, type Client, client } from '../../local/client.ts'
import { connect, type Where } from '../deployment.ts'
import { CityError } from '../verb.ts'

/** Where a key is, beside the file that is named. */
const keys = {
  admin: { variable: 'JIESU_ADMIN_KEY', called: 'an administrator’s key' },
  operator: { variable: 'JIESU_KEY', called: 'the key of a channel or an operator' },
} as const
type Whose = keyof typeof keys

/** No credentials of AWS are needed where the address is said. @throws CityError without a key */
export async function apiOf(
  given: Where,
  keyFile: string | undefined,
  whose: Whose,
): Promise<{ name: string; api: Client }> {
  const { name, url } = given.url && !given.local ? { name: given.url, url: given.url } : await connect(given)
  return { name, api: client(url.replace(/\/$/, ''), bearer(keyOf(given, keyFile, whose))) }
}

function keyOf({ local, data }: Where, keyFile: string | undefined, whose: Whose): string {
  if (keyFile) return readFileSync(keyFile, 'utf8').trim()
  const { variable, called } = keys[whose]
  const given = process.env[variable]
  if (given) return given.trim()
  const kept = join(data, 'keys.json')
  if (local && existsSync(kept)) return (JSON.parse(readFileSync(kept, 'utf8')) as Record<Whose, string>)[whose]
  throw new CityError(`${called} is needed: ${variable} in the environment, or --key-file`)
}
