/** 告知设置的变更 — what a file changes of words and gateways, each in a line by its name. */
import { isDeepStrictEqual } from 'node:util'
import { nameOf, type TellingFile } from './telling.ts'

type Written = TellingFile | undefined

export const changesIn = (before: Written, after: Written): string[] => [
  ...(['ask', 'site', 'signature'] as const)
    .filter((field) => before?.[field] !== after?.[field])
    .map((field) => `telling: ${field} ${before?.[field] ?? 'none'} → ${after?.[field] ?? 'none'}`),
  ...named(before?.templates, after?.templates, nameOf),
  ...named(before?.gateways, after?.gateways, ({ code }) => `gateway ${code}`),
]

function named<T>(before: readonly T[] = [], after: readonly T[] = [], nameOf: (one: T) => string): string[] {
  const [was, is] = [before, after].map((all) => Map.groupBy(all, nameOf)) as [Map<string, T[]>, Map<string, T[]>]
  const happened = (name: string) => (was.has(name) ? (is.has(name) ? 'is changed' : 'is taken away') : 'is added')
  const others = [...new Set([...was.keys(), ...is.keys()])].filter(
    (name) => !isDeepStrictEqual(was.get(name), is.get(name)),
  )
  const isMoved = others.length === 0 && !isDeepStrictEqual(before, after)
  return [
    ...others.map((name) => `telling: ${name} ${happened(name)}`),
    ...(isMoved ? ['telling: what comes first is changed'] : []),
  ]
}
