/** 公布 — whatever is announced is written into the feed, each fact once. */
import type { Feed } from '../../record/deliveries.ts'
import { type AppendDeps, append } from './append.ts'
import { type Entry, type Fact, factOf } from './line.ts'

/**
 * Told again, as a follower that failed midway does, a fact is in the feed once.
 * @param city its code @param isFirst whether nobody can have told it before: then nothing is looked through
 * @param deps written: told of each entry once it stands; must not fail
 */
export const announcing = (
  city: string,
  isFirst: (at: string) => boolean,
  deps: AppendDeps & { written(entry: Entry): Promise<void> },
): Feed => ({
  async announce(announcements) {
    const facts = announcements.map((one) => ({ fact: factOf(one, city), since: one.detail.at }))
    const bySubject = Map.groupBy(facts, ({ fact }) => fact.line.subject)
    for (const [first, ...more] of bySubject.values())
      if (first) {
        const entry = await append(
          [first, ...more].map(({ fact }): Fact => fact),
          isFirst(first.since) ? undefined : first.since,
          deps,
        )
        if (entry) await deps.written(entry)
      }
  },
})
