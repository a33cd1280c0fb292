/** Identity data in memory: one item per channel and reference, also the registration's claim. */

import { accessCodeOf } from '../../../shared/access/access-code.ts'
import { appellantKeys, lineKey, nameKey } from '../../../shared/access/appellant-keys.ts'
import type { Identities, Identity } from '../../../shared/access/identities.ts'
import { corrected } from '../../../shared/access/identities.ts'

export interface MemoryIdentities extends Identities {
  items: Map<string, { identity: Identity; unconfirmed: boolean; claimedAt: string }>
  /** the tickets of those whose identity was erased */
  ended: Map<string, string>
}

export const secret = 'the secret of a simulated town'
export const lineKeyOf = (line: string): string => lineKey(line, secret)

export function memoryIdentities(): MemoryIdentities {
  const items: MemoryIdentities['items'] = new Map()
  const ended: MemoryIdentities['ended'] = new Map()
  const aliases = new Map<string, string>()
  return {
    items,
    ended,
    async claim(identity, now) {
      if (ended.has(identity.key) || aliases.has(identity.key)) return { claimed: false, standing: undefined }
      const standing = items.get(identity.key)
      if (!standing) {
        items.set(identity.key, { identity, unconfirmed: true, claimedAt: now })
        return { claimed: true }
      }
      if (standing.unconfirmed) items.set(identity.key, { ...standing, claimedAt: now })
      return { claimed: false, standing: standing.identity }
    },
    async renumber(key, from, to) {
      const standing = items.get(key)
      if (!standing) throw new Error(`nothing stands at ${key}`)
      if (standing.identity.ticket !== from) return standing.identity.ticket
      items.set(key, { ...standing, identity: { ...standing.identity, ticket: to } })
      return to
    },
    read: async (key) => items.get(key)?.identity,
    async correct(key, change, decision) {
      const standing = items.get(key)
      if (!standing) return
      const { identity } = standing
      const next = corrected(identity, identity.corrections ?? [], change, decision)
      if (next) items.set(key, { ...standing, identity: { ...identity, ...next.person, corrections: next.history } })
    },
    async end(key) {
      const standing = items.get(key)
      if (standing) ended.set(key, standing.identity.ticket)
      items.delete(key)
    },
    async keep(key) {
      const standing = items.get(key)
      if (!standing) throw new Error(`nothing stands at ${key}`)
      items.set(key, { ...standing, unconfirmed: false })
    },
    unconfirmed: async (before, after) =>
      [...items.values()]
        .filter(({ unconfirmed, claimedAt }) => unconfirmed && (claimedAt < before || claimedAt > after))
        .map(({ identity: { key, ticket }, claimedAt }) => ({ key, ticket, claimedAt })),
    async remove({ key, ticket, claimedAt }) {
      const standing = items.get(key)
      if (standing?.identity.ticket === ticket && standing.unconfirmed && standing.claimedAt === claimedAt)
        return items.delete(key)
      return false
    },
    endedTicket: async (key) => ended.get(key),
    alias: async (key) => aliases.get(key),
    async putAlias(key, ticket) {
      const standing = aliases.get(key) ?? ended.get(key) ?? items.get(key)?.identity.ticket
      if (standing === undefined) aliases.set(key, ticket)
      return standing ?? ticket
    },
    accessCode: async (ticket, issue) => accessCodeOf(ticket, issue, secret),
    lineKey: async (line) => lineKeyOf(line),
    keysOf: async (person) => appellantKeys(person, secret),
    nameKey: async (name, area) => nameKey(name, area, secret),
    ticketsNamed: async (name, area, limit) =>
      [...items.values()]
        .filter(({ identity }) =>
          [area, undefined].some((one) => nameKey(identity.name, identity.area, secret) === nameKey(name, one, secret)),
        )
        .map(({ identity: { ticket }, claimedAt }) => ({ ticket, at: claimedAt }))
        .sort((a, b) => b.at.localeCompare(a.at))
        .slice(0, limit),
    ticketsOf: async (keys, limit) =>
      [...items.values()]
        .filter(({ identity }) => {
          const theirs = appellantKeys(identity, secret)
          return (
            (keys.phone !== undefined && theirs.phone === keys.phone) ||
            (keys.idNumber !== undefined && theirs.idNumber === keys.idNumber)
          )
        })
        .map(({ identity: { ticket }, claimedAt }) => ({ ticket, at: claimedAt }))
        .sort((a, b) => b.at.localeCompare(a.at))
        .slice(0, limit),
  }
}
