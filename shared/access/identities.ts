/** 身份信息 — who the appellant is, how it is kept apart and corrected (第三十五条). */
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { actor } from './actor.ts'

export const identityFields = ['name', 'phone', 'email', 'idNumber', 'address'] as const
export type Personal = Pick<Identity, (typeof identityFields)[number]>
/** null takes away what was never theirs */
export type Change = { [F in keyof Personal]?: string | null | undefined }

const values = z.partialRecord(z.enum(identityFields), z.string().nullable())

/** One correction as the identity side keeps it: who, when, why, what it said before and after. */
export const correction = lazily(() =>
  z.strictObject({
    /** number of the decision on the ticket's log */
    n: z.int().positive(),
    at: z.iso.datetime(),
    by: actor,
    reason: z.string(),
    before: values,
    after: values,
  }),
)
export type Correction = Parsed<typeof correction>

/** Keyed hashes: equal for the same appellant, useless without the city's secret, which never leaves the appellants' table. */
export interface AppellantKeys {
  /** absent for who has no telephone of his own: no number equals nobody */
  phone?: string
  idNumber?: string
}

/** 身份信息 — who the appellant is; another table, another key, another grant. */
export interface Identity {
  /** channel and reference: also the idempotency claim of a registration */
  key: string
  ticket: string
  /** fingerprint of the submission, to tell a repeat from a reused reference */
  print: string
  name: string
  phone: string
  email?: string | undefined
  idNumber?: string | undefined
  address?: string | undefined
  /** where the appeal was registered for: with the name it is how a caller without number is found */
  area?: string | undefined
  /** 更正记录 — oldest first */
  corrections?: Correction[] | undefined
}

/** Who to speak to, for those who handle the ticket. */
export interface Contact {
  name: string
  phone: string
  email?: string | undefined
  idNumber?: string | undefined
  address?: string | undefined
}

/** A claim as it was seen to wait for its ticket. */
export interface Claim {
  key: string
  ticket: string
  claimedAt: string
}

export interface Identities {
  /** Claims the key; what stands there already is the answer, unless it was erased, and is young again if its ticket was never confirmed. */
  claim(
    identity: Identity,
    now: string,
  ): Promise<{ claimed: true } | { claimed: false; standing: Identity | undefined }>
  /** Gives a claim another ticket number, if it still has the old one; answers with the number that stands. */
  renumber(key: string, from: string, to: string): Promise<string>
  read(key: string): Promise<Identity | undefined>
  /** Once for each decision; the keys of the same appellant follow. */
  correct(key: string, change: Change, decision: Omit<Correction, 'before' | 'after'>): Promise<void>
  /** 到期删除 — who it was is forgotten, and that the reference was used is not; once more does nothing. */
  end(key: string): Promise<void>
  /** The ticket exists: the claim is no longer an orphan. */
  keep(key: string): Promise<void>
  /** Claims whose ticket was never confirmed, made before the one instant or after the other. */
  unconfirmed(before: string, after: string): Promise<Claim[]>
  /** Removes a claim that still names its ticket, is not confirmed, and was not renewed since. @returns whether it did */
  remove(claim: Claim): Promise<boolean>
  /** The ticket of a claim whose identity was erased. */
  endedTicket(key: string): Promise<string | undefined>
  /** 来源编号 — the ticket that goes under this name as well, where it was not registered under it. */
  alias(key: string): Promise<string | undefined>
  /** Gives a ticket one more name, unless something stands under it; answers with the ticket that stands there. */
  putAlias(key: string, ticket: string): Promise<string | undefined>
  /** 查询码 of a ticket; `issue` says how many were issued for it before. */
  accessCode(ticket: string, issue: number): Promise<string>
  /** The keys by which the same appellant is found again: safe to keep elsewhere. */
  keysOf(person: Pick<Identity, 'phone' | 'idNumber'>): Promise<AppellantKeys>
  /** Of a line that rang, whoever has it. */
  lineKey(line: string): Promise<string>
  /** The key of a name in a county or district: safe to keep elsewhere. */
  nameKey(name: string, area: string | undefined): Promise<string>
  /** Tickets registered for a name in this area, or for no area, the newest first. Not consistent. */
  ticketsNamed(name: string, area: string, limit: number): Promise<{ ticket: string; at: string }[]>
  /** Tickets brought by whoever has one of these keys, the newest first. Not consistent: for hints and records. */
  ticketsOf(keys: AppellantKeys, limit: number): Promise<{ ticket: string; at: string }[]>
}

/** The person and the history after a correction; undefined where it was applied before. What a later one has said stands. */
export function corrected(
  person: Personal,
  history: readonly Correction[],
  change: Change,
  decision: Omit<Correction, 'before' | 'after'>,
): { person: Personal; history: Correction[] } | undefined {
  if (history.some(({ n }) => n === decision.n)) return undefined
  const later = new Set(history.filter(({ n }) => n > decision.n).flatMap(({ after }) => Object.keys(after)))
  const fields = identityFields.filter((field) => change[field] !== undefined && !later.has(field))
  const of = (given: Change) => Object.fromEntries(fields.map((field) => [field, given[field] ?? null]))
  const next: Record<string, string | null | undefined> = { ...person }
  for (const field of fields) next[field] = change[field] ?? undefined
  const entry = { ...decision, before: of(person), after: of(change) }
  return { person: next as unknown as Personal, history: [...history, entry].sort((a, b) => a.n - b.n) }
}
