/** 内存中的发布 — releases, sealed objects and counted matters, for tests of what is published. */
import { createHash } from 'node:crypto'
import type { ReleaseRow, Releases, RestatementAsked } from '../../shared/published/months/ports.ts'
import { BrokenSeal, type Sealed } from '../../shared/record/sealed.ts'

export function releasesInMemory(): Releases {
  const rows = new Map<string, ReleaseRow>()
  const asked = new Map<string, RestatementAsked>()
  const all = () => [...rows.values()]
  return {
    all: async () => all(),
    of: async (month) => all().filter((one) => one.month === month),
    async keep(row) {
      if (!rows.has(row.release)) rows.set(row.release, row)
      return rows.get(row.release) ?? row
    },
    async ask(one) {
      const isNew = !asked.has(one.release)
      if (isNew) asked.set(one.release, one)
      return isNew
    },
    asked: async (release) => asked.get(release),
  }
}

export function sealedInMemory(): Sealed {
  const objects = new Map<string, string>()
  return {
    async put(name, content) {
      const text = JSON.stringify(content)
      const sha256 = createHash('sha256').update(text).digest('base64url')
      const key = `published/${name}-${sha256}`
      objects.set(key, text)
      return { key, sha256, bytes: text.length }
    },
    async read({ key }) {
      const text = objects.get(key)
      if (text === undefined) throw new BrokenSeal(key)
      return JSON.parse(text)
    },
  }
}
