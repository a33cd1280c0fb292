/** Asks the authorizer once per identity and keeps its policy for the template's seconds. */
import * as z from 'zod'
import type { Functions } from '../functions/functions.ts'
import { StartError } from '../start-error.ts'
import { type ApiBody, statement } from '../template/resources.ts'
import type { Template } from '../template/template.ts'
import { functionIn } from './routes.ts'

export type Verdict =
  | { verdict: 'allowed'; context: Record<string, string> }
  | { verdict: 'denied' | 'unauthorized' | 'failed' | 'malformed' }

export interface Asking {
  header(name: string): string | undefined
  /** where the call comes from */
  address: string
  methodArn: string
  /** the authorizer's event, made only when it is asked */
  event(): object
}

const many = z.union([z.string(), z.array(z.string())]).transform((one) => (Array.isArray(one) ? one : [one]))
const answer = z.looseObject({
  principalId: z.string(),
  policyDocument: z.looseObject({
    Statement: z.array(z.looseObject({ Effect: statement.shape.Effect, Action: many, Resource: many })),
  }),
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
})
type Kept = z.infer<typeof answer> & { since: number }

const mostKept = 10_000

/** @param now the host's clock: a moved hour ends what was kept, as a real one would */
export function readAuthorizers(
  { components }: Pick<ApiBody, 'components'>,
  template: Pick<Template, 'byArn'>,
  functions: Functions,
  now: () => number,
) {
  const authorizers = new Map(
    Object.entries(components.securitySchemes).map(([name, scheme]) => {
      const {
        identitySource,
        authorizerUri,
        authorizerResultTtlInSeconds: seconds,
      } = scheme['x-amazon-apigateway-authorizer']
      const sources = identitySource
        .split(',')
        .filter(Boolean)
        .map((source) => sourceIn(source.trim(), name))
      const arn = functionIn(authorizerUri, name)
      template.byArn('AWS::Lambda::Function', arn, name)
      return [name, { arn, sources, ttl: seconds * 1000, kept: new Map<string, Kept>() }]
    }),
  )
  return async (ref: string, asking: Asking): Promise<Verdict> => {
    const { methodArn, event } = asking
    const authorizer = authorizers.get(ref)
    if (!authorizer) throw new StartError(`template: there is no authorizer ${ref}`)
    const { arn, sources, ttl, kept } = authorizer
    const identity = sources.map((source) => source(asking))
    // Without an identity nobody is asked.
    if (identity.some((value) => !value)) return { verdict: 'unauthorized' }
    const key = JSON.stringify(identity)
    const known = ttl > 0 && sources.length > 0 ? kept.get(key) : undefined
    const age = known ? now() - known.since : ttl
    // Of negative age is what was kept before the system's clock was set back.
    if (known && age >= 0 && age < ttl) return judge(known, methodArn)
    kept.delete(key)

    const outcome = await functions.byArn(arn).invoke(JSON.stringify(event()))
    if (outcome.outcome === 'failed' && outcome.error.errorMessage === 'Unauthorized')
      return { verdict: 'unauthorized' }
    if (outcome.outcome !== 'answered') return { verdict: 'failed' }
    const parsed = answer.safeParse(JSON.parse(outcome.payload))
    if (!parsed.success) return { verdict: 'malformed' }
    const result = { ...parsed.data, since: now() }
    if (ttl > 0) kept.set(key, result)
    if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '')
    return judge(result, methodArn)
  }
}

/** A kept policy is read again for every method: one that names a single method denies all others. */
function judge({ principalId, policyDocument, context }: Kept, methodArn: string): Verdict {
  const touching = policyDocument.Statement.filter(
    ({ Action, Resource }) =>
      Action.some((one) => like(one, 'execute-api:Invoke')) && Resource.some((one) => like(one, methodArn)),
  )
  const allowed = touching.some(({ Effect }) => Effect === 'Allow') && !touching.some(({ Effect }) => Effect === 'Deny')
  if (!allowed) return { verdict: 'denied' }
  const texts = Object.entries(context).map(([name, value]) => [name, String(value)])
  return { verdict: 'allowed', context: { ...Object.fromEntries(texts), principalId } }
}

const patterns = new Map<string, RegExp>()
function like(pattern: string, text: string): boolean {
  let known = patterns.get(pattern)
  if (!known) {
    const source = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')
    known = new RegExp(`^${source}$`, 's')
    if (patterns.size < 1000) patterns.set(pattern, known)
  }
  return known.test(text)
}

function sourceIn(source: string, by: string): (asking: Asking) => string | undefined {
  if (source === 'context.identity.sourceIp') return ({ address }) => address
  const name = /^method\.request\.header\.(.+)$/.exec(source)?.[1]
  if (name) return ({ header }) => header(name)
  throw new StartError(`template: ${by}: the identity source ${source} is not known here`)
}
