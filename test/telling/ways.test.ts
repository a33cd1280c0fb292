/** 告知方式 — which ways an appellant has, in which order, by when (第十八条). */
import { describe, expect, it } from 'vitest'
import { isToldAsWished } from '../../shared/telling/tell.ts'
import { idOf, limit, mobile, tellingWorld } from '../support/telling.ts'

const address = '和平区南湖街道三号楼'
const everywhere = { name: '王小明', phone: mobile, address }
const waysOf = async (person: { name: string; phone: string; address?: string }, more: object = {}, asked = {}) => {
  const { tell, standing } = tellingWorld({ person, ...more })
  await tell(asked)
  return standing().ways
}
const passesOn = { isGivenToPassOn: async (channel: string) => channel === 'phone' }

describe('the ways of an appellant', () => {
  it('are the channel that passes on, a message, the telephone and a letter, as far as they have them', async () => {
    expect(await waysOf(everywhere, passesOn)).toEqual(['channel', 'sms', 'phone', 'letter'])
    expect(await waysOf(everywhere, { isGivenToPassOn: async () => false })).toEqual(['sms', 'phone', 'letter'])
    expect(await waysOf({ name: '王', phone: mobile })).toEqual(['sms', 'phone'])
    expect(await waysOf({ name: '王', phone: '024-23212321' })).toEqual(['phone'])
    expect(await waysOf({ name: '王', phone: '无', address })).toEqual(['letter'])
    expect(await waysOf({ name: '王', phone: '无' })).toEqual([])
    expect(await waysOf(everywhere, { gateway: async () => undefined })).toEqual(['phone', 'letter'])
  })
  it('begin with the one that was wished for, where there is one', async () => {
    expect(await waysOf(everywhere, passesOn, { wish: 'letter' })).toEqual(['letter', 'channel', 'sms', 'phone'])
    expect(await waysOf({ name: '王', phone: mobile }, passesOn, { wish: 'letter' })).toEqual([
      'channel',
      'sms',
      'phone',
    ])
    const wished = async (wish: 'letter' | 'sms' | undefined, person = everywhere as { name: string; phone: string }) =>
      isToldAsWished({ channel: 'phone', identity: 'phone#1', wish }, tellingWorld({ person, ...passesOn }).deps)
    expect([
      await wished('letter'),
      await wished(undefined),
      await wished('letter', { name: '王', phone: mobile }),
    ]).toEqual([true, false, false])
  })
  it('are none for what was told in the call', async () => {
    expect(await waysOf(everywhere, passesOn, { inCall: { by: '李敏', callId: 'c' } })).toEqual([])
  })
})

describe('who has a page of their own besides', () => {
  const only = ['sms'] as const
  const comment = { ticket: 'C261009-48213077', channel: undefined, limit: undefined, notice: 'appeal.replied', only }
  it('is sent a message and not telephoned, passed on to or written to', async () => {
    expect(await waysOf(everywhere, passesOn, comment)).toEqual(['sms'])
    expect(await waysOf({ name: '王', phone: '024-23212321', address }, passesOn, comment)).toEqual([])
  })
  it('is told by that page where no message can be sent, or the gateway will never take it', async () => {
    const fixed = tellingWorld({ person: { name: '王', phone: '024-23212321' } })
    await fixed.tell(comment)
    expect(fixed.standing().told).toMatchObject({ how: 'deposit' })
    const refused = tellingWorld({ answers: [{ kind: 'never', status: 400, error: '400' }] })
    await refused.tell(comment)
    expect([refused.standing().state, refused.standing().owed]).toEqual(['sent', true])
    await refused.deliver()
    expect(refused.standing().told).toMatchObject({ how: 'deposit' })
  })
})

describe('the limit of a notice', () => {
  it('is that of the clock it ends; without one two working days where it is owed, and none where it is not', async () => {
    const { tell, standing } = tellingWorld()
    await tell()
    await tell({ decision: 4, notice: 'appeal.replied', of: 'check-passed', limit: undefined })
    await tell({ decision: 5, notice: 'appeal.progressed', of: 'interim-replied', limit: undefined, order: 'o-1' })
    const [one, two, three] = [3, 4, 5].map((decision) => standing(idOf(decision)))
    expect(one).toMatchObject({ until: limit, ends: true, owed: true })
    expect(two).toMatchObject({ until: limit, ends: false, owed: true })
    expect(three).toMatchObject({ ends: false, owed: false, order: 'o-1' })
    expect(three?.until).toBeUndefined()
    expect(two).not.toHaveProperty('order')
  })
})

it('asked for again a notice stays as it was made, and its message is promised once', async () => {
  const { tell, people, standing, deliveries, log } = tellingWorld()
  await tell()
  people.set('phone#1', { name: '王小明', phone: '无' })
  await tell()
  expect([standing().ways, log().length, deliveries.items.size]).toEqual([['sms', 'phone'], 1, 1])
})
