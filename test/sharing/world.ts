/** 数据流的世界 — places whose writes take time, workers that die, clocks that differ. */
import { BrokenSeal, type Sealed } from '../../shared/record/sealed.ts'
import type { Entry } from '../../shared/sharing/feed/line.ts'
import type { DayManifest, FeedDays, FeedPlaces } from '../../shared/sharing/feed/ports.ts'
import type { Draw } from '../support/drawn.ts'

export interface World {
  places: FeedPlaces
  days: FeedDays
  sealed: Sealed
  /** what stands at each place; nothing is ever put over another */
  standing: Map<number, Entry[]>
  /** a turn of somebody: ends when the world has let all others go on as it likes */
  turn(): Promise<void>
  /** lets one of those that wait go on; false where nobody waits */
  step(): boolean
  /** the worker that asks next dies at some step: its writes may still arrive */
  mortal<T>(work: () => Promise<T>): Promise<T | 'died'>
}

export function worldOf(draw: Draw): World {
  const standing = new Map<number, Entry[]>()
  const manifests = new Map<string, DayManifest>()
  const objects = new Map<string, string>()
  const waiting: (() => void)[] = []
  const turn = (): Promise<void> => new Promise((resolve) => void waiting.push(resolve))
  const of = (shard: number): Entry[] => {
    const entries = standing.get(shard) ?? []
    standing.set(shard, entries)
    return entries
  }
  return {
    standing,
    turn,
    step() {
      const [one] = waiting.splice(draw(Math.max(1, waiting.length)), 1)
      one?.()
      return one !== undefined
    },
    async mortal(work) {
      return await Promise.race([work(), dying(turn, draw(30))])
    },
    places: {
      async newest(shard, limit, before = Number.MAX_SAFE_INTEGER) {
        await turn()
        return of(shard)
          .filter(({ place }) => place < before)
          .slice(-limit)
          .reverse()
      },
      async behind(shard, place, limit) {
        await turn()
        const entries = of(shard).filter((entry) => entry.place > place)
        return { entries: entries.slice(0, limit), more: entries.length > limit }
      },
      async put(entry) {
        await turn()
        const entries = of(entry.shard)
        if (entries.some(({ place }) => place === entry.place)) return false
        entries.push(entry)
        await turn()
        return true
      },
    },
    days: {
      async keep(manifest) {
        await turn()
        if (!manifests.has(manifest.day)) manifests.set(manifest.day, structuredClone(manifest))
      },
      async read(day) {
        await turn()
        return manifests.get(day)
      },
      async list(limit, before = '9999') {
        const all = [...manifests.values()].filter(({ day }) => day < before)
        return all.toSorted((a, b) => (a.day < b.day ? 1 : -1)).slice(0, limit)
      },
      async next(from) {
        return [...manifests.values()].filter(({ day }) => day >= from).toSorted((a, b) => (a.day < b.day ? -1 : 1))[0]
      },
    },
    sealed: {
      async put(name, content) {
        await turn()
        const text = JSON.stringify(content)
        objects.set(name, objects.get(name) ?? text)
        if (objects.get(name) !== text) throw new Error(`${name} was sealed as something else`)
        return { key: name, sha256: 'x'.repeat(43), bytes: text.length }
      },
      async read({ key }) {
        const text = objects.get(key)
        if (text === undefined) throw new BrokenSeal(key)
        return JSON.parse(text)
      },
    },
  }
}

async function dying(turn: World['turn'], steps: number): Promise<'died'> {
  for (let step = 0; step < steps; step++) await turn()
  return 'died'
}
