/** 各处的模式 — every regular expression of a folder: those written, and those that its files make. */
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseSync } from '@swc/core'

export interface Written {
  file: string
  pattern: RegExp
}

interface Node {
  type?: string
  pattern?: string
  flags?: string
}

function literals(node: unknown): RegExp[] {
  if (Array.isArray(node)) return node.flatMap(literals)
  if (typeof node !== 'object' || node === null) return []
  const { type, pattern, flags } = node as Node
  if (type === 'RegExpLiteral' && pattern !== undefined) return [new RegExp(pattern, flags)]
  return Object.values(node).flatMap(literals)
}

const writtenIn = (file: string): Written[] =>
  literals(parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript', target: 'es2024' }).body).map((pattern) => ({
    file,
    pattern,
  }))

/** What is put together of words is known once its file was loaded: for as long, whoever makes a pattern is noted. */
async function madeIn(folder: string, files: readonly string[]): Promise<Written[]> {
  const made: Written[] = []
  const ofFolder = new RegExp(`/(${folder}/[^:?)]+\\.ts)`)
  const own = globalThis.RegExp
  globalThis.RegExp = new Proxy(own, {
    construct(target, words, asked) {
      const pattern: RegExp = Reflect.construct(target, words, asked)
      const file = ofFolder.exec(new Error().stack?.split('\n')[2] ?? '')?.[1]
      if (file) made.push({ file, pattern })
      return pattern
    },
  })
  try {
    for (const file of files) await import(resolve(file))
    return made
  } finally {
    globalThis.RegExp = own
  }
}

/** Each once. @param folder such as `shared` */
export async function patternsOf(folder: string): Promise<Written[]> {
  const files = globSync(`${folder}/**/*.ts`).sort()
  const all = [...(await madeIn(folder, files)), ...files.flatMap(writtenIn)]
  return [...new Map(all.map((one) => [String(one.pattern), one])).values()]
}
