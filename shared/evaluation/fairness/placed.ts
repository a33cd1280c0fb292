/** 名次 — the greatest number first; equal ones share a place, the next counts on. */

export function placed(numbers: readonly number[]): number[] {
  const best = [...numbers].sort((one, other) => other - one)
  return numbers.map((number) => 1 + best.indexOf(number))
}
