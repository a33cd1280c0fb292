/** 认证函数 — the gateway's authorizer: finds out who calls, and says so. */
import middy from '@middy/core'
import httpHeaderNormalizer from '@middy/http-header-normalizer'
import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent, Context } from 'aws-lambda'
import { callerMetrics } from './middleware/caller-metrics.ts'
import { type Found, policy } from './middleware/policy.ts'
import type { Telling } from './telling.ts'

interface Authorizer {
  /** whose refused callers are counted */
  city: string
  /** @param header Authorization. @param address where the call comes from */
  find(header: string, address: string): Promise<Found>
}

export const authorizerFunctions =
  (telling: Telling) =>
  ({
    city,
    find,
  }: Authorizer): ((
    event: APIGatewayRequestAuthorizerEvent,
    context: Context,
  ) => Promise<APIGatewayAuthorizerResult>) => {
    const stack = middy<APIGatewayRequestAuthorizerEvent, { found: Found } | APIGatewayAuthorizerResult>({
      timeoutEarlyInMillis: 0,
    })
      .use(policy())
      .use(callerMetrics(city, telling))
      .use(httpHeaderNormalizer())
      .handler(async ({ headers, requestContext }) => ({
        found: await find(headers?.authorization ?? '', requestContext.identity?.sourceIp ?? ''),
      }))
    // Its response is who was found, until the outermost middleware makes the gateway's answer of it.
    return stack as unknown as (
      event: APIGatewayRequestAuthorizerEvent,
      context: Context,
    ) => Promise<APIGatewayAuthorizerResult>
  }
