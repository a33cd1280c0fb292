/** 置信区间 — Wilson's score interval of 95 % for a share. */

export function wilson(hits: number, of: number): readonly [low: number, high: number] {
  const z = 1.959964
  const share = hits / of
  const middle = share + z ** 2 / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  const whole = 1 + z ** 2 / of
  return [(middle - half) / whole, (middle + half) / whole]
}
