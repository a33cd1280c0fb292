/** 机构撤并 — a key of a unit that is no more is answered at once, and opens nothing. */
import { expect, it } from 'vitest'
import { unitInForce } from '../../../shared/door/middleware/unit-in-force.ts'
import { requestOf } from './request.ts'

const answerOf = async (refused: string, request: string) => ({ statusCode: 403, body: `${refused} ${request}` })
const given = (over: { refused: string } | undefined) =>
  unitInForce({ ended: async () => over, refused: ({ refused }, { request }) => answerOf(refused, request) })

it('is answered instead of the handler', async () =>
  expect(await given({ refused: 'key.unit-retired' }).before(requestOf())).toEqual({
    statusCode: 403,
    body: 'key.unit-retired request-1',
  }))
it('lets everybody else pass', async () => expect(await given(undefined).before(requestOf())).toBeUndefined())
