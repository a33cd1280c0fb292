/** 抽检抽取 — draws ordinals by a seed whose hash is known before, repeatable by anyone. */
import { createHash, createHmac } from 'node:crypto'

/**
 * 种子 — 32 hexadecimal digits of the nth draw: nobody chooses them, and nobody can know them before.
 * @param secret of the city, which no role reads
 */
export const seedOf = (secret: string, nth: number): string =>
  createHmac('sha256', secret).update(`inspection ${nth}`).digest('hex').slice(0, 32)

/** 种子的哈希 — known before the draw, so that no other seed can be taken. */
export const hashOfSeed = (seed: string): string => sha256(seed)

/** Places in the sorted stratum, from 1 on. @param population how many it holds */
export const drawOrdinals = (seed: string, population: number, size: number): number[] =>
  Array.from({ length: population }, (_, at) => at + 1)
    .map((ordinal) => ({ ordinal, place: sha256(`${seed} ${ordinal}`) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, size)
    .map(({ ordinal }) => ordinal)

/** Says which stratum was drawn from, without listing it: the SHA-256 of its numbers, sorted, a line each. */
export const digest = (numbers: readonly string[]): string => sha256([...numbers].sort().join('\n'))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
