/** 抽检抽取 — draws tickets by a seeded hash, so that anyone can repeat it (第三十条). */
import { createHash, randomBytes } from 'node:crypto'

/** 32 hexadecimal digits that nobody chose. */
export const newSeed = (): string => randomBytes(16).toString('hex')

/** @param numbers the whole stratum, in any order, each once */
export const draw = (seed: string, numbers: readonly string[], size: number): string[] =>
  [...new Set(numbers)]
    .map((number) => ({ number, place: sha256(`${seed} ${number}`) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, size)
    .map(({ number }) => number)

/** Says which stratum was drawn from, without listing it: the SHA-256 of its numbers, sorted, a line each. */
export const digest = (numbers: readonly string[]): string => sha256([...numbers].sort().join('\n'))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
