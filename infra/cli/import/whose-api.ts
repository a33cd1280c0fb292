/** 接口 — the API of a running city, asked with an administrator's key. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bearer, type Client, client } from '../../local/client.ts'
import { connect, type Where } from '../deployment.ts'
import { CityError } from '../verb.ts'

/** No credentials of AWS are needed where the address is said. @throws CityError without a key */
export async function apiOf(given: Where, keyFile: string | undefined): Promise<{ name: string; api: Client }> {
  const { name, url } = given.url && !given.local ? { name: given.url, url: given.url } : await connect(given)
  return { name, api: client(url.replace(/\/$/, ''), bearer(keyOf(given, keyFile))) }
}

function keyOf({ local, data }: Where, keyFile: string | undefined): string {
  if (keyFile) return readFileSync(keyFile, 'utf8').trim()
  const { JIESU_ADMIN_KEY } = process.env
  if (JIESU_ADMIN_KEY) return JIESU_ADMIN_KEY.trim()
  const kept = join(data, 'keys.json')
  if (local && existsSync(kept)) return (JSON.parse(readFileSync(kept, 'utf8')) as { admin: string }).admin
  throw new CityError('an administrator’s key is needed: JIESU_ADMIN_KEY in the environment, or --key-file')
}
