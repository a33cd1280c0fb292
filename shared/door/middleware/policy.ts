/** 放行 — tells the gateway who was let in, as its policy and context. */
import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda'
import type { Caller, NotLetIn } from '../../access/authenticate.ts'
import { passOn, passOnRefusal } from '../../access/caller.ts'

/** Who it is, who it is not, or nobody that is known. */
export type Found = Caller | NotLetIn | undefined

interface Asked {
  event: APIGatewayRequestAuthorizerEvent
  response: { found: Found } | APIGatewayAuthorizerResult | null | undefined
}

export const policy = () => ({
  after(request: Asked): void {
    const { event, response } = request
    if (response && 'found' in response) request.response = policyOf(response.found, event)
  },
})

function policyOf(found: Found, { methodArn }: APIGatewayRequestAuthorizerEvent): APIGatewayAuthorizerResult {
  // The whole stage: a cached answer must not depend on the route it was first asked for.
  const Resource = methodArn.split('/').slice(0, 2).join('/').concat('/*')
  const effect = (Effect: 'Allow' | 'Deny') => ({
    Version: '2012-10-17',
    Statement: [{ Action: 'execute-api:Invoke', Effect, Resource }],
  })
  if (!found) return { principalId: 'nobody', policyDocument: effect('Deny') }
  // The gateway words one refusal of its own, and knows no moment to come again: the function that was asked refuses, before anything else.
  if ('code' in found) return { principalId: 'nobody', policyDocument: effect('Allow'), context: passOnRefusal(found) }
  return { principalId: found.actor.id, policyDocument: effect('Allow'), context: passOn(found) }
}
