/** 使用情况 — how often each article was quoted lately, as the last night counted. */
import type { Law } from '../../city/law.ts'
import { addDays, type IsoDate } from '../../law/civil-date.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import { type Stopwatch, stopwatch } from '../../record/stopwatch.ts'
import { added, type Used, type Uses, unused } from './use.ts'

export interface Usage extends Used {
  /** counted from this day on */
  since: IsoDate
  /** the last day on which it was quoted */
  lastOn?: IsoDate | undefined
}

export type UsageOf = (law: Pick<Law, 'rules'>) => Promise<(article: string) => Usage>

/** Counted once a night: read again now and then. */
const keptFor = 60 * 60_000

export function rememberedUsage(uses: Pick<Uses, 'days'>, clock: Clock): UsageOf {
  let held: { age: Stopwatch; since: IsoDate; of: ReadonlyMap<string, Used & { lastOn: IsoDate }> } | undefined
  return async ({ rules }) => {
    const since = addDays(dateOf(clock.now().toISOString()), -rules.knowledge.uses.withinDays)
    if (!held || held.age() > keptFor || held.since !== since) {
      const age = stopwatch(clock)
      const of = new Map<string, Used & { lastOn: IsoDate }>()
      for await (const { day, counted } of uses.days(since))
        for (const [article, used] of counted)
          of.set(article, { ...added(of.get(article) ?? unused, used), lastOn: day })
      held = { age, since, of }
    }
    const { of } = held
    return (article) => ({ since, ...(of.get(article) ?? unused) })
  }
}
