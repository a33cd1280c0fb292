/** 各说一次 — a closed list of three words or more is written in one place. */
import { globSync, readFileSync } from 'node:fs'
import { parseSync } from '@swc/core'
import { expect, it } from 'vitest'

/** A regulation says which of the words it uses, and is held to them by its shape. */
const regulation = /^shared\/law\/[^/]+\//
const least = 3

interface Node {
  type?: string
  value?: unknown
  elements?: ({ expression?: Node } | null)[]
  types?: Node[]
  literal?: Node
  typeName?: Node
  expression?: Node
}

const picking = /^(Pick|Omit|Extract|Exclude)$/
const wordOf = (node?: Node): string | undefined => (node?.type === 'StringLiteral' ? String(node.value) : undefined)
const inOrder = (words: readonly (string | undefined)[]): string[] =>
  words.every((word) => word !== undefined) && new Set(words).size >= least ? [words.toSorted().join(' ')] : []

/** Arrays and unions that consist of words alone; what is picked of a type by name is no list. */
function closedLists(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(closedLists)
  if (typeof node !== 'object' || node === null) return []
  const { type, elements = [], types = [], typeName, expression } = node as Node
  if (type === 'TsTypeReference' && picking.test(String(typeName?.value))) return []
  if (type === 'TsExpressionWithTypeArguments' && picking.test(String(expression?.value))) return []
  if (type === 'ArrayExpression')
    return [...inOrder(elements.map((one) => wordOf(one?.expression))), ...closedLists(elements)]
  if (type === 'TsUnionType') return [...inOrder(types.map(({ literal }) => wordOf(literal))), ...closedLists(types)]
  return Object.values(node).flatMap(closedLists)
}

const listsIn = (source: string): string[] =>
  closedLists(parseSync(source, { syntax: 'typescript', target: 'es2024' }).body)

it('every closed list is written once', { timeout: 60_000 }, () => {
  const files = globSync('{shared,functions,infra}/**/*.ts').filter((file) => !regulation.test(file))
  const lists = files.flatMap((file) => listsIn(readFileSync(file, 'utf8')).map((list) => ({ list, file })))
  expect(lists.length).toBeGreaterThan(100)
  const twice = [...Map.groupBy(lists, ({ list }) => list)].filter(([, written]) => written.length > 1)
  expect(twice.map(([list, written]) => `${list}: ${written.map(({ file }) => file).join(', ')}`)).toEqual([])
})

it('whatever it is written as, and in whichever order', () => {
  expect(listsIn("z.enum(['b', 'a', 'c'])")).toEqual(['a b c'])
  expect(listsIn("const all = ['a', 'b', 'c'] as const")).toEqual(['a b c'])
  expect(listsIn("let state: 'c' | 'b' | 'a'")).toEqual(['a b c'])
  expect(listsIn("let some: Pick<All, 'a' | 'b' | 'c'>")).toEqual([])
  expect(listsIn("interface Some extends Pick<All, 'a' | 'b' | 'c'> {}")).toEqual([])
  expect(listsIn("const some = ['a', 'b', other]")).toEqual([])
  expect(listsIn("const two = ['a', 'b']")).toEqual([])
})
