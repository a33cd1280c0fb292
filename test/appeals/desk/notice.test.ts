/** 通知的内容 — a post shows the ticket as it stands, and a unit nothing of the appellant. */
import { describe, expect, it } from 'vitest'
import { type NoticeDeps, noticeBody } from '../../../shared/appeals/desk/notice.ts'
import type { Notice } from '../../../shared/appeals/words/notices.ts'
import { law } from '../../simulation/town.ts'
import { desk, operator as seat } from '../../support/desk.ts'
import { appellant, businessEnvironment, number, operator, registered, type Story } from '../../support/story.ts'
import { dispatched, toldInCall } from '../ticket/endings.ts'

const forUnits = { type: 'writeForUnits', title: '反映某公司排污', text: '夜间排污' } as const
const on = (day: string) => `2026-${day}T09:00+08:00`
const record = 'misconduct-1'
const misconduct = {
  report: { type: 'reportMisconduct', ground: 5, unit: 'heping-housing', facts: '推诿', foundBy: 'report' },
  verify: { type: 'verifyMisconduct', record, decision: 'upheld', serious: false, crime: false, reasons: '属实' },
  circular: {
    type: 'takeMisconductStep',
    record,
    step: 'circular',
    reference: '沈营商通〔2026〕3号',
    reportedUp: '沈营商报〔2026〕9号',
  },
} as const
const kept = (story: Story, when = '2026-10-12T12:00+08:00'): Story =>
  story
    .and(when, appellant(), { type: 'setConfidentiality', confidential: true }, { seen: [] })
    .and(when, operator, forUnits)

/** The data of a post to this unit, without an order, about the last decision of the story. */
async function posted(story: Story, notice: Notice, unit: string): Promise<unknown> {
  const deps = {
    tickets: { read: async () => ({ log: story.log, bytes: 0 }) },
    texts: { get: async () => new Map() },
    identities: { read: async () => ({ name: '王建国', phone: '13812340000' }) },
  } as unknown as NoticeDeps
  const to = { kind: 'unit', code: unit } as const
  const version = story.log.length
  const delivery = { type: 'deliver', id: `${number}.${version}.0`, to, notice, ticket: number, version } as const
  return JSON.parse((await noticeBody(delivery, deps)) ?? '{}').data
}

describe('a unit that has no order of the matter', () => {
  it('is told of an emergency that nobody has: which one and what kind, as units read it', async () => {
    const early = '2026-10-09T09:10+08:00'
    const told = kept(registered({ emergency: 'accident', area: '210106' }), early)
    expect(await posted(told, 'work-order.emergency-raised', 'sy-emergency')).toEqual({
      version: told.log.length,
      number,
      title: '反映某公司排污',
      emergency: 'accident',
    })
  })

  it('is told of a circular against it under the title that units read', async () => {
    const { report, verify, circular } = misconduct
    const circulated = kept(dispatched())
      .and(on('10-13'), operator, report)
      .and(on('10-14'), businessEnvironment, verify)
      .and(on('10-15'), businessEnvironment, circular)
    expect(await posted(circulated, 'misconduct.circular', 'heping-housing')).toMatchObject({
      title: '反映某公司排污',
      circulars: [{ circular: { reference: circular.reference } }],
    })
  })
})

it('made late shows what was added since, and says its version', async () => {
  const { number, deps: found, add } = await desk()
  const deps = { ...found, isToldAsWished: async () => false, looks: { record: async () => {} } }
  const delivery = {
    type: 'deliver',
    id: 'd',
    to: { kind: 'channel', code: 'web' },
    notice: 'appeal.registered',
  } as const
  const body = async () => JSON.parse((await noticeBody({ ...delivery, ticket: number, version: 1 }, deps)) ?? '')
  expect((await body()).data).toMatchObject({ version: 1, state: 'registered' })
  const { notice } = await body()
  expect(notice).toMatchObject({
    id: 'd',
    reference: expect.any(String),
    restricted: false,
    nextLimit: expect.any(String),
  })
  expect(notice.text.zh).toContain(`您反映的事项已登记，编号${number}，`)
  expect(notice.text.en).toContain(`registered as ${number}; by `)
  await add(seat('o'), '又停了', 'k')
  const { data, notice: again } = await body()
  // What is said is what was decided, however late it is read.
  expect(again).toEqual(notice)
  expect(data.version).toBe(2)
  expect(data.words).toEqual({ state: { zh: '待初核', en: 'registered' }, type: { zh: '求助', en: 'help' } })
})

