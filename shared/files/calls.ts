/** 附件 — answers calls by which files are sent, listed and read (第十三条、第三十五条). */
import { type Actor, isOfPlatform, signed } from '../access/actor.ts'
import type { Looks } from '../access/looks.ts'
import type { Call } from '../door/http.ts'
import { fileEndings } from '../law/files.ts'
import type { Rules } from '../law/rules.ts'
import type { Attempt } from '../record/clock.ts'
import { isRefusal, type Refusal as RefusalOf } from '../record/refusal.ts'
import { quarantine } from '../storage/tables.ts'
import { isFull, mayAsk, megabyte, mostMegabytes } from './ask.ts'
import { isPersonal, isShown } from './audience.ts'
import { type ChangeDeps, changeFiles } from './change.ts'
import { isCityFull } from './city-full.ts'
import { type File, keyInQuarantine } from './file.ts'
import { asAttachment, safeName } from './name.ts'
import type { Matter, MatterFor, Objects } from './ports.ts'
import { refused } from './refusals.ts'
import type { Routes } from './routes.ts'

export interface CallDeps extends ChangeDeps {
  objects: Pick<Objects, 'form' | 'address'>
  looks: Pick<Looks, 'record'>
  matterFor: MatterFor
  attempt: Attempt
  law(): Promise<{ rules: Pick<Rules, 'files'> }>
  counting: { count(name: string, window: number, seconds: number, more?: number): Promise<number> }
}

/** Of a file whose type is found out once it is there. */
const unknownType = 'application/octet-stream'

/** The form is no promise that the file is taken: nothing is shown, and nothing counts, before it was found clean. */
export async function askUpload({ params, body, actor }: Call<Routes['askUpload']>, deps: CallDeps) {
  const matter = await deps.matterFor(params.ticket, actor)
  if (isRefusal(matter)) return matter
  const { files: rules } = (await deps.law()).rules
  const may = mayAsk(body, actor, matter, rules)
  if (isRefusal(may)) return may
  const { ticket } = matter
  const { type, for: purpose } = body
  const most = body.size ?? mostMegabytes(type, rules) * megabyte
  const full = isFull((await deps.files.read(ticket))?.files ?? [], actor, rules)
  if (full) return full
  const now = deps.clock.now()
  if (await isCityFull(most, now, rules, deps)) return refused('file.city-full')

  const seconds = rules.uploadMinutes * 60
  const made: File = {
    ...{ id: `file-${deps.attempt().replaceAll('-', '').slice(0, 16)}`, name: safeName(body.name, type) },
    ...{ ...(type ? { type } : {}), bytes: most, ...(body.size === undefined ? { isAtMost: true } : {}) },
    ...{ purpose, by: signed(actor), state: 'asked', askedAt: now.toISOString() },
    expires: new Date(now.getTime() + seconds * 1000).toISOString(),
    ...(may.order === undefined ? {} : { order: may.order }),
  }
  const within = rules.scannedWithinMinutes * 60_000
  const added = await changeFiles(
    ticket,
    ({ files }) => isFull(files, actor, rules) ?? { files: [...files, made] },
    within,
    deps,
  )
  if (isRefusal(added)) return added
  const upload = await deps.objects.form(
    {
      ...{ key: keyInQuarantine(quarantine, ticket, made.id), type: type ?? unknownType },
      ...{ bytes: { least: body.size ?? 1, most }, returnTo: body.returnTo },
    },
    seconds,
  )
  const { id: file, expires } = made
  return { body: { ticket, file, upload, expires }, location: `/v1/tickets/${ticket}/files/${made.id}` }
}

export async function listFiles(call: Call<Routes['listFiles']>, deps: CallDeps) {
  const found = await seen(call.params.ticket, call.actor, deps)
  if (isRefusal(found)) return found
  const worded = wording(call, (await deps.law()).rules)
  return { body: { ticket: found.ticket, items: found.files.map((file) => shown(file, call.actor, worded)) } }
}

export async function readFile(call: Call<Routes['readFile']>, deps: CallDeps) {
  const file = await named(call, deps)
  return isRefusal(file) ? file : { body: shown(file, call.actor, wording(call, (await deps.law()).rules)) }
}

/** The look is recorded first: without it nothing is shown (art. 35). */
export async function linkFile(call: Call<Routes['linkFile']>, deps: CallDeps) {
  const { params, query, actor, from } = call
  const file = await named(call, deps)
  if (isRefusal(file)) return file
  const { id, kept, name, type } = file
  if (file.state !== 'clean' || !kept || !type) return refused('file.not-ready')
  const now = deps.clock.now()
  if (isPersonal(file, actor)) {
    const look = { at: now.toISOString(), ticket: params.ticket, by: signed(actor), from, purpose: query.purpose }
    await deps.looks.record({ ...look, fields: [id] })
  }
  const seconds = (await deps.law()).rules.files.linkMinutes * 60
  const url = await deps.objects.address({ key: kept.key, type, disposition: asAttachment(name) }, seconds)
  return { body: { file: id, url, expires: new Date(now.getTime() + seconds * 1000).toISOString() } }
}

async function seen(
  number: string,
  actor: Actor,
  deps: CallDeps,
): Promise<{ ticket: string; matter: Matter; files: File[] } | RefusalOf> {
  const matter = await deps.matterFor(number, actor)
  if (isRefusal(matter)) return matter
  const { files, ends } = (await deps.files.read(matter.ticket)) ?? { files: [] }
  // What is to be erased is gone for everybody from the moment on in which that was decided.
  const standing = ends === 'all' ? [] : files.filter(({ purpose }) => ends === undefined || purpose !== 'appeal')
  return { ticket: matter.ticket, matter, files: standing.filter((file) => isShown(file, actor, matter)) }
}

async function named(
  { params, actor }: { params: { ticket: string; file: string }; actor: Actor },
  deps: CallDeps,
): Promise<File | RefusalOf> {
  const found = await seen(params.ticket, actor, deps)
  if (isRefusal(found)) return found
  return found.files.find(({ id }) => id === params.file) ?? refused('file.unknown')
}

type Worded = (file: File) => { code: NonNullable<File['why']>; zh: string; en: string } | undefined

const wording =
  ({ worded }: Pick<Call<Routes['readFile']>, 'worded'>, { files }: Pick<Rules, 'files'>): Worded =>
  ({ why, found, type }) => {
    if (why === undefined) return undefined
    const { zh, en } = worded(
      refused(why, { found, type, megapixels: files.megapixels, types: Object.values(fileEndings) }),
    )
    return { code: why, zh, en }
  }

function shown(file: File, actor: Actor, worded: Worded) {
  const { id, name, type, bytes, purpose, by, order, state, askedAt, arrivedAt, settledAt, waitsFor, kept } = file
  return {
    ...{
      file: id,
      name,
      type,
      bytes: kept?.bytes ?? (file.isAtMost ? undefined : bytes),
      purpose,
      order,
      state,
      askedAt,
      arrivedAt,
      settledAt,
    },
    ...{ waitsFor, sha256: kept?.sha256, removed: file.removed, problem: worded(file) },
    by: { role: by.role, unit: by.unit, staff: isOfPlatform(actor) ? by.staff : undefined },
    taken: isOfPlatform(actor) ? file.taken : undefined,
  }
}
