/** 巡查附件 — each due ticket: uploads that never came, scans not made, ends promised. */
import { quarantine } from '../storage/tables.ts'
import { type ArriveDeps, scannedWithin, settle } from './arrive.ts'
import { changeFile, changeFiles, sentWithin } from './change.ts'
import { type File, isAppellants, isSettled, keyInQuarantine } from './file.ts'
import type { Files } from './ports.ts'

export interface Swept {
  looked: number
  lapsed: number
  ended: number
  /** their scanner does not answer; in a city without one nothing is waited for */
  waiting: number
  failed: number
}

export interface SweepDeps extends ArriveDeps {
  failed(ticket: string, error: unknown): void
}

/** One that fails keeps no other from being looked at: it is due again at the next time. */
export async function sweepFiles(timeIsUp: () => boolean, deps: SweepDeps): Promise<Swept> {
  const swept: Swept = { looked: 0, lapsed: 0, ended: 0, waiting: 0, failed: 0 }
  for await (const ticket of deps.files.due(deps.clock.now().toISOString())) {
    if (timeIsUp()) break
    swept.looked++
    try {
      await lookAt(ticket, swept, deps)
    } catch (error) {
      swept.failed++
      deps.failed(ticket, error)
    }
  }
  return swept
}

async function lookAt(ticket: string, swept: Swept, deps: SweepDeps): Promise<void> {
  const standing = await deps.files.read(ticket)
  if (!standing) return
  if (standing.ends) {
    swept.ended += await end(ticket, standing, deps)
    return
  }
  const late = deps.clock.now().getTime() - sentWithin
  for (const file of standing.files.filter((one) => !isSettled(one))) {
    if (file.state === 'asked' && Date.parse(file.expires) > late) continue
    const came = await settle(ticket, file, deps)
    if (came === 'waiting') swept.waiting++
    // It never came, or the quarantine kept it no longer.
    if (came === 'nothing') swept.lapsed += await lapse(ticket, file, deps)
  }
}

async function lapse(ticket: string, { id }: File, deps: SweepDeps): Promise<number> {
  const lapsed = { state: 'lapsed', settledAt: deps.clock.now().toISOString() } as const
  await changeFile(ticket, id, (one) => (isSettled(one) ? undefined : lapsed), await scannedWithin(deps), deps)
  return 1
}

/** 到期删除 — bytes first: what is still listed is looked for again. */
async function end(ticket: string, { files, ends, version }: Files, deps: SweepDeps): Promise<number> {
  const going = files.filter((one) => ends === 'all' || isAppellants(one))
  for (const { id, kept } of going) {
    await deps.objects.remove(keyInQuarantine(quarantine, ticket, id))
    if (kept) await deps.objects.remove(kept.key)
  }
  const gone = new Set(going.map(({ id }) => id))
  if (gone.size === files.length) {
    if (!(await deps.files.remove(ticket, version))) throw new Error(`the files of ${ticket}: others wrote meanwhile`)
    return gone.size
  }
  const left = (standing: Files): Partial<Files> => ({
    files: standing.files.filter(({ id }) => !gone.has(id)),
    ends: standing.ends === ends ? undefined : standing.ends,
  })
  await changeFiles(ticket, left, await scannedWithin(deps), deps)
  return gone.size
}
