/** 进程内调用 — pages ask the calls of the API in this process, as whoever is signed in. */
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda'
import type { Caller } from '../access/authenticate.ts'
import { passOn } from '../access/caller.ts'
import { type AnyGiven, asked, filled, type GivenTo } from '../api/given.ts'
import { type RouteName, routes } from '../api/routes.ts'
import type { Problem } from '../door/problem.ts'
import type { HttpFunction, Route } from '../door/route.ts'

type Answers = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>
/** What answers calls, loaded with the first: pages know no rule of their own. */
export type Functions = Readonly<Partial<Record<HttpFunction, () => Promise<{ handler: Answers }>>>>

/** What was answered: a body of the status that its route names, or a problem. */
export type Answer =
  | {
      ok: true
      status: number
      body: unknown
      location: string | undefined
      text: string
      version: number | undefined
      /** how long others may keep it, as the call says */
      cache: string | undefined
    }
  | { ok: false; status: number; problem: Problem; retryAfter: string | undefined }

export interface Ask {
  <N extends RouteName>(name: N, ...given: GivenTo<N>): Promise<Answer>
  /** of a call that is known by its name alone: whatever was given is refused by its schema */
  any(name: RouteName, given: AnyGiven & { file?: SentText }): Promise<Answer>
}

/** A text that is taken as it is, of one of the types that its call names. */
export interface SentText {
  type: string
  text: string
}

interface As {
  /** undefined: without a key, as anyone */
  caller: Caller | undefined
  from: { ip: string; request: string }
  /** how long a call of a page may take, in milliseconds */
  mayTake?: number
}

export function asking(functions: Functions, { caller, from, mayTake = 20_000 }: As): Ask {
  async function any(
    name: RouteName,
    { params = {}, query, body, headers = {}, file }: AnyGiven & { file?: SentText },
  ): Promise<Answer> {
    const sent = file ?? (body === undefined ? undefined : { type: 'application/json', text: JSON.stringify(body) })
    const route: Route = routes[name]
    const load = functions[route.function]
    if (!load) throw new Error(`no page asks ${route.function}: ${name}`)
    const { handler } = await load()
    const ends = performance.now() + mayTake
    const query_ = asked(query)
    const event = {
      httpMethod: route.method,
      resource: route.path,
      path: filled(route.path, params),
      pathParameters: params,
      queryStringParameters: query_.length === 0 ? null : Object.fromEntries(query_),
      body: sent?.text ?? null,
      isBase64Encoded: false,
      headers: { ...(sent ? { 'content-type': sent.type } : {}), ...headers },
      requestContext: {
        requestId: from.request,
        identity: { sourceIp: from.ip },
        authorizer: caller ? passOn(caller) : undefined,
      },
    } as unknown as APIGatewayProxyEvent
    const context = {
      awsRequestId: from.request,
      getRemainingTimeInMillis: () => Math.max(0, ends - performance.now()),
    } as Context
    return answerIn(await handler(event, context))
  }
  return Object.assign(<N extends RouteName>(name: N, ...[given]: GivenTo<N>) => any(name, (given ?? {}) as AnyGiven), {
    any,
  })
}

function answerIn({ statusCode: status, headers = {}, body: text }: APIGatewayProxyResult): Answer {
  const told = (name: string): string | undefined => {
    const value = headers[name]
    return value === undefined ? undefined : String(value)
  }
  const isJson = /json/.test(told('Content-Type') ?? '')
  const body: unknown = isJson && text !== '' ? JSON.parse(text) : undefined
  if (status >= 400) return { ok: false, status, problem: body as Problem, retryAfter: told('Retry-After') }
  const version = /^"(\d+)"$/.exec(told('ETag') ?? '')?.[1]
  return {
    ...{ ok: true, status, body, text },
    ...{ location: told('Location'), version: version ? Number(version) : undefined, cache: told('Cache-Control') },
  }
}
