/** 认证 — finds out who calls, by bearer key or by ticket number and access code. */
import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda'
import { authenticate } from '../../shared/access/authenticate.ts'
import { passOn, passOnRefusal } from '../../shared/access/caller.ts'
import { composeCalls } from '../../shared/run/compose.ts'
import { measure } from '../../shared/run/metrics.ts'

const deps = composeCalls()

export const handler = async (event: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult> => {
  const header = event.headers?.Authorization ?? event.headers?.authorization ?? ''
  const caller = await authenticate(header, event.requestContext.identity?.sourceIp ?? '', deps)
  if (!caller || 'code' in caller) measure(deps.settings.city, { CallersRefused: 1 })
  // The whole stage: a cached answer must not depend on the route it was first asked for.
  const Resource = event.methodArn.split('/').slice(0, 2).join('/').concat('/*')
  const effect = (Effect: 'Allow' | 'Deny') => ({
    Version: '2012-10-17',
    Statement: [{ Action: 'execute-api:Invoke', Effect, Resource }],
  })
  if (!caller) return { principalId: 'nobody', policyDocument: effect('Deny') }
  // The gateway words one refusal of its own, and knows no moment to come again: the function that was asked refuses, before anything else.
  if ('code' in caller)
    return { principalId: 'nobody', policyDocument: effect('Allow'), context: passOnRefusal(caller) }
  return { principalId: caller.actor.id, policyDocument: effect('Allow'), context: passOn(caller) }
}
