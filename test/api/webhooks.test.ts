/** What the reference says of posts is what departments and channels are posted. */
import { expect, it } from 'vitest'
import { webhookBody } from '../../shared/api/webhooks.ts'
import { appellantView, workOrderView } from '../../shared/appeals/views/ticket.ts'
import { factOf, hashOfLine, linesOf } from '../../shared/sharing/feed/line.ts'
import { pushedFacts } from '../../shared/sharing/push/described.ts'
import { first, operator, registered } from '../support/story.ts'

const { ticket } = registered({ at: '2026-10-09T08:30+08:00' })
  .and('2026-10-09T08:40+08:00', operator, { type: 'accept' })
  .and('2026-10-09T09:00+08:00', operator, { type: 'dispatch' })

const posted = (type: string, view: object | undefined, more: object = {}): unknown =>
  JSON.parse(JSON.stringify({ type, timestamp: '2026-10-09T01:00:00.000Z', data: { version: 3, ...view }, ...more }))
const notice = {
  id: `${ticket.number}.3.0`,
  reference: 'r1',
  restricted: false,
  text: { zh: '已转交', en: 'passed on' },
}

it('a work order is posted as described', () => {
  const body = posted('work-order.dispatched', workOrderView(ticket, first))
  expect(webhookBody('workOrder').parse(body)).toEqual(body)
})

it('progress is posted as described', () => {
  const body = posted('appeal.dispatched', appellantView(ticket), { notice })
  expect(webhookBody('appeal').parse(body)).toEqual(body)
})

it('a notice is described under what it carries, and nowhere else', () => {
  const body = posted('appeal.dispatched', workOrderView(ticket, first))
  expect(webhookBody('workOrder').safeParse(body).success).toBe(false)
})

it('each kind of fact is pushed as it is read, described from the shape that is published', () => {
  const facts = pushedFacts()
  expect(facts.length).toBeGreaterThan(40)
  const fact = factOf(
    {
      id: `${ticket.number}.1.e0`,
      name: 'registered',
      detail: { at: '2026-10-09T01:00:00.000Z', ticket: ticket.number, version: 1, head: 'h', state: 'registered' },
    } as never,
    '210100',
  )
  const entry = { shard: 0, place: 1, day: '2026-10-09', at: '2026-10-09T01:00:01.000Z', facts: [fact] }
  const [line] = linesOf(entry).map(({ line }) => ({ ...line, hash: hashOfLine(line), personal: { name: '王小明' } }))
  const of = (type: string) => facts.find((one) => one.type === type)?.body
  expect(of('registered')?.safeParse(line)).toMatchObject({ success: true })
  expect(of('dispatched')?.safeParse(line)).toMatchObject({ success: false })
})
