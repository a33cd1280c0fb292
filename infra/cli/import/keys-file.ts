/** 密钥文件 — new members of staff and their keys, in a file for its owner alone. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import Papa from 'papaparse'
import * as z from 'zod'
import type { InRole, Staff } from '../../../shared/city/staff.ts'
import { csvOf, mark, withoutGuard } from '../../../shared/door/csv.ts'
import type { Client } from '../../local/client.ts'
import { CityError } from '../verb.ts'
import { patiently, refusedIn } from './answers.ts'

const headings = ['工号', '姓名', '角色', '到期', '密钥编号', '密钥'] as const
/** Whether there is such a role the city says. */
const role = z.custom<InRole['role']>((written) => typeof written === 'string')
const row = z.tuple([z.string(), z.string(), role, z.string(), z.string(), z.string()])

/** A key that somebody is to have; without `key` it is still to be issued. */
interface Planned {
  staff: string
  name: string
  role: InRole['role']
  expires: string
  id: string
  key: string
}

/** @throws CityError where the file is another */
export function planned(file: string): Planned[] {
  if (!existsSync(file)) return []
  const { data } = Papa.parse<string[]>(readFileSync(file, 'utf8').replace(mark, '').trimEnd())
  const [heads = [], ...rows] = data.map((cells) => cells.map(withoutGuard))
  const parsed = z.array(row).safeParse(rows)
  if (heads.join() !== headings.join() || !parsed.success)
    throw new CityError(`${file} is no file of keys: name another`)
  return parsed.data.map(([staff, name, role, expires, id, key]) => ({ staff, name, role, expires, id, key }))
}

/** Written before anything else is, so that whoever is cut off goes on with it: one key a role. */
export function plan(
  file: string,
  holders: readonly Pick<Staff, 'number' | 'name' | 'roles'>[],
  expires: string,
): void {
  const there = planned(file)
  const fresh = holders.flatMap(({ number: staff, name, roles }) =>
    roles
      .filter(({ role }) => !there.some((one) => one.staff === staff && one.role === role))
      .map(({ role }) => ({ staff, name, role, expires, id: '', key: '' })),
  )
  if (fresh.length > 0) keep(file, [...there, ...fresh])
}

/** Each is issued once, however often it is asked for. @returns how many were issued now */
export async function issuePlanned(
  file: string,
  api: Client,
  issued: (count: number, of: number) => void,
): Promise<number> {
  const all = planned(file)
  const open = all.filter(({ key }) => key === '')
  for (const [at, one] of open.entries()) {
    const { staff, name, role, expires } = one
    const once = createHash('sha256').update(`import ${staff} ${role} ${expires}`).digest('base64url')
    const answer = await patiently(() =>
      api.call('issueKey', { body: { staff, name, role, expires }, headers: { 'Idempotency-Key': once } }),
    )
    const refused = refusedIn(answer)
    if (refused) throw new CityError(`no key for ${staff} as ${role}: ${refused.zh} / ${refused.en}`)
    Object.assign(one, answered.parse(answer.body))
    keep(file, all)
    issued(at + 1, open.length)
  }
  return open.length
}

const answered = z.object({ id: z.string(), key: z.string() })

/** Whole or not at all. */
function keep(file: string, all: readonly Planned[]): void {
  const rows = all.map(({ staff, name, role, expires, id, key }) => [staff, name, role, expires, id, key])
  const next = `${file}.next`
  writeFileSync(next, mark + csvOf(rows, headings), { mode: 0o600 })
  renameSync(next, file)
}
