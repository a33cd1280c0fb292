/** 表达式 — reads the expressions of a request, with the names and values given for them. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { AttributeValue, Item } from './definition.ts'
import { invalid, Refusal, unsupported } from './refusal.ts'

const words = readFileSync(new URL('./reserved.data.json', import.meta.url), 'utf8')
const reserved = new Set(z.array(z.string()).parse(JSON.parse(words)).join(' ').split(' '))
const word = /\s*([A-Za-z][A-Za-z0-9_]*|[#:][A-Za-z0-9_]+|<>|<=|>=|\S)/g

type Kind = `${'Condition' | 'Filter' | 'KeyCondition' | 'Projection' | 'Update'}Expression`
interface Request extends Partial<Record<Kind, string | undefined>> {
  ExpressionAttributeNames?: Record<string, string> | undefined
  ExpressionAttributeValues?: Item | undefined
}

export class Reader {
  readonly #request: Request
  readonly #unused: Set<string>
  #words: string[] = []
  #at = 0
  constructor(request: Request) {
    const { ExpressionAttributeNames = {}, ExpressionAttributeValues = {} } = request
    this.#request = request
    this.#unused = new Set(Object.keys({ ...ExpressionAttributeNames, ...ExpressionAttributeValues }))
  }

  /** @returns undefined when the request has none @throws Refusal */
  read<T>(kind: Kind, parse: (reader: Reader) => T): T | undefined {
    const text = this.#request[kind]
    if (text === undefined) return undefined
    this.#words = [...text.matchAll(word)].map(([, one = '']) => one)
    this.#at = 0
    try {
      const result = parse(this)
      if (this.peek() !== '') throw this.syntax()
      return result
    } catch (error) {
      throw error instanceof Refusal ? new Refusal(error.type, `Invalid ${kind}: ${error.message}`) : error
    }
  }

  /** @throws Refusal when a name or value was used by no expression */
  end(): void {
    if (this.#unused.size === 0) return
    throw invalid(`Value provided in ExpressionAttributeNames or -Values unused in expressions: ${[...this.#unused]}`)
  }

  /** the next word; '' at the end */
  peek(ahead = 0): string {
    return this.#words[this.#at + ahead] ?? ''
  }
  take(): string {
    return this.#words[this.#at++] ?? ''
  }
  /** Takes the next word if it is this one, however it is written. */
  accept(expected: string): boolean {
    const is = this.peek().toUpperCase() === expected
    if (is) this.#at++
    return is
  }
  expect(expected: string): void {
    if (!this.accept(expected)) throw this.syntax()
  }
  syntax(): Refusal {
    return invalid(`Syntax error, or not supported here; token: "${this.peek()}", near: "${this.peek(-1)}"`)
  }

  value(): AttributeValue {
    if (!this.peek().startsWith(':')) throw this.syntax()
    return this.#given(this.#request.ExpressionAttributeValues, this.take())
  }
  /** An attribute of the item: its name, or a placeholder for it. */
  path(): string {
    const name = this.peek()
    if (!/^(#.|[A-Za-z])/.test(name)) throw this.syntax()
    if (reserved.has(name.toUpperCase())) throw invalid(`Attribute name is a reserved keyword: ${name}`)
    if (/^[.[]$/.test(this.peek(1))) throw unsupported('a path into an attribute')
    this.take()
    return name.startsWith('#') ? this.#given(this.#request.ExpressionAttributeNames, name) : name
  }
  #given<T>(all: Record<string, T> | undefined, placeholder: string): T {
    this.#unused.delete(placeholder)
    const found = all && Object.hasOwn(all, placeholder) ? all[placeholder] : undefined
    if (found !== undefined) return found
    throw invalid(`An expression attribute name or value used in expression is not defined: ${placeholder}`)
  }

  list<T>(read: () => T): T[] {
    const all = [read()]
    while (this.accept(',')) all.push(read())
    return all
  }
}

export const parseProjection = (reader: Reader): string[] => different(reader.list(() => reader.path()))

/** @throws Refusal when two are the same */
export function different(paths: string[]): string[] {
  if (new Set(paths).size === paths.length) return paths
  throw invalid(`Two document paths overlap with each other; must remove or rewrite one of these paths: ${paths}`)
}
