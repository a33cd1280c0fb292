/** Imports point one way (design, Layout): a forbidden import, a cycle or an orphan fails here. */
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'

const only = (from: string, ...to: string[]): IForbiddenRuleType => ({
  name: `${from} imports only ${to.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(shared|infra|functions|test)/', pathNot: `^(${[from, 'shared/schema', ...to].join('|')})/` },
})

const pure = (from: string): IForbiddenRuleType => ({
  name: `${from} is pure: zod at most`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { pathNot: `^shared/|node_modules/zod/` },
})

const forbidden: IForbiddenRuleType[] = [
  only('shared/schema'),
  only('shared/regulation'),
  only('shared/city', 'shared/regulation'),
  only('shared/ticket', 'shared/regulation', 'shared/city'),
  only('shared/evaluation', 'shared/ticket', 'shared/regulation', 'shared/city'),
  only('shared/audit', 'shared/ticket'),
  only('shared/application', 'shared/audit', 'shared/evaluation', 'shared/ticket', 'shared/regulation', 'shared/city'),
  only('shared/api', 'shared/ticket', 'shared/evaluation', 'shared/city', 'shared/regulation'),
  only('shared/adapters', 'shared/application', 'shared/ticket', 'shared/regulation', 'shared/city'),
  only('functions', 'shared'),
  only('infra/cloud', 'shared/api', 'shared/runtime', 'shared/adapters', 'infra/cities/schema'),
  pure('shared/schema'),
  pure('shared/regulation'),
  pure('shared/city'),
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
    name: 'no cycles',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
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
