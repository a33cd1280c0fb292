/** 网关拒绝 — the gateway's own refusals as problem+json, written into the template. */

interface GatewayProblem {
  /** API Gateway's response type */
  type: string
  code: string
  status?: number
  /** seconds after which it may be tried again */
  retryAfter?: number
  template: string
}

/** Too many calls at once, a function that broke, or one that could not be reached: it passes within seconds. */
const soon = 5

const problem = (
  type: string,
  code: string,
  zh: string,
  en: string,
  status?: number,
  retryAfter?: number,
): GatewayProblem => ({
  type,
  code,
  ...(status ? { status } : {}),
  ...(retryAfter ? { retryAfter } : {}),
  template: JSON.stringify({
    type: `urn:jiesu:problem:${code}`,
    title: zh,
    ...(status ? { status } : {}),
    code,
    zh,
    en,
    request: '$context.requestId',
  }),
})

export const gatewayProblems: readonly GatewayProblem[] = [
  problem('UNAUTHORIZED', 'key.missing', '请求没有附带密钥。', 'The request carries no key.', 401),
  problem('ACCESS_DENIED', 'key.refused', '密钥无效、已过期或已吊销。', 'The key is wrong, expired or revoked.', 401),
  problem('MISSING_AUTHENTICATION_TOKEN', 'route.unknown', '没有这个接口。', 'There is no such call.', 404),
  problem('REQUEST_TOO_LARGE', 'body.too-large', '请求内容过大。', 'The request is too large.', 413),
  problem('THROTTLED', 'rate.exceeded', '请求过于频繁，请稍后再试。', 'Too many requests; try again later.', 429),
  problem('QUOTA_EXCEEDED', 'rate.exceeded', '请求过于频繁，请稍后再试。', 'Too many requests; try again later.', 429),
  problem(
    'INTEGRATION_TIMEOUT',
    'platform.slow',
    '平台处理超时，请凭原流水号重试。',
    'The platform took too long; repeat under the same reference.',
    504,
  ),
  problem(
    'INTEGRATION_FAILURE',
    'platform.failed',
    '平台暂时不可用，请稍后重试。',
    'The platform is out of order; try again later.',
    503,
    soon,
  ),
  problem(
    'AUTHORIZER_FAILURE',
    'platform.failed',
    '平台暂时不可用，请稍后重试。',
    'The platform is out of order; try again later.',
    503,
    soon,
  ),
  problem('DEFAULT_4XX', 'request.refused', '请求无法处理。', 'The request cannot be processed.'),
  problem(
    'DEFAULT_5XX',
    'platform.failed',
    '平台暂时不可用，请稍后重试。',
    'The platform is out of order; try again later.',
    503,
    soon,
  ),
]
