/** 认证函数 — whom the gateway lets in, for the whole stage, and who is counted. */
import type { APIGatewayRequestAuthorizerEvent, Context } from 'aws-lambda'
import { expect, it } from 'vitest'
import { callerOf } from '../../shared/access/caller.ts'
import { telling } from '../../shared/api/telling.ts'
import { authorizerFunctions } from '../../shared/door/authorizer-function.ts'
import type { Found } from '../../shared/door/middleware/policy.ts'

const caller = { actor: { role: 'operator', id: 'olga' }, perMinute: 60, fingerprintKey: 'f' } as const

async function asked(found: Found, headers: object = { Authorization: 'Bearer x' }) {
  const given: string[] = []
  const counted: unknown[] = []
  const handler = authorizerFunctions({ ...telling, measure: (...figures) => void counted.push(figures) })({
    city: '210100',
    find: async (...by) => {
      given.push(...by)
      return found
    },
  })
  const event = {
    methodArn: 'arn:aws-cn:execute-api:cn-north-1:1:abc/api/GET/v1/tickets',
    headers,
    requestContext: { identity: { sourceIp: '192.0.2.7' } },
  }
  const { principalId, policyDocument, context } = await handler(
    event as unknown as APIGatewayRequestAuthorizerEvent,
    {} as Context,
  )
  const [statement] = policyDocument.Statement
  return { principalId, statement, context, given, counted }
}

it('a caller that is known is let in to the whole stage, and passed on', async () => {
  const { principalId, statement, context, given, counted } = await asked(caller)
  expect(given).toEqual(['Bearer x', '192.0.2.7'])
  expect(principalId).toBe('olga')
  expect(statement).toEqual({
    Action: 'execute-api:Invoke',
    Effect: 'Allow',
    Resource: 'arn:aws-cn:execute-api:cn-north-1:1:abc/api/*',
  })
  expect(callerOf(context, 0)).toEqual(caller)
  expect(counted).toEqual([])
})

it('a header is found however its name is written', async () => {
  for (const name of ['authorization', 'Authorization', 'AUTHORIZATION'])
    expect((await asked(caller, { [name]: 'Bearer y' })).given[0]).toBe('Bearer y')
  expect((await asked(undefined, {})).given[0]).toBe('')
})

it('nobody is let in who is not known, and is counted', async () => {
  const { principalId, statement, counted } = await asked(undefined)
  expect([principalId, statement]).toMatchObject(['nobody', { Effect: 'Deny' }])
  expect(counted).toEqual([['210100', { CallersRefused: 1 }]])
})

it('who showed a wrong code gets as far as the function that says so, and is counted', async () => {
  const { statement, context, counted } = await asked({ code: 'wrong' })
  expect(statement).toMatchObject({ Effect: 'Allow' })
  expect(callerOf(context, 0)).toEqual({ refused: 'access-code.refused' })
  expect(counted).toEqual([['210100', { CallersRefused: 1 }]])
})