it('to the channel of a report says that there is news, and nothing else', async () => {
  const { number, deps: found } = await desk({}, 'report')
  const deps = { ...found, isToldAsWished: async () => false, looks: { record: async () => {} } }
  const delivery = {
    type: 'deliver',
    id: 'd',
    to: { kind: 'channel', code: 'web' },
    notice: 'appeal.registered',
  } as const
  const { notice } = JSON.parse((await noticeBody({ ...delivery, ticket: number, version: 1 }, deps)) ?? '')
  expect(notice.restricted).toBe(true)
  expect(notice.text.zh).toBe(`您有一件诉求（编号${number}）有新的情况，请拨12345了解。`)
  expect(notice).not.toHaveProperty('nextLimit')
})

it('to the channel of what is confidential by now says that there is news, though it was decided before', async () => {
  const story = registered().and(
    '2026-10-09T09:30+08:00',
    appellant(),
    { type: 'setConfidentiality', confidential: true },
    { seen: [] },
  )
  const deps = { tickets: { read: async () => ({ log: story.log, bytes: 0 }) }, law: async () => law }
  const to = { kind: 'channel', code: 'web' } as const
  const delivery = { type: 'deliver', id: 'd', to, notice: 'appeal.registered', ticket: number, version: 1 } as const
  const { notice } = JSON.parse((await noticeBody(delivery, deps as unknown as NoticeDeps)) ?? '{}')
  expect(notice.restricted).toBe(true)
  expect(notice.text.zh).toBe(`您有一件诉求（编号${number}）有新的情况，请拨12345了解。`)
  expect(notice).not.toHaveProperty('nextLimit')
})

it('of what was told in the call gives the channel nothing to pass on, and of what came later the sentence', async () => {
  const story = registered().and('2026-10-09T09:30+08:00', operator, { type: 'accept', toldInCall })
  const deps = { tickets: { read: async () => ({ log: story.log, bytes: 0 }) }, law: async () => law }
  const body = async (version: number, notice: Notice) => {
    const to = { kind: 'channel', code: 'web' } as const
    const delivery = { type: 'deliver', id: `${number}.${version}.0`, to, notice, ticket: number, version } as const
    return JSON.parse((await noticeBody(delivery, deps as unknown as NoticeDeps)) ?? '{}')
  }
  const accepted = await body(2, 'appeal.accepted')
  expect([accepted.type, accepted.data.number]).toEqual(['appeal.accepted', number])
  expect(accepted).not.toHaveProperty('notice')
  expect((await body(1, 'appeal.registered')).notice.text.zh).toContain(number)
})

it('gives the channel nothing to pass on where the appellant is told as they wished', async () => {
  const story = registered({ tellBy: { way: 'letter' } })
  const to = { kind: 'channel', code: 'web' } as const
  const about = { type: 'deliver', id: `${number}.1.0`, to, notice: 'appeal.registered', ticket: number } as const
  const posted = async (isWished: boolean) => {
    const deps = {
      tickets: { read: async () => ({ log: story.log, bytes: 0 }) },
      law: async () => law,
      isToldAsWished: async ({ wish }: { wish: string }) => isWished && wish === 'letter',
    }
    return JSON.parse((await noticeBody({ ...about, version: 1 }, deps as unknown as NoticeDeps)) ?? '{}')
  }
  expect(await posted(true)).not.toHaveProperty('notice')
  expect(await posted(false)).toHaveProperty('notice')
})
