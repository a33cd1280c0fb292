/** 最小权限 — the template grants what the scenario calls, and nothing wider. */
import { beforeAll, describe, expect, it } from 'vitest'
import { unseenActions, wildcardResources } from '../../infra/cloud/grants-explained.ts'
import { applies, type Rule } from '../../infra/local/iam/statements.ts'
import { askedByPages } from '../../shared/run/functions.ts'
import { sampleCity } from '../stack/city.ts'
import { everyGrant } from './scenario.ts'

const city = sampleCity()

interface Granted {
  caller: string
  action: string
  resource: string
  rule: Rule
}

/** Every action on every resource, one by one. */
const granted = (): Granted[] =>
  [...city.city().host.guard.rules].flatMap(([caller, rules]) =>
    rules.flatMap((rule) =>
      rule.actions.flatMap((action) =>
        rule.resources.map((resource) => ({
          caller,
          action,
          resource,
          rule: { ...rule, actions: [action], resources: [resource] },
        })),
      ),
    ),
  )

/** What a night ends is erased by the night's function and by its follower, so that one may fail: whoever comes second finds nothing. */
const bothErase = (action: string, ...callers: string[]): boolean =>
  action === 'dynamodb:DeleteItem' && callers.every((caller) => /^Functions(daily|changes)[0-9A-F]{8}$/.test(caller))

/** Pages ask calls in their own process: what those functions use, pages may, and nothing else. */
const isAskedBy = (pages: string, other: string): boolean =>
  Object.entries(asked).some(([name, some]) => of(name).test(pages) && some.some((one) => of(one).test(other)))
const asked = {
  workplace: askedByPages,
  pages: ['intake', 'files', 'follow-up', 'knowledge', 'consultation', 'published'],
}
const of = (name: string): RegExp => new RegExp(`^Functions${name.replace(/\W/g, '')}[0-9A-F]{8}$`)

describe('what the template grants', () => {
  beforeAll(() => everyGrant(city), 240_000)

  it('is used, each action on each resource: give the scenario a step or take the grant away', () => {
    const used = city.city().host.guard.used()
    const unused = granted()
      .filter(({ action }) => !(action in unseenActions))
      .filter(
        ({ caller, action, rule }) =>
          !used.some(
            (one) =>
              (one.caller === caller || isAskedBy(caller, one.caller) || bothErase(action, caller, one.caller)) &&
              applies(rule, one.need),
          ),
      )
    expect(unused.map(({ caller, action, resource }) => `${caller} ${action} ${resource}`)).toEqual([])
  })

  it('is enough: the scenario met no refusal', () => {
    expect(city.city().host.guard.refused()).toEqual([])
  })

  it('names actions and resources one by one, but where AWS requires a pattern', () => {
    const patterns = granted()
      .filter(({ action, resource }) => /[*?]/.test(`${action}${resource}`))
      .filter(
        ({ action, resource }) => action.includes('*') || !wildcardResources.some(({ arn }) => arn.test(resource)),
      )
    expect(patterns.map(({ caller, action, resource }) => `${caller} ${action} ${resource}`)).toEqual([])
  })

  it('has no reason left over for what is no longer granted', () => {
    const all = granted()
    for (const action of Object.keys(unseenActions)) expect(all.some((one) => one.action === action)).toBe(true)
    for (const { arn } of wildcardResources) expect(all.some(({ resource }) => arn.test(resource))).toBe(true)
  })
})
