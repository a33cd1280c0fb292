/** 再看一遍 — personal data in a public answer stop it until somebody looked again (第十三条（四）、第三十五条). */
import { describe, expect, it } from 'vitest'
import { taken } from '../../../shared/appeals/matters/merging/steps.ts'
import { appellantView } from '../../../shared/appeals/views/ticket.ts'
import type { CommandOf } from '../../../shared/appeals/words/command.ts'
import type { EventOf, TicketEvent } from '../../../shared/appeals/words/event.ts'
import { appellant, department, first, operator, registered, type Story } from '../../support/story.ts'

const unit = department('heping-housing')
const answer = '已更换灯具，有事请联系张师傅13812345678。'
const secondLook = true as const
const at = '2026-10-14T09:00+08:00'
const handling = () =>
  registered({ ticketType: 'help' })
    .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
    .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch' })
const replied = () =>
  handling().and('2026-10-13T10:00+08:00', unit, {
    type: 'reply',
    order: first,
    record: '现场更换灯具',
    answer,
    consultation: { at: '2026-10-13T09:00:00+08:00', by: '李工', how: 'phone' },
  })
const unverifiable: CommandOf<'close'> = {
  type: 'close',
  ground: 5,
  alternative: 'unverifiable',
  evidence: { finding: '两次到场均未见' },
  reasons: '无法核实',
}
const shown = ({ ticket }: Story) => appellantView(ticket).answer

describe('a public answer with personal data', () => {
  it('does not pass the check before a second look, whose maker stands on the log', () => {
    const places = [{ start: 14, end: 25 }]
    expect(replied().when(at, operator, { type: 'passCheck' }).refuses('answer.personal-data')).toEqual({
      places,
      in: 'answer',
    })
    expect(answer.slice(14, 25)).toBe('13812345678')
    replied().when(at, operator, { type: 'passCheck', secondLook }).decides('check-passed')
    const looked = replied().and(at, operator, { type: 'passCheck', secondLook })
    expect(looked.log.at(-1)).toMatchObject({ by: operator, events: [{ type: 'check-passed', secondLook }] })
    expect(shown(looked)).toMatchObject({ answer })
  })
  it('is not made public by closing either', () => {
    replied().when(at, operator, unverifiable).refuses('answer.personal-data')
    expect(shown(replied().and(at, operator, { ...unverifiable, secondLook }))).toMatchObject({ answer })
  })
  it('nor by the appellant’s withdrawal, which nobody looks through', () => {
    const withdrawn = replied().and(at, appellant(), { type: 'withdraw', how: 'written', reasons: '已解决' })
    expect([withdrawn.ticket.state, shown(withdrawn)]).toEqual(['closed', undefined])
  })
  it('is asked about where it is shown at once: an interim reply', () => {
    const interim = { type: 'replyInterim', order: first, record: '现场勘查', answer } as const
    handling().when(at, unit, interim).refuses('answer.personal-data')
    handling()
      .when(at, unit, { ...interim, secondLook })
      .decides('interim-replied')
  })
  it('and a direct answer', () => {
    const direct = { type: 'answer', answer, knowledge: { article: 'kb-1', version: 1 } } as const
    const asked = registered({ ticketType: 'consultation' })
    asked.when('2026-10-09T10:00+08:00', operator, direct).refuses('answer.personal-data')
    const looked = asked.and('2026-10-09T10:00+08:00', operator, { ...direct, secondLook })
    // Who looked is no part of the outcome that the appellant reads.
    expect(looked.ticket.outcome?.event).not.toHaveProperty('secondLook')
  })
  it('what was closed, or checked, without such data needs no look', () => {
    const plain = handling()
      .and('2026-10-13T10:00+08:00', unit, {
        type: 'reply',
        order: first,
        record: '现场更换灯具',
        answer: '已更换灯具，报修电话024-96196。',
        consultation: { at: '2026-10-13T09:00:00+08:00', by: '李工', how: 'phone' },
      })
      .and(at, operator, unverifiable)
    expect(shown(plain)).toMatchObject({ answer: '已更换灯具，报修电话024-96196。' })
  })
  it('nor are reasons of a closing public unlooked at, whatever was checked before', () => {
    const named = { ...unverifiable, reasons: '与诉求人王先生13812345678核对，无法核实' }
    const places = [{ start: 7, end: 18 }]
    expect(handling().when(at, operator, named).refuses('answer.personal-data')).toEqual({ places, in: 'reasons' })
    const checked = replied().and(at, operator, { type: 'passCheck', secondLook })
    const solved = { ...named, ground: 1, alternative: 'solved', evidence: {} } as const
    checked.when(at, operator, solved).refuses('answer.personal-data')
    checked.when(at, operator, { ...solved, secondLook }).decides('closed')
  })
  it('a reply that was sent back is not made public by closing', () => {
    const sentBack = replied().and(at, operator, { type: 'sendBack', reasons: '没有说明原因' })
    const closed = sentBack.and('2026-10-14T10:00+08:00', operator, unverifiable)
    expect([closed.ticket.state, shown(closed)]).toEqual(['closed', undefined])
  })
  it('a look at the lead’s closing is none at what was replied in a matter merged into it', () => {
    const relayed = taken({ ...closedOf(replied()), secondLook }, replied().ticket, { n: 9, at } as never, personal)
    expect(relayed).toMatchObject([{ type: 'closed', ground: 5 }])
    expect(relayed[0]).not.toHaveProperty('secondLook')
  })
})

const personal = { article: '', alternatives: [] }
const closedOf = (story: Story): EventOf<'closed'> => {
  const event = story
    .and(at, operator, { ...unverifiable, secondLook })
    .log.at(-1)
    ?.events.find(isClosed)
  if (!event) throw new Error('it was not closed')
  return event
}
const isClosed = (event: TicketEvent): event is EventOf<'closed'> => event.type === 'closed'
