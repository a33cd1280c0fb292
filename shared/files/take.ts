/** 随件收下 — files that came with a form go into the quarantine, like those sent by themselves. */
import { createHash } from 'node:crypto'
import { type Actor, signed } from '../access/actor.ts'
import { type FileType, fileTypes } from '../law/files.ts'
import type { Rules } from '../law/rules.ts'
import { isRefusal } from '../record/refusal.ts'
import { quarantine } from '../storage/tables.ts'
import { isFull } from './ask.ts'
import { type ChangeDeps, changeFiles } from './change.ts'
import { isCityFull } from './city-full.ts'
import { type File, keyInQuarantine } from './file.ts'
import { safeName } from './name.ts'
import type { Objects } from './ports.ts'
import { type Refusal, refused } from './refusals.ts'

export interface TakeDeps extends ChangeDeps {
  objects: Pick<Objects, 'put'>
  law(): Promise<{ rules: Pick<Rules, 'files'> }>
  counting: { count(name: string, window: number, seconds: number, more?: number): Promise<number> }
}

export interface Sent {
  name: string
  type: FileType
  bytes: Uint8Array
}

export const isTaken = (type: string): type is FileType => (fileTypes as readonly string[]).includes(type)

/** Named by their content: the same sent again is not there twice. @returns why none was taken */
export async function takeFiles(
  { ticket, actor, files }: { ticket: string; actor: Actor; files: readonly Sent[] },
  deps: TakeDeps,
): Promise<Refusal | undefined> {
  const { files: rules } = (await deps.law()).rules
  const now = deps.clock.now()
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (await isCityFull(size, now, rules, deps)) return refused('file.city-full')
  const made = files.map(({ name, type, bytes }): File & Pick<Sent, 'type'> & { content: Uint8Array } => ({
    ...{ id: `file-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`, name: safeName(name, type) },
    ...{ type, bytes: bytes.length, purpose: 'appeal', by: signed(actor), state: 'asked' },
    askedAt: now.toISOString(),
    expires: new Date(now.getTime() + rules.uploadMinutes * 60_000).toISOString(),
    content: bytes,
  }))
  const added = await changeFiles(
    ticket,
    ({ files: standing }) => {
      let all = standing
      for (const { content: _, ...file } of made) {
        const same = all.find(({ id }) => id === file.id)
        // What never arrived is begun anew.
        if (same && same.state !== 'lapsed') continue
        const others = all.filter((one) => one !== same)
        const full = isFull(others, actor, rules)
        if (full) return full
        all = [...others, file]
      }
      return all === standing ? undefined : { files: all }
    },
    rules.scannedWithinMinutes * 60_000,
    deps,
  )
  if (isRefusal(added)) return added
  // On the list first: what lies there and is not listed is nobody's.
  await Promise.all(
    made.map(({ id, type, content }) => deps.objects.put(keyInQuarantine(quarantine, ticket, id), type, content)),
  )
  return undefined
}
