/** 拒绝皆有验证 — every refusal code of the platform is asserted by some test. */
import { globSync, readFileSync } from 'node:fs'
import { parseSync } from '@swc/core'
import { describe, expect, it } from 'vitest'
import { problemCodes } from '../shared/api/problems.ts'

/** The table of who may do what expects its codes of whole groups of commands at once: no evidence of any one of them. */
const noEvidence = /^test\/(refusals\.test|appeals\/ticket\/permissions(\.test)?)\.ts$/

/** What says in a test that something is so: a story refuses, an answer is this problem, a matcher of vitest. */
const asserting = /^(refuses|problem|to(Be|Equal|StrictEqual|MatchObject|Contain|ContainEqual|HaveProperty))$/
const skipping = /^(skip|todo|skipIf|runIf)$/

interface Node {
  type?: string
  value?: unknown
  object?: Node
  property?: Node
  callee?: Node
  arguments?: Node[]
}

/** `refuses` of `story.when(…).refuses`; `problem` of `problem(…)`. */
const nameOf = (node?: Node): string => String(node?.value ?? node?.property?.value ?? '')

/** The texts that stand within an assertion: in comments, names, commands and skipped tests they assert nothing. */
function assertedTexts(source: string): string[] {
  const found: string[] = []
  const visit = (node: unknown, within: boolean): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, within)
    if (Array.isArray(node) || typeof node !== 'object' || node === null) return
    const { type, value, callee, arguments: given } = node as Node
    if (type === 'StringLiteral' && within) found.push(String(value))
    const called = type === 'CallExpression' ? nameOf(callee) : ''
    if (skipping.test(called)) return
    const asserts = asserting.test(called) && nameOf(callee?.object) !== 'not'
    for (const inner of Object.values(node)) visit(inner, within || (asserts && inner === given))
  }
  visit(parseSync(source, { syntax: 'typescript', target: 'es2024' }).body, false)
  return found
}

describe('the closed catalogue of refusals', () => {
  const files = globSync('test/**/*.ts').filter((file) => !noEvidence.test(file))

  it('has no code that no test expects', { timeout: 60_000 }, () => {
    const asserted = new Set(files.flatMap((file) => assertedTexts(readFileSync(file, 'utf8'))))
    expect(problemCodes.filter((code) => !asserted.has(code))).toEqual([])
  })
  it('counts what is asserted, and nothing that only stands in a test', () => {
    expect(assertedTexts("story.when(at, operator, cmd).refuses('a.b')")).toEqual(['a.b'])
    expect(assertedTexts("expect(answer).toMatchObject({ body: { code: 'a.b' } })")).toEqual(['a.b'])
    expect(assertedTexts("expect(code).not.toBe('a.b')")).toEqual([])
    expect(assertedTexts("const code = 'a.b' // refuses('c.d')")).toEqual([])
    expect(assertedTexts("it.skip('a', () => story.refuses('a.b'))")).toEqual([])
  })
})
