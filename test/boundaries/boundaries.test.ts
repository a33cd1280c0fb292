/** 层次 — imports point one way, without circles or files that nothing reaches. */

import { readdirSync } from 'node:fs'
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
  name: `${from} is pure: zod and decimals at most`,
  severity: 'error',
  from: { path: `^${from}` },
  to: { pathNot: `^shared/|node_modules/(zod|big\\.js)/` },
})

/** What is run, or read by name: handlers, scripts, workers, cities; and lists that only tests hold something against. */
const entries = [
  'functions/[^/]+/handler',
  'infra/(app|bundle)',
  'infra/(audit/verify|bundle/(start|try-out)|cli/main|cost/(cost|count)|demo/demo|template-check/check|scanner/main)',
  'infra/local/(start|synthesize|functions/worker|stand-in/main)',
  'infra/cities/([^/]+|shenyang/knowledge/(index|synonyms))',
  'infra/cloud/(china-regions|grants-explained)',
]
  .map((path) => `^${path}\\.ts$`)
  .join('|')

/** From below. What stands on one floor does not import each other either, but for a face, `index.ts`. */
const floors: readonly (readonly string[])[] = [
  ['schema'],
  ['law'],
  ['places'],
  ['record'],
  ['access'],
  // Identities and looks are ports of access.
  ['storage'],
  ['door'],
  ['run'],
  ['city'],
  [
    'appeals',
    'evaluation',
    'telling',
    'batches',
    'files',
    'knowledge',
    'suggesting',
    'sharing',
    'consultation',
    'published',
  ],
  ['api'],
  ['pages'],
]

/** 词 — what commands and events are written with, those of all matters together: one part, wherever its files lie. */
const words = '(words/.+|(matters/[^/]+|clocks)/(commands|events|refusals|shape|words))\\.ts'

/** Inside appeals: its words, the ticket, what can happen to it, the clocks that this starts, and so on. */
const floorsOfAppeals: readonly (readonly string[])[] = [
  [words],
  ['ticket'],
  ['reply-check'],
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

/** Rooms of `infra/`, and what each may ask besides its own. */
const infra: Record<string, readonly string[]> = {
  bundle: ['shared'],
  cities: ['shared/api', 'shared/door', 'shared/city', 'shared/law', 'shared/knowledge'],
  local: ['shared', 'infra/cities', 'infra/bundle', 'infra/city-app.ts'],
  audit: ['shared/record'],
  scanner: [],
  cost: ['shared', 'infra/cities', 'infra/local'],
  demo: ['shared', 'infra/local'],
  cli: ['shared', 'infra/audit', 'infra/cities', 'infra/cloud', 'infra/demo', 'infra/local'],
  'template-check': ['infra/cloud', 'infra/local/help-instead.ts', 'infra/city-app.ts'],
  cloud: ['shared/pages/routes.ts', 'shared/door', 'shared/run', 'shared/storage', 'shared/law', 'infra/cities/schema'],
}
const rooms = Object.keys(infra)

/** 对外 — what an area publishes: the files of its own folder by which other areas ask it. */
const faces = {
  city: [
    ...[
      'city',
      'compose',
      'consulting',
      'law',
      'open311',
      'receivers',
      'refusals',
      'registry',
      'retirement',
      'staff',
      'standard-replies',
    ],
    ...['notices/gateway', 'notices/say', 'notices/telling', 'notices/words'],
  ],
  appeals: ['index', 'own-matter', 'desk/message-answers'],
  telling: ['index'],
  files: ['index'],
  evaluation: ['index'],
  knowledge: ['index'],
  suggesting: ['index'],
  sharing: ['index'],
  consultation: [],
  published: ['index'],
  batches: [],
}

/** Whoever stands above the areas puts them together, and may ask all of it. */
const throughFaces = Object.entries(faces).map(
  ([area, published]): IForbiddenRuleType => ({
    name: `areas ask ${area} through its face`,
    severity: 'error',
    from: { path: `^shared/(${Object.keys(faces).join('|')})/`, pathNot: `^shared/${area}/` },
    to: { path: `^shared/${area}/`, pathNot: published.map((file) => `^shared/${area}/${file}\\.ts$`) },
  }),
)

const forbidden: IForbiddenRuleType[] = [
  ...upwards('shared', floors),
  ...upwards('shared/appeals', floorsOfAppeals),
  ...throughFaces,
  only('functions', 'shared'),
  ...rooms.map((room) => only(`infra/${room}`, ...(infra[room] ?? []))),
  pure('shared/schema'),
  pure('shared/law'),
  ...floorsOfAppeals.slice(0, 7).flatMap((floor) => floor.map((part) => pure(`shared/appeals/${part}`))),
  pure('shared/evaluation/(?!((results|appeals|ladder|given|reports)/)?storage/)'),
  pure('shared/suggesting/(?!storage/|learning/packed)'),
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
    name: 'functions do not import each other, but pages, which ask the API in their own process',
    severity: 'error',
    from: { path: '^functions/(?!(?:workplace|pages)/)([^/]+)/' },
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

const foldersOf = (of: string): string[] =>
  readdirSync(of, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []))

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
    expect(output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
    expect(circles(output.modules).filter(({ length }) => length > 2)).toEqual([])
  }, 120_000)

  it.each([
    ['shared', floors.flat()],
    ['shared/appeals', [...floorsOfAppeals.slice(1).flat(), 'words']],
    ['infra', rooms],
  ])('of every folder in %s are held to a rule', (of, held) => {
    expect(foldersOf(of).sort()).toEqual([...held].sort())
  })
})
