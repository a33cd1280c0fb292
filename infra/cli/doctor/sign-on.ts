/** Finds that nobody can sign in by the provider that the city names. */
import { dynamoRegistry } from '../../../shared/city/storage/registry.ts'
import { clock } from '../../../shared/run/clock.ts'
import { type Check, soon, wrong } from './finding.ts'

export const signOn: Check = async ({ deployment: { dynamo, tables, isLocal }, city }) => {
  const offered = city?.signOn
  if (!offered) return []
  const { issuer, client } = offered
  const kept = await dynamoRegistry(dynamo, tables.registry).signOnSecret()
  const hasSecret = kept?.issuer === issuer && kept.client === client
  // From here it may be another way than from the functions: what they refuse is said by themselves.
  const { oidcProvider } = await import('../../../shared/storage/oidc.ts')
  const provider = oidcProvider({ reach: { private: true, loopback: isLocal }, clock })
  const way = await provider.leaving({ issuer, client })
  return [
    ...(city.telling?.site === undefined
      ? [
          wrong(
            'staff are offered no sign-in by their accounts: the city has no page address (telling.site) that they come back to',
            'name it in the city’s file and load it with city seed --update',
          ),
        ]
      : []),
    ...(hasSecret
      ? []
      : [
          wrong(
            `the client secret for ${client} at ${issuer} ${kept ? `is that of ${kept.client} at ${kept.issuer}` : 'is missing'}: staff sign in by keys alone`,
            'PUT /v1/keys/sign-on/secret with what the provider has given out',
          ),
        ]),
    ...('is' in way
      ? [
          soon(
            `the provider ${issuer} ${way.is === 'unreachable' ? 'is not reached from here' : 'is not what the file says'}: ${way.why}`,
            `see whether ${issuer.replace(/\/$/, '')}/.well-known/openid-configuration answers, and names this very issuer; inside a private network the functions need insideEndpoints`,
          ),
        ]
      : []),
  ]
}
