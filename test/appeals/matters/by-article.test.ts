/** 条文与规则 — the table from articles to files names what there is, and nothing else. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const matters = new URL('../../../shared/appeals/matters/', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, matters), 'utf8')

interface Row {
  articles: number[]
  files: string[]
}

const rows: Row[] = [...textOf('README.md').matchAll(/^\| ([^|]+) \| [^|]+ \| ([^|]+) \|$/gm)]
  .map(([, article = '', files = '']) => ({
    articles: article
      .split(', ')
      .flatMap((one) => one.match(/^\d+/) ?? [])
      .map(Number),
    files: [...files.matchAll(/`([^`]+)` ([a-z][a-z, -]*)/g)].flatMap(([, folder = '', names = '']) =>
      names.split(', ').map((name) => `${folder}${name.trim()}.ts`),
    ),
  }))
  .filter(({ files }) => files.length > 0)
const named = new Set(rows.flatMap(({ files }) => files))

const digits = '零一二三四五六七八九'
/** 二十一 → 21 */
function read(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['零', numeral]
  return digits.indexOf(tens || '一') * 10 + (ones ? digits.indexOf(ones) : 0)
}

/** The articles that the first line of a file cites, ranges included. */
const citedBy = (path: string): number[] =>
  [
    ...(textOf(path).split('\n')[0] ?? '').matchAll(
      /第([一二三四五六七八九十]+)条(?:至第([一二三四五六七八九十]+)条)?/g,
    ),
  ].flatMap(([, from = '', to = from]) =>
    Array.from({ length: read(to) - read(from) + 1 }, (_, index) => read(from) + index),
  )

describe('the table of articles', () => {
  it('names files that exist, each citing the article it stands at', () => {
    for (const { articles, files } of rows)
      for (const file of files) {
        expect(existsSync(new URL(file, matters)), file).toBe(true)
        if (articles.length > 0)
          expect({ file, cites: citedBy(file) }).toEqual({ file, cites: expect.arrayContaining(articles) })
      }
  })

  it('names files of other areas that exist', () => {
    const others = [...textOf('README.md').matchAll(/`(\.\.\/\.\.\/[^`]+\.ts)`/g)].map(([, file = '']) => file)
    expect(others.length).toBeGreaterThan(10)
    expect(others.filter((file) => !existsSync(new URL(file, matters)))).toEqual([])
  })

  it('goes in the order of the law', () => {
    const first = rows.flatMap(({ articles }) => articles[0] ?? [])
    expect(first.length).toBeGreaterThan(40)
    expect(first).toEqual(first.toSorted((one, other) => one - other))
  })

  it('names every folder, and every file that holds a rule', () => {
    const files = globSync('*/*.ts', { cwd: matters })
    const folders = new Set(files.map((file) => file.split('/')[0]))
    expect([...folders].filter((folder) => ![...named].some((file) => file.startsWith(`${folder}/`)))).toEqual([])
    expect(files.filter((file) => textOf(file).includes(": Rule<'") && !named.has(file))).toEqual([])
  })

  it('names a file at every article that it cites', () => {
    const missing = [...named].flatMap((file) => {
      const at = new Set(rows.flatMap(({ articles, files }) => (files.includes(file) ? articles : [])))
      return citedBy(file).flatMap((article) => (at.has(article) ? [] : `${article} ${file}`))
    })
    expect(missing).toEqual([])
  })
})
