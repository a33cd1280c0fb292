/** 层次 — imports point one way, without circles or files that nothing reaches. */
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'

const only = (from: string, ...to: string[]): IForbiddenRuleType => ({
  name: `${from} imports only ${to.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(shared|infra|functions|test)/', pathNot: `^(${[from, 'shared/schema', ...to].join('|')})(/|$)` },
})

const pure = (from: string): IForbiddenRuleType => ({
  name: `${from} is pure: zod at most`,
  severity: 'error',
  from: { path: `^${from}/` },
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

const forbidden: IForbiddenRuleType[] = [
  only('shared/schema'),
  only('shared/regulation'),
  only('shared/city', 'shared/regulation'),
  // Who acts is said beside the ticket; who may, below it.
  only('shared/access', 'shared/ticket/actor.ts', 'shared/regulation', 'shared/city'),
  only('shared/ticket', 'shared/access', 'shared/regulation', 'shared/city'),
  only('shared/evaluation', 'shared/ticket', 'shared/regulation', 'shared/city'),
  only('shared/audit', 'shared/ticket'),
  only(
    'shared/application',
    'shared/access',
    'shared/audit',
    'shared/evaluation',
    'shared/ticket',
    'shared/regulation',
    'shared/city',
  ),
  only('shared/api', 'shared/access', 'shared/ticket', 'shared/evaluation', 'shared/city', 'shared/regulation'),
  only('shared/adapters', 'shared/access', 'shared/application', 'shared/ticket', 'shared/regulation', 'shared/city'),
  only(
    'shared/runtime',
    ...['access', 'adapters', 'api', 'application', 'audit', 'city', 'evaluation', 'regulation', 'ticket'].map(
      (name) => `shared/${name}`,
    ),
  ),
  only('functions', 'shared'),
  only('infra/bundle', 'shared'),
  only('infra/cities', 'shared/api', 'shared/city', 'shared/regulation', 'shared/runtime'),
  only('infra/local', 'shared', 'infra/cities', 'infra/bundle', 'infra/city-app.ts'),
  only('infra/audit', 'shared/audit'),
  only('infra/cost', 'shared', 'infra/cities', 'infra/local'),
  only('infra/demo', 'shared', 'infra/local'),
  only('infra/cli', 'shared', 'infra/audit', 'infra/cities', 'infra/cloud', 'infra/demo', 'infra/local'),
  only('infra/template-check', 'infra/cloud', 'infra/local/help-instead.ts', 'infra/city-app.ts'),
  only('infra/cloud', 'shared/api', 'shared/runtime', 'shared/adapters', 'shared/regulation', 'infra/cities/schema'),
  pure('shared/schema'),
  pure('shared/regulation'),
  pure('shared/city'),
  pure('shared/access'),
  pure('shared/ticket'),
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
      path: '^shared/(application|ticket|evaluation)/|^functions/|^shared/runtime/(?!functions|settings|metrics|compiled)|^shared/adapters/(?!tables)',
    },
  },
  {
    name: 'middy is known in one place',
    severity: 'error',
    from: { pathNot: '^shared/runtime/http.ts$' },
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
    expect(output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  }, 30_000)
})
