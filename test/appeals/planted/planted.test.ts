/** 植入差错 — the generator gives as many as promised, distinct, and the same for the same seed. */
import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { liaoningDraft2021 } from '../../../shared/law/liaoning-draft-2021/index.ts'
import { pairs } from './pairs/index.ts'
import { plantedCases } from './planted.ts'
import { plantedKinds } from './shape.ts'

const cases = plantedCases({ seed: 20_261_130 })
const faults = cases.filter(({ planted }) => planted !== undefined)
const innocents = cases.filter(({ planted }) => planted === undefined)

it('at least sixty pairs are written, of five types, one to four asks each, over many categories', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(60)
  expect(new Set(pairs.map(({ type }) => type)).size).toBe(5)
  expect(new Set(pairs.map(({ category }) => category)).size).toBeGreaterThanOrEqual(50)
  expect(new Set(pairs.map(({ about }) => about)).size).toBe(pairs.length)
})

it('every ground is one that the regulation knows', () => {
  const { grounds } = liaoningDraft2021.closing
  const known = grounds.flatMap(({ code, alternatives }) => alternatives.map((one) => `${code}/${one.code}`))
  const used = cases.flatMap(({ ground }) => (ground ? [`${ground.ground}/${ground.alternative}`] : []))
  expect([...new Set(used)].filter((one) => !known.includes(one))).toEqual([])
})

it('at least two hundred faults are planted, twenty of each kind', () => {
  expect(faults.length).toBeGreaterThanOrEqual(200)
  const ofKind = plantedKinds.map((kind) => faults.filter(({ planted }) => planted === kind).length)
  expect(Math.min(...ofKind)).toBeGreaterThanOrEqual(20)
})

it('at least two thousand look-alikes are right, of two dozen forms', () => {
  expect(innocents.length).toBeGreaterThanOrEqual(2_000)
  expect(new Set(innocents.map(({ form }) => form)).size).toBeGreaterThanOrEqual(24)
})

it('no two cases are the same, nor do two share appeal and reply', () => {
  expect(new Set(cases.map((one) => JSON.stringify(one))).size).toBe(cases.length)
  const texts = cases.map(({ appeal, reply, publicAnswer, ground }) =>
    JSON.stringify([appeal, reply, publicAnswer, ground]),
  )
  expect(new Set(texts).size).toBe(cases.length)
})

it('nothing is left open in a text', () => {
  expect(
    cases.filter((one) =>
      /[{}]|undefined|。。|，，|：。/.test(JSON.stringify(Object.values(one).filter((of) => typeof of === 'string'))),
    ),
  ).toEqual([])
})

it('the same seed gives the same cases, another seed others', () => {
  const few = { ofKind: 5, ofForm: 5 }
  expect(plantedCases({ seed: 3, ...few })).toEqual(plantedCases({ seed: 3, ...few }))
  const other = plantedCases({ seed: 7, ...few })
  const known = new Set(cases.map(({ reply }) => reply))
  expect(other.filter(({ reply }) => known.has(reply)).length).toBeLessThan(other.length / 10)
})

it('no single word tells planted from right', () => {
  const wordsOf = (text: string) => new Set(Array.from({ length: text.length - 3 }, (_, n) => text.slice(n, n + 4)))
  const inReplies = (some: typeof cases) => {
    const counts = new Map<string, number>()
    for (const { reply, publicAnswer = '' } of some)
      for (const word of wordsOf(reply + publicAnswer)) counts.set(word, (counts.get(word) ?? 0) + 1)
    return counts
  }
  const right = inReplies(innocents)
  for (const kind of plantedKinds) {
    const some = faults.filter(({ planted }) => planted === kind)
    const telling = [...inReplies(some)].filter(
      ([word, many]) => many >= some.length / 2 && (right.get(word) ?? 0) < 20,
    )
    expect(telling, kind).toEqual([])
  }
})

it('nothing of the platform is used but its words and its law', () => {
  const files = globSync('test/appeals/planted/**/*.ts').map((file) => readFileSync(file, 'utf8'))
  const used = files.flatMap((text) => [...text.matchAll(/from '[./]+\/(shared\/[^']+)'/g)].map(([, path]) => path))
  expect(new Set(used)).toEqual(
    new Set(['shared/appeals/words/classification.ts', 'shared/law/liaoning-draft-2021/index.ts']),
  )
})
