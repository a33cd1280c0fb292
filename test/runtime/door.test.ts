/** The door — what is wrong before any rule is asked, and what went wrong behind it: a problem with its code, never a half-answer. */
import type { APIGatewayProxyEvent, Context } from 'aws-lambda'
import { describe, expect, it, vi } from 'vitest'
import { ForeignCursor } from '../../shared/adapters/cursor.ts'
import { type Route, route } from '../../shared/api/route.ts'
import type { Law } from '../../shared/application/execute.ts'
import { httpFunction } from '../../shared/runtime/http.ts'
import { lawOf } from '../../shared/runtime/law.ts'

const thing: Route = route({
  method: 'DELETE',
  path: '/v1/things',
  function: 'reference',
  who: 'anyone',
  summary: { zh: '一件事', en: 'A thing' },
  status: 200,
})

/** One call of a route that takes no body. @param law what the handler asks of the city */
async function asked(
  given: Partial<APIGatewayProxyEvent>,
  law: () => Promise<Law | undefined> = async () => undefined,
) {
  const answering = httpFunction(
    { thing },
    { thing: async (_, deps) => ({ body: (await deps.law())?.rules.id ?? {} }) },
    { law, real: () => 0 },
  )
  const event = { httpMethod: 'DELETE', resource: thing.path, requestContext: { requestId: 'request-1' }, ...given }
  const { statusCode, body } = await answering(event as APIGatewayProxyEvent, {} as Context)
  return { status: statusCode, ...JSON.parse(body) }
}

describe('the door', () => {
  it('takes no body where none is asked for', async () => {
    expect(await asked({})).toEqual({ status: 200 })
    expect(await asked({ body: '{}' })).toMatchObject({ status: 400, code: 'body.unexpected' })
  })
  it('takes only headers that it understands', async () =>
    expect(await asked({ headers: { 'If-Match': 'W/"7"' } })).toMatchObject({
      status: 400,
      code: 'header.invalid',
      errors: [{ pointer: 'headers/if-match' }],
    }))
  it('takes no longer names than there are: tables fail on them', async () => {
    const named = (name: string) => asked({ pathParameters: { reference: name } })
    expect(await named('长'.repeat(200))).toEqual({ status: 200 })
    expect(await named('长'.repeat(201))).toMatchObject({
      status: 400,
      code: 'input.invalid',
      errors: [{ pointer: 'path/reference' }],
    })
  })
  it('refuses a cursor that the list does not know as its own', async () => {
    const foreign = async () => {
      throw new ForeignCursor('not a cursor of review')
    }
    expect(await asked({}, foreign)).toMatchObject({ status: 400, code: 'cursor.invalid' })
  })
  it('says that the city is not loaded yet', async () =>
    expect(await asked({}, lawOf({ city: async () => undefined }))).toMatchObject({
      status: 503,
      code: 'city.not-seeded',
    }))
  it('shows of a failure nothing but the number of the request', async () => {
    const logged = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const answer = await asked({}, async () => {
      throw new Error('the table 秘密 does not answer')
    })
    logged.mockRestore()
    expect(answer).toMatchObject({ status: 500, code: 'platform.failed', request: 'request-1' })
    expect(JSON.stringify(answer)).not.toMatch(/秘密|table/)
  })
})
