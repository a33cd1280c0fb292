/** 保存的清单 — lists that a person narrowed once and opens again by name. */
import * as z from 'zod'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { type Refusal, refused } from '../ticket/decision.ts'

/** As the city kept them: an older release may have known other conditions. */
export const savedLists = lazily(() =>
  z.array(z.strictObject({ list: z.string(), name: z.string(), query: z.record(z.string(), z.unknown()) })),
)
export type SavedList = Parsed<typeof savedLists>[number]

export interface SavedLists {
  read(holder: string): Promise<{ lists: SavedList[]; version: number }>
  /** @returns false where another call has written meanwhile */
  write(holder: string, lists: SavedList[], version: number): Promise<boolean>
}

/** One person's; more would be a list of lists. */
const atMost = 50
const tries = 3

/** Changes what a person saved; two at once are both kept. */
export async function changeLists(
  holder: string,
  change: (lists: SavedList[]) => SavedList[],
  { savedLists: store }: { savedLists: SavedLists },
): Promise<SavedList[] | Refusal> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const { lists, version } = await store.read(holder)
    const changed = change(lists)
    if (changed.length > atMost) return refused('list.too-many', { most: atMost })
    if (await store.write(holder, changed, version)) return changed
  }
  return refused('list.changed')
}
