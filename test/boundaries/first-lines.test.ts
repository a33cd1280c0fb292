/** 首行 — the first line of a file says in fifteen words at most what it is for. */
import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const files = globSync('{shared,functions,infra}/**/*.ts')
const most = 15

/** A Chinese term, and one sentence; articles in brackets are no words of it. */
function wordsIn(line: string): number | undefined {
  const [, sentence] = /^\/\*\* (.*) \*\/$/.exec(line) ?? []
  const [, said = sentence] = sentence?.split(' — ') ?? []
  return said?.replace(/（[^）]*）|\([^)]*\)/g, '').match(/[A-Za-z0-9’'-]+/g)?.length
}

it('the first line of every file is a sentence of fifteen words at most', () => {
  expect(files.length).toBeGreaterThan(500)
  const long = files.filter((file) => {
    const words = wordsIn(readFileSync(file, 'utf8').split('\n')[0] ?? '')
    return words === undefined || words > most
  })
  expect(long).toEqual([])
})
