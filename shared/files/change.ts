/** 改动 — changes the files of a ticket under their version, again while others write meanwhile. */
import type { Clock, Draw } from '../record/clock.ts'
import { isRefusal } from '../record/refusal.ts'
import { othersWrote, untilWritten } from '../record/until-written.ts'
import type { File } from './file.ts'
import type { FileStore, Files } from './ports.ts'
import type { Refusal } from './refusals.ts'

export interface ChangeDeps {
  files: FileStore
  clock: Clock
  draw: Draw
}

/** Of a whole album that is sent at once, each asks for itself. */
const rounds = 40

/** @param change undefined: it is to stay as it is @returns the files as they stand then */
export const changeFiles = <R extends Refusal = never>(
  ticket: string,
  change: (standing: Files) => Partial<Omit<Files, 'version'>> | R | undefined,
  scannedWithin: number,
  deps: ChangeDeps,
): Promise<Files | R> =>
  untilWritten<Files | R>(
    `the files of ${ticket}`,
    async () => {
      const standing = (await deps.files.read(ticket)) ?? { version: 0, files: [] }
      const changed = change(standing)
      if (changed === undefined) return standing
      if (isRefusal(changed)) return changed
      const next = { ...standing, ...changed, version: standing.version + 1 }
      const due = dueAt(next, deps.clock.now().getTime(), scannedWithin)
      return (await deps.files.write(ticket, next, due)) ? next : othersWrote
    },
    deps,
    rounds,
  )

/** One file of them. */
export const changeFile = (
  ticket: string,
  id: string,
  change: (standing: File) => Partial<File> | undefined,
  scannedWithin: number,
  deps: ChangeDeps,
): Promise<Files> =>
  changeFiles<never>(
    ticket,
    ({ files }) => {
      const standing = files.find((one) => one.id === id)
      const changed = standing && change(standing)
      return changed && { files: files.map((one) => (one.id === id ? { ...one, ...changed } : one)) }
    },
    scannedWithin,
    deps,
  )

/** An upload that has begun when its form ends may take so long. */
export const sentWithin = 15 * 60_000

/** 看守 — an upload that never came, a scan that was not made, an end that was promised. @param scannedWithin milliseconds */
function dueAt({ files, ends }: Files, now: number, scannedWithin: number): string | undefined {
  const moments = [
    ...(ends ? [now] : []),
    ...files.flatMap(({ state, expires }) => (state === 'asked' ? [Date.parse(expires) + sentWithin] : [])),
    ...files.flatMap(({ state }) => (state === 'arrived' ? [now + scannedWithin] : [])),
  ]
  return moments.length === 0 ? undefined : new Date(Math.min(...moments)).toISOString()
}
