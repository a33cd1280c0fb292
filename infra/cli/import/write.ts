/** 写入 — puts what is new or changed, whatever is named first; safe to repeat. */
import type { Client } from '../../local/client.ts'
import { patiently, refusedIn } from './answers.ts'
import type { Meant } from './difference.ts'
import type { Fault } from './fault.ts'
import { sheetKinds } from './kinds.ts'
import { placeOf } from './rows.ts'

/** Records of their own; trees are one record each and written one by one. */
const atOnce = 6

interface Writing {
  api: Client
  wrote(count: number, one: Meant): void
}

/** Stops at the first that is refused. @returns how many were written, and what was refused */
export async function write(
  all: readonly Meant[],
  { api, wrote }: Writing,
): Promise<{ written: number; faults: Fault[] }> {
  let written = 0
  const faults: Fault[] = []
  async function put(one: Meant): Promise<void> {
    const refused = refusedIn(await patiently(() => one.kind.put(api, one.thing)))
    if (!refused) return wrote(++written, one)
    const { zh, en, errors = [] } = refused
    const more = errors.map((error) => `${error.pointer} ${error.zh}`)
    faults.push({ ...placeOf(one.row.at), zh: [zh, ...more].join(' '), en })
  }
  for (const kind of sheetKinds) {
    const mine = all.filter((one) => one.kind === kind)
    const waiting = kind.above ? topDown(mine, kind.above) : mine
    const worker = async (): Promise<void> => {
      for (let one = waiting.shift(); one && faults.length === 0; one = waiting.shift()) await put(one)
    }
    await Promise.all(Array.from({ length: kind.above ? 1 : atOnce }, worker))
    if (faults.length > 0) break
  }
  return { written, faults }
}

/** Whatever stands above is written before; what is named and not among them is there already. */
function topDown(all: readonly Meant[], above: (thing: unknown) => string | undefined): Meant[] {
  const byKey = new Map(all.map((one) => [one.key, one]))
  const ordered = new Set<Meant>()
  const add = (one: Meant): void => {
    const parent = byKey.get(above(one.thing) ?? '')
    if (parent && !ordered.has(parent)) add(parent)
    ordered.add(one)
  }
  for (const one of all) add(one)
  return [...ordered]
}
