/** 到达 — looks at what was sent: type, malware, metadata; then keeps it, or says why not. */
import { createHash } from 'node:crypto'
import type { Rules } from '../law/rules.ts'
import { quarantine } from '../storage/tables.ts'
import { type ChangeDeps, changeFile } from './change.ts'
import { type File, isSettled, keyInQuarantine, keyOfClean, namedBy, type WhyRefused } from './file.ts'
import { cleanedOf } from './metadata/cleaned.ts'
import { takenAt } from './metadata/taken.ts'
import { typeOf } from './metadata/type.ts'
import { safeName } from './name.ts'
import type { KeepInLog, Objects, Scan } from './ports.ts'

export interface ArriveDeps extends ChangeDeps {
  objects: Objects
  scan: Scan
  keepInLog: KeepInLog
  law(): Promise<{ rules: Pick<Rules, 'files'> }>
}

/** what became of it: settled now or before, waiting for a scanner, in a city that has none, or never sent */
export type Arrived = 'clean' | 'refused' | 'waiting' | 'unscanned' | 'nothing'

/** Done twice, or killed half-way and done again, it comes to the same. @throws where somebody failed: it is to be tried again */
export async function arrived(key: string, deps: ArriveDeps): Promise<Arrived> {
  const named = namedBy(key, quarantine)
  const found = named && (await deps.files.read(named.ticket))?.files.find(({ id }) => id === named.id)
  if (!named || !found) {
    await deps.objects.remove(key)
    return 'nothing'
  }
  return settle(named.ticket, found, deps)
}

export async function settle(ticket: string, file: File, deps: ArriveDeps): Promise<Arrived> {
  const { objects, clock } = deps
  const { rules } = await deps.law()
  const key = keyInQuarantine(quarantine, ticket, file.id)
  const change = async (make: (standing: File) => Partial<File>): Promise<void> => {
    const within = await scannedWithin(deps)
    await changeFile(ticket, file.id, (one) => (isSettled(one) ? undefined : make(one)), within, deps)
  }
  const now = (): string => clock.now().toISOString()
  const refuse = async (why: WhyRefused, more: Partial<File> = {}): Promise<Arrived> => {
    await change(() => ({ ...more, state: 'refused', why, settledAt: now(), waitsFor: undefined }))
    await objects.remove(key)
    return 'refused'
  }

  // Whatever is sent again under its form is nobody's.
  if (isSettled(file)) {
    await objects.remove(key)
    return file.state === 'clean' ? 'clean' : 'refused'
  }
  const bytes = await objects.read(key)
  if (!bytes) return 'nothing'
  // Written each time: one that ends the function itself is due later, and others come before it.
  await change(({ arrivedAt = now() }) => ({ state: 'arrived', arrivedAt }))

  const type = await typeOf(bytes)
  if (file.type !== undefined && type !== file.type) return refuse('file.not-its-type')
  if (type === undefined) return refuse('file.not-taken')
  if (file.type === undefined)
    await change(({ name }) => ({ type, name: safeName(name, type), bytes: bytes.length, isAtMost: undefined }))
  const sent = { bytes: bytes.length, sha256: sha256Of(bytes) }
  const scanned = await deps.scan(bytes, sent.sha256)
  if (scanned.is === 'infected') return refuse('file.infected', { sent, found: scanned.found })
  if (scanned.is !== 'clean') {
    const waitsFor = scanned.is === 'none' ? ('no-scanner' as const) : ('scanner' as const)
    await change(() => ({ waitsFor }))
    return scanned.is === 'none' ? 'unscanned' : 'waiting'
  }
  const cleaned = await cleanedOf(type, bytes, rules.files)
  if (typeof cleaned === 'string') return refuse(cleaned, { sent })

  const taken = file.purpose === 'on-site' ? await takenAt(type, bytes) : undefined
  const kept = { bytes: cleaned.bytes.length, sha256: sha256Of(cleaned.bytes) }
  // Bytes, then the log, then the list: what is listed was recorded, and what is recorded is there.
  await objects.put(keyOfClean(ticket, file.id, kept.sha256), type, cleaned.bytes)
  const { id, purpose, by, order } = file
  const { role, id: who, staff, unit } = by
  const asked = {
    ...{ file: id, fileType: type, purpose, sent, kept, removed: cleaned.removed },
    by: { role, id: who, ...(staff === undefined ? {} : { staff }), ...(unit === undefined ? {} : { unit }) },
    ...(order === undefined ? {} : { order }),
  }
  const recorded = await deps.keepInLog(ticket, asked)
  if (recorded === 'ended') {
    await objects.remove(keyOfClean(ticket, id, kept.sha256))
    return refuse('file.matter-ended')
  }
  const inLog = { ...recorded.kept, key: keyOfClean(ticket, id, recorded.kept.sha256) }
  await change(() => ({
    ...{ state: 'clean', settledAt: now(), sent: recorded.sent, kept: inLog, removed: recorded.removed },
    ...(taken ? { taken } : {}),
    waitsFor: undefined,
  }))
  // Something else was sent under its form and recorded first.
  if (recorded.kept.sha256 !== kept.sha256) await objects.remove(keyOfClean(ticket, id, kept.sha256))
  await objects.remove(key)
  return 'clean'
}

/** Milliseconds after which a file that was not scanned is looked at again. */
export const scannedWithin = async ({ law }: Pick<ArriveDeps, 'law'>): Promise<number> =>
  (await law()).rules.files.scannedWithinMinutes * 60_000

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
