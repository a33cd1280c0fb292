/** 拒绝访问 — AccessDenied as each service says it. */
import type { Answer } from '../host/endpoints.ts'
import type { Need } from './statements.ts'

/** What a service adds before the name of its errors. */
const spaces: Record<string, string> = {
  DynamoDB_20120810: 'com.amazon.coral.service#',
  AmazonSQS: 'com.amazon.coral.service#',
  AWSEvents: '',
}

export function denied(target: string, principal: string, { action, resource }: Need, explicit: boolean): Answer {
  const because = explicit
    ? 'with an explicit deny in an identity-based policy'
    : `because no identity-based policy allows the ${action} action`
  return {
    status: target === 'AmazonSQS' ? 403 : 400,
    body: {
      __type: `${spaces[target] ?? ''}AccessDeniedException`,
      message: `User: ${principal} is not authorized to perform: ${action} on resource: ${resource} ${because}`,
    },
  }
}

/** Credentials that belong to nobody. */
export const unrecognized = (): Answer => ({
  status: 400,
  body: {
    __type: 'com.amazon.coral.service#UnrecognizedClientException',
    message: 'The security token included in the request is invalid.',
  },
})
