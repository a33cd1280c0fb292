/** 补充隐去 — withholds more counts, until no small one can be worked out of the others. */
import { type Edge, type Short, shortOf } from './flow.ts'
import { foreseen } from './foreseen.ts'

/** Fewer than so many are not told, nor is what is rounded to less. */
export const toldFrom = 10

/** Four values at least stay possible: this many more than it is, whatever is known of what it is made of. */
export const moreAtLeast = 3

/** Told, or told to be few: either bounds it. */
const saysSomething = ({ isTold, most }: Edge): boolean => isTold || Number.isFinite(most)

/** One more for each matter that may be told of later: it takes one from what others could be less. */
const needOf = ({ count, most }: Edge, mayCome: number): number => Math.min(moreAtLeast + mayCome, most - count)

/** 小数 — one to four could be somebody’s own; up to nine is kept as safe, since a later release may have moved some away. */
const isKeptSafe = ({ count, most }: Edge): boolean =>
  count >= 1 && count < toldFrom && (count <= 4 || most - count >= moreAtLeast)

interface Withholding<E> {
  /** matters that may become public later; as many as cases may tell of, where left out */
  mayCome?: number | undefined
  /** which of those that are not told; every small one where left out */
  protects?: ((edge: E) => boolean) | undefined
}

/**
 * Marks further counts as not told, the smallest of those that help. Whoever reads is taken to know every told count to the
 * digit, though it is told rounded. What only an earlier release could have withheld stays as it is.
 * @param withhold hides one that is told, or told to be few
 * @throws where all is withheld and a small count can be worked out still
 */
export function withholdMore<E extends Edge>(
  edges: readonly E[],
  withhold: (edge: E) => void,
  { mayCome = foreseen, protects = () => true }: Withholding<E> = {},
): void {
  const done = new Set<E>()
  const left = () => edges.filter((one) => !one.isTold && isKeptSafe(one) && protects(one) && !done.has(one))
  // What was withheld meanwhile is looked at too; what is safe stays so.
  for (let some = left(); some.length > 0; some = left())
    for (const edge of some) {
      done.add(edge)
      const need = needOf(edge, mayCome)
      for (let short = shortOf(edge, need, edges); short; short = shortOf(edge, need, edges)) {
        const smallest = smallestOf(short, edges)
        if (smallest) withhold(smallest)
        else if (edges.some(({ isFixed, isHeld }) => isFixed || isHeld)) break
        else throw new Error('all is withheld, and a count of a few can still be worked out')
      }
    }
}

function smallestOf<E extends Edge>({ reached }: Short, edges: readonly E[]): E | undefined {
  const [smallest] = edges
    .filter((one) => saysSomething(one) && !one.isFixed && reached.has(one.from) !== reached.has(one.to))
    .filter(({ from, count, least }) => reached.has(from) || count > least)
    .sort((one, other) => one.count - other.count)
  return smallest
}
