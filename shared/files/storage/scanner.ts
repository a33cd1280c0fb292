/** 扫描 — posts bytes to the city's scanner, and believes it only about these bytes. */
import * as z from 'zod'
import type { Reach } from '../../storage/addresses.ts'
import { byTheSystem, checkedAddress, type Lookup, postTo } from '../../storage/outgoing.ts'
import type { Scan, Scanned } from '../ports.ts'

/** Milliseconds: a hundred megabytes are looked through. */
const within = 60_000
const most = 16 * 1024

/** 约定 — 200, and this: which bytes were scanned, and what was found in them. */
const said = z.object({ sha256: z.string(), clean: z.boolean(), found: z.string().max(200).optional() })

export const httpScan =
  (
    scanner: () => Promise<string | undefined>,
    { reach, lookup = byTheSystem }: { reach: Reach; lookup?: Lookup },
  ): Scan =>
  async (bytes, sha256) => {
    const url = await scanner()
    if (url === undefined) return { is: 'none' }
    const checked = await checkedAddress(url, { reach, lookup })
    if ('kind' in checked) return later(('error' in checked && checked.error) || checked.kind)
    const headers = { 'user-agent': 'Jiesu-Files/1', 'content-type': 'application/octet-stream' }
    const answer = await postTo(checked, headers, bytes, read(sha256), within)
    return 'is' in answer ? answer : later(('error' in answer && answer.error) || answer.kind)
  }

const later = (error: string): Scanned => ({ is: 'later', error })

const read =
  (sha256: string) =>
  async (response: AsyncIterable<Buffer> & { statusCode?: number | undefined }): Promise<Scanned> => {
    const parts: Buffer[] = []
    let size = 0
    for await (const part of response) {
      size += part.length
      if (size <= most) parts.push(part)
    }
    if (response.statusCode !== 200) return later(`the scanner answered ${response.statusCode}`)
    const { success, data } = said.safeParse(jsonIn(Buffer.concat(parts).toString()))
    if (!success || data.sha256 !== sha256) return later('the scanner did not say what it scanned')
    return data.clean ? { is: 'clean' } : { is: 'infected', found: data.found ?? 'malware' }
  }

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
