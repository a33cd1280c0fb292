/** 编造的诉求件 — matters as many as one likes, the same each time, for measuring. */
import { numberOf } from '../../shared/evaluation/occasions/columns.ts'
import type { Counted, Occasion } from '../../shared/evaluation/occasions/occasion.ts'
import { addDays, dayNumber } from '../../shared/law/civil-date.ts'
import type { OccasionFlag } from '../../shared/law/figures.ts'

const [areas, categories, channels] = [13, 174, 6]
export const units = 220

/** Numbers that look drawn, and are the same each time. */
function drawing(seed: number): (below: number) => number {
  let state = seed | 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** 办理中、已办结、直接答复 — about six occasions each, as a dispatched matter has them. */
export function made(day: string, index: number): Counted {
  const draw = drawing(dayNumber(day) * 1_000_003 + index * 7_919)
  for (let warm = 0; warm < 4; warm++) draw(2)
  const unit = `unit-${draw(units)}`
  const days = 1 + draw(draw(20) === 0 ? 90 : 18)
  const on = (after: number) => addDays(day, after)
  const some = (flag: OccasionFlag, of: number): OccasionFlag[] => (draw(100) < of ? [flag] : [])
  const answered = draw(100) < 55
  const handled: Occasion[] = answered
    ? [{ kind: 'told', day, unit: undefined, flags: some('rated', 30) }]
    : [
        { kind: 'dispatch-due', day: on(1), unit, flags: some('in-time', 97) },
        { kind: 'first-dispatch', day, unit, flags: some('right', 90) },
        { kind: 'order', day, unit, flags: [...some('given-back', 8), ...some('extended', 4)] },
        { kind: 'feedback-due', day: on(5), unit, flags: some('in-time', 93) },
        { kind: 'feedback-due', day: on(15), unit, flags: some('in-time', 90) },
        { kind: 'completion-due', day: on(15), unit, flags: [...some('in-time', 90), 'closed'] },
        { kind: 'held', day: on(days), unit, flags: [], amount: [days, days] },
        { kind: 'closing', day: on(days), unit, flags: some('called-back', 80) },
        { kind: 'completed', day: on(days), unit, flags: [], amount: [days, days] },
        { kind: 'handed-on', day: on(days), unit, flags: [], amount: [0, 0] },
        { kind: 'told', day: on(days), unit, flags: some('rated', 40) },
        { kind: 'reached', day: on(days + 2), unit, flags: some('solved', 70) },
        ...(draw(100) < 40
          ? [{ kind: 'rating' as const, day: on(days + 1), unit, level: 1 + draw(5), flags: some('marked', 10) }]
          : []),
      ]
  return {
    number: numberOf(Number(`${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8)}`) * 100_000_000 + draw(100_000_000)),
    ...{ version: 6, area: `area-${draw(areas)}`, category: `category-${draw(categories)}` },
    ...{ channel: `channel-${draw(channels)}`, type: answered ? 'consultation' : 'help' },
    occasions: [{ kind: 'registered', day, unit, flags: answered ? ['answered'] : [] }, ...handled],
  }
}
