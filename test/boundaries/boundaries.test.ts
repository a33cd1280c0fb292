/** 层次 — imports point one way, without circles or files that nothing reaches. */

import { readFileSync, writeFileSync } from 'node:fs'
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'
import { circles } from './circles.ts'

const only = (from: string, ...to: string[]): IForbiddenRuleType => ({
  name: `${from} imports only ${to.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(shared|infra|functions|test)/', pathNot: `^(${[from, 'shared/schema', ...to].join('|')})(/|$)` },
})

const pure = (from: string): IForbiddenRuleType => ({
  name: `${from} is pure: zod at most`,
  severity: 'error',
  from: { path: `^${from}` },
  to: { pathNot: `^shared/|node_modules/zod/` },
})

/** What is run, or read by name: handlers, scripts, workers, cities; and lists that only tests hold something against. */
const entries = [
  'functions/[^/]+/handler',
  'infra/(app|bundle)',
  'infra/(audit/verify|bundle/(start|try-out)|cli/main|cost/(cost|count)|demo/demo|template-check/check)',
  'infra/local/(start|synthesize|functions/worker|stand-in/main)',
  'infra/cities/[^/]+',
  'infra/cloud/(china-regions|grants-explained)',
]
  .map((path) => `^${path}\\.ts$`)
  .join('|')

/** From below. What stands on one floor does not import each other either, but for what is published in `index.ts`. */
const floors: readonly (readonly string[])[] = [
  ['schema'],
  ['law'],
  ['record'],
  ['access'],
  // Identities and looks are ports of access.
  ['storage'],
  ['door'],
  ['run'],
  ['city'],
  ['appeals', 'evaluation'],
  ['api'],
]

/** 词 — what commands and events are written with, those of all matters together: one part, wherever its files lie. */
const words = '(words/.+|(matters/[^/]+|clocks)/(commands|events|refusals|shape|words))\\.ts'

/** Inside appeals: its words, the ticket, what can happen to it, the clocks that this starts, and so on. */
const floorsOfAppeals: readonly (readonly string[])[] = [
  [words],
  ['ticket'],
  ['matters'],
  ['clocks'],
  ['kind'],
  ['views'],
  ['desk'],
  ['storage'],
  ['routes'],
  ['calls'],
]

/** A file imports from its own part and from lower floors. */
function upwards(below: string, floors: readonly (readonly string[])[]): IForbiddenRuleType[] {
  const pathOf = (part: string): string => `^${below}/${part}${part.endsWith('.ts') ? '$' : '/'}`
  return floors.slice(0, -1).flatMap((floor, height) =>
    floor.map((part) => {
      const lower = floors.slice(0, height).flat()
      const higher = floors
        .slice(height)
        .flat()
        .filter((other) => other !== part)
      return {
        name: `${below}/${part} stands below`,
        severity: 'error' as const,
        from: { path: pathOf(part), pathNot: lower.map(pathOf) },
        to: {
          path: higher.map(pathOf),
          pathNot: [...[...lower, part].map(pathOf), ...floor.map((other) => `^${below}/${other}/index\\.ts$`)],
        },
      }
    }),
  )
}

/** Imports upwards that are still there, as `from → to`, and circles of more than two files, as `a ⇄ b ⇄ c`: this list only shrinks. */
const exceptions = readFileSync(new URL('exceptions.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)

const forbidden: IForbiddenRuleType[] = [
  ...upwards('shared', floors),
  ...upwards('shared/appeals', floorsOfAppeals),
  only('functions', 'shared'),
  only('infra/bundle', 'shared'),
  only('infra/cities', 'shared/api', 'shared/door', 'shared/city', 'shared/law'),
  only('infra/local', 'shared', 'infra/cities', 'infra/bundle', 'infra/city-app.ts'),
  only('infra/audit', 'shared/record'),
  only('infra/cost', 'shared', 'infra/cities', 'infra/local'),
  only('infra/demo', 'shared', 'infra/local'),
  only('infra/cli', 'shared', 'infra/audit', 'infra/cities', 'infra/cloud', 'infra/demo', 'infra/local'),
  only('infra/template-check', 'infra/cloud', 'infra/local/help-instead.ts', 'infra/city-app.ts'),
  only('infra/cloud', 'shared/api', 'shared/door', 'shared/run', 'shared/storage', 'shared/law', 'infra/cities/schema'),
  pure('shared/schema'),
  pure('shared/law'),
  ...floorsOfAppeals.slice(0, 6).flatMap((floor) => floor.map((part) => pure(`shared/appeals/${part}`))),
  pure('shared/evaluation'),
  {
    name: 'shared does not know infra, functions or tests',
    severity: 'error',
    from: { path: '^shared/' },
    to: { path: '^(infra|functions|test)/' },
  },
  {
    name: 'the stack knows route table, tables and settings, never handlers',
    severity: 'error',
    from: { path: '^infra/cloud/' },
    to: {
      path: '^shared/(record|access|city|appeals|evaluation)/|^functions/|^shared/door/(?!route|gateway-problems)|^shared/run/(?!functions|settings|metrics|compiled)|^shared/storage/(?!tables)',
    },
  },
  {
    name: 'middy is imported in the door only, once a kind of function',
    severity: 'error',
    from: { pathNot: '^shared/door/(http|queue|schedule|authorizer)-function\\.ts$' },
    to: { path: 'node_modules/@middy/' },
  },
  {
    name: 'functions do not import each other',
    severity: 'error',
    from: { path: '^functions/([^/]+)/' },
    to: { path: '^functions/', pathNot: '^functions/$1/' },
  },
  {
    name: 'no circle of values',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'every file is reached from what is run',
    severity: 'error',
    from: { path: entries },
    to: { path: '^(shared|infra|functions)/', pathNot: entries, reachable: false },
  },
]

describe('imports', () => {
  it('point one way', async () => {
    const { output } = await cruise(['shared', 'functions', 'infra'], {
      ruleSet: { forbidden },
      validate: true,
      doNotFollow: { path: 'node_modules' },
      parser: 'swc',
      tsPreCompilationDeps: true,
    })
    if (typeof output === 'string') throw new Error(output)
    expect(output.summary.totalCruised).toBeGreaterThan(100)
    const left = new Set(
      circles(output.modules)
        .filter(({ length }) => length > 2)
        .map((files) => files.join(' ⇄ ')),
    )
    const others: string[] = []
    for (const { rule, from, to } of output.summary.violations)
      if (rule.name.endsWith('stands below')) left.add(`${from} → ${to}`)
      else others.push(`${rule.name}: ${from} → ${to}`)
    if (process.env.WRITE_EXCEPTIONS)
      writeFileSync(new URL('exceptions.txt', import.meta.url), `${[...left].sort().join('\n')}\n`)
    expect(others).toEqual([])
    expect([...left].sort()).toEqual(exceptions)
  }, 30_000)
})
