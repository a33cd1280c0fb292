/** 一答一问 — gives requests answers of their own, as many as can have one. */

/**
 * Each takes the answer that speaks to it most, and makes room where another answer does for whoever has it.
 * @param shares of each request how much each answer speaks to it; 0 is not at all
 * @param rooms how many requests each answer can be of
 * @returns of each request its answer, by place
 */
export function matched(shares: readonly (readonly number[])[], rooms: readonly number[]): (number | undefined)[] {
  const taken: number[][] = rooms.map(() => [])
  for (const ask of shares.keys()) place(ask, new Set())
  return [...shares.keys()].map((ask) => {
    const row = taken.findIndex((asks) => asks.includes(ask))
    return row < 0 ? undefined : row
  })

  function place(ask: number, seen: Set<number>): boolean {
    for (const row of likeliest(shares[ask] ?? [])) {
      if (seen.has(row)) continue
      seen.add(row)
      const here = taken[row] ?? []
      const free = here.length < (rooms[row] ?? 0) ? here.length : here.findIndex((other) => place(other, seen))
      if (free < 0) continue
      here[free] = ask
      return true
    }
    return false
  }
}

const likeliest = (shares: readonly number[]): number[] =>
  [...shares.keys()]
    .filter((row) => (shares[row] ?? 0) > 0)
    .sort((one, other) => (shares[other] ?? 0) - (shares[one] ?? 0))
