/** A call on its way through the middlewares, with what a test says of it. */
import type { HttpRequest, Underway } from '../../../shared/door/middleware/underway.ts'
import { type Route, route } from '../../../shared/door/route.ts'

export const thing: Route = route({
  method: 'GET',
  path: '/v1/things/{thing}',
  function: 'reference',
  who: ['operator', 'supervisor'],
  summary: { zh: '一件事', en: 'A thing' },
  status: 200,
})

const operator = { actor: { role: 'operator', id: 'olga' }, perMinute: 60, fingerprintKey: 'f' } as const

/** `context` stands for what the middlewares before have found out. */
export function requestOf<A = unknown>(
  given: { event?: object; context?: Partial<Underway>; response?: A; error?: unknown } = {},
): HttpRequest<A> {
  const { event, context, response, error } = given
  const found: Partial<Underway> = {
    asked: { request: 'request-1', language: 'zh' },
    isHead: false,
    name: 'readThing',
    route: thing,
    caller: operator,
  }
  return {
    event: { httpMethod: 'GET', path: '/v1/things/7', headers: {}, requestContext: {}, ...event },
    context: { ...found, ...context },
    response,
    error,
  } as unknown as HttpRequest<A>
}

/** What is thrown, to be looked at. */
export async function thrownBy(act: () => unknown): Promise<unknown> {
  try {
    await act()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
