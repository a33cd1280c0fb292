/** 通知的内容 — each notice shows its receiver what it is about and nothing beyond (第三十五条). */
import { describe, expect, it } from 'vitest'
import { type NoticeDeps, noticeBody } from '../../../shared/appeals/desk/notice.ts'
import type { Notice } from '../../../shared/appeals/words/notices.ts'
import { appellant, department, first, law, number, operator, registered, type Story } from '../../support/story.ts'
import { dispatched } from '../ticket/endings.ts'

const person = { key: 'web#r-1', ticket: number, print: 'p', name: '王建国', phone: '13812340000' }
const unit = { kind: 'unit', code: 'heping-housing' } as const
const web = { kind: 'channel', code: 'web' } as const

/** What is posted about the last decision of a story. */
async function posted(
  story: Story | undefined,
  notice: Notice,
  to: { kind: 'unit' | 'channel'; code: string },
  order?: string,
  version = story?.log.length ?? 1,
): Promise<Record<string, unknown> | undefined> {
  const deps = {
    tickets: { read: async () => story && { log: story.log, kept: story.log, texts: new Map(), bytes: 0 } },
    identities: { read: async () => person, accessCode: async (of: string, issue: number) => `${of} ${issue}` },
    law: async () => law,
  } as unknown as NoticeDeps
  const about = { ...(order ? { order } : {}), ticket: number, version }
  const body = await noticeBody({ type: 'deliver', id: 'd', to, notice, ...about }, deps)
  return body === undefined ? undefined : JSON.parse(body).data
}

describe('a notice to a unit', () => {
  it('of its order shows whom to speak to, as long as it is its own', async () => {
    const story = dispatched()
    const { name, phone } = person
    expect(await posted(story, 'work-order.dispatched', unit, first)).toMatchObject({
      version: story.log.length,
      workOrder: first,
      appellant: { name, phone },
    })
    const above = { kind: 'unit', code: 'heping' } as const
    const other = await posted(story, 'work-order.dispatched', above, first)
    expect(other).toMatchObject({ workOrder: first })
    expect(JSON.stringify(other)).not.toContain(name)
  })
  it('among several orders shows the holder of one whom to speak to about that one', async () => {
    const both = registered()
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, {
        type: 'dispatch',
        lead: unit.code,
        coHandlers: ['sy-water'],
        reason: '属地',
      })
    const text = async (of: string) => JSON.stringify(await posted(both, 'work-order.dispatched', unit, of))
    expect(await text(first)).toContain(person.name)
    expect(await text(`${number}-2`)).not.toContain(person.name)
  })
  it('of a confidential matter shows the appellant masked', async () => {
    const kept = dispatched().and(
      '2026-10-09T10:00+08:00',
      appellant(),
      { type: 'setConfidentiality', confidential: true },
      { seen: [] },
    )
    const text = JSON.stringify(await posted(kept, 'work-order.dispatched', unit, first))
    expect(text).not.toContain(person.name)
    expect(text).not.toContain(person.phone)
  })
  it('of a confidential matter is masked in what the appellant wrote too, and to a channel is not', async () => {
    const named = registered({ confidential: true, title: '王建国家停电', text: '请打13812340000' })
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch' })
    const text = JSON.stringify(await posted(named, 'work-order.dispatched', unit, first))
    expect(text).not.toMatch(/王建国|13812340000/)
    expect(await posted(named, 'appeal.registered', web)).toMatchObject({ title: '王建国家停电' })
  })
  it('of an order that is not there says nothing', async () =>
    expect(await posted(dispatched(), 'work-order.dispatched', unit, `${number}-9`)).toBeUndefined())
  it('of another ticket’s order shows the appeal that was merged', async () => {
    const data = await posted(registered(), 'work-order.dispatched', unit, '261009-48213077-1')
    expect(data).toMatchObject({ title: '电梯停运', version: 1 })
    expect(data).not.toHaveProperty('appellant')
    expect(JSON.stringify(data)).not.toContain(person.name)
  })
  it('of a task shows what it is asked to help with', async () => {
    const street = department('heping-nanhu-street')
    const asked = registered()
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch', lead: 'heping-nanhu-street', reason: '属地' })
      .and('2026-10-09T11:00+08:00', street, {
        type: 'askAssistance',
        order: first,
        unit: 'heping-wencui-community',
        ask: '请入户了解',
        until: '2026-10-12',
      })
    const to = { kind: 'unit', code: 'heping-wencui-community' } as const
    const text = JSON.stringify(await posted(asked, 'assistance.asked' as Notice, to, `${number}-a1`))
    expect(text).toContain('请入户了解')
    expect(text).not.toContain(person.phone)
  })
})

describe('a notice to a channel', () => {
  it('shows the appellant how the ticket stands, in words, and no name', async () => {
    const data = await posted(registered(), 'appeal.registered', web)
    expect(data).toMatchObject({ number, state: 'registered', words: { state: { zh: '待初核' } }, version: 1 })
    expect(data).not.toHaveProperty('accessCode')
  })
  it('of a new access code shows that and little else', async () =>
    expect(await posted(registered(), 'appeal.access-code-issued', web)).toEqual({
      version: 1,
      number,
      title: '电梯停运',
      accessCode: `${number} 0`,
    }))
  it('of misuse shows what was found, each time', async () => {
    const closed = registered()
      .and('2026-10-09T09:30+08:00', operator, { type: 'reject', ground: 6, reasons: '来电内容为辱骂' })
      .and('2026-10-09T09:40+08:00', operator, { type: 'recordMisuse', kind: 'abuse', facts: '辱骂' })
    for (const notice of ['appeal.misuse-noticed', 'appeal.misuse-decided'] as const) {
      const data = await posted(closed, notice, web)
      expect(Object.keys(data ?? {}).sort()).toEqual(['misuse', 'number', 'title', 'version'])
      expect(JSON.stringify(data)).toContain('辱骂')
    }
  })
  it('that identity data were erased says so and shows no text, to a unit too', async () => {
    expect(await posted(registered(), 'appeal.identity-ended', web)).toEqual({ number, version: 1 })
    expect(await posted(dispatched(), 'work-order.identity-ended', unit, first)).toEqual({
      number,
      workOrder: first,
      version: 3,
    })
  })
  it('of a ticket or decision that is not there says nothing', async () => {
    expect(await posted(undefined, 'appeal.registered', web)).toBeUndefined()
    expect(await posted(registered(), 'appeal.registered', web, undefined, 2)).toBeUndefined()
  })
})
