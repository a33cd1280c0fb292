/** 通知 — a post shows the ticket as it stands, says which version that is, and names things in words. */
import { expect, it } from 'vitest'
import { noticeBody } from '../../shared/application/notice.ts'
import { desk, operator } from '../support/desk.ts'

it('made late shows what was added since, and says its version', async () => {
  const { number, deps, add } = await desk()
  const delivery = {
    type: 'deliver',
    id: 'd',
    to: { kind: 'channel', code: 'web' },
    notice: 'appeal.registered',
  } as const
  const body = async () => JSON.parse((await noticeBody({ ...delivery, ticket: number, version: 1 }, deps)) ?? '')
  expect((await body()).data).toMatchObject({ version: 1, state: 'registered' })
  await add(operator('o'), '又停了', 'k')
  const { data } = await body()
  expect(data.version).toBe(2)
  expect(data.words).toEqual({ state: { zh: '待初核', en: 'registered' }, type: { zh: '求助', en: 'help' } })
})
