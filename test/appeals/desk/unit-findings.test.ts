/** 单位答复疑点 — counted by kind, of replies whose texts are kept. */
import { expect, it } from 'vitest'
import { unitFindings } from '../../../shared/appeals/desk/unit-findings.ts'
import { sketched } from '../../../shared/appeals/kind/rows.ts'
import { department, first, law, number, operator, registered, type Story } from '../../support/story.ts'

const reply = {
  type: 'reply',
  order: first,
  record: '现场更换灯具三盏',
  answer: '路灯已更换。该处路灯至今没有更换。请致电张师傅13812345678或者李师傅13912345678。',
  consultation: { at: '2026-10-13T09:00:00+08:00', by: '李工', how: 'phone' },
} as const
const nightly = { role: 'system', id: 'retention' } as const
const replied = () =>
  registered({ ticketType: 'help' })
    .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
    .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch' })
    .and('2026-10-13T10:00+08:00', department('heping-housing'), reply)
const closed = () =>
  replied()
    .and('2026-10-14T10:00+08:00', operator, { type: 'passCheck', secondLook: true })
    .and('2026-10-14T11:00+08:00', operator, {
      type: 'close',
      ...{ ground: 1, alternative: 'solved', evidence: {}, reasons: '已修复' },
    })

const foundIn = ({ ticket, log }: Story, isTheirs = true) => {
  const rows = ticket.orders.map((order) => sketched({ number: order.number, ticket: number } as never, order, ticket))
  const deps = {
    orders: { list: async () => ({ items: rows, next: 'more' }) },
    tickets: { read: async () => ({ log }) },
    rules: law.rules,
  }
  return unitFindings({ unit: 'heping-housing', limit: 25, after: undefined }, () => isTheirs, deps as never)
}

it('each kind with how often it is found, and in how many replies', async () => {
  const { looked, counts, items, next } = await foundIn(replied())
  expect([looked, next]).toEqual([1, 'more'])
  expect(items).toContainEqual({
    ...{ ticket: number, workOrder: first, repliedAt: '2026-10-13T02:00:00.000Z' },
    ...{ code: 'contradiction', count: 1 },
  })
  expect(counts).toContainEqual(expect.objectContaining({ code: 'contradiction', count: 1, replies: 1 }))
})
it('of what was closed since as well, and of nothing that the asker may not see', async () => {
  expect((await foundIn(closed())).items).toHaveLength((await foundIn(replied())).items.length)
  expect(await foundIn(replied(), false)).toMatchObject({ looked: 0, counts: [], items: [] })
})
it('gone with the texts', async () => {
  const ended = closed()
    .sweptTo('2026-12-31T00:00+08:00')
    .and('2040-01-01T03:10+08:00', nightly, { type: 'endRetention' })
  expect(await foundIn(ended)).toMatchObject({ looked: 0, counts: [], items: [] })
})
