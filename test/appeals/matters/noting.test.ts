/** 内部备注、标签 — seen by the platform's own side alone, and no act of handling. */
import { describe, expect, it } from 'vitest'
import { changedRows } from '../../../shared/appeals/kind/changed.ts'
import { effectsOf } from '../../../shared/appeals/kind/effects.ts'
import { factsOf } from '../../../shared/appeals/kind/facts.ts'
import { orderRow, ticketRow } from '../../../shared/appeals/kind/rows.ts'
import { keepTexts } from '../../../shared/appeals/kind/texts.ts'
import { isRelayed } from '../../../shared/appeals/matters/merging/steps.ts'
import { mergedAppealView } from '../../../shared/appeals/matters/merging/views.ts'
import { permissionFor } from '../../../shared/appeals/ticket/states.ts'
import { linkedTicketView } from '../../../shared/appeals/views/linked-ticket.ts'
import { matterOf } from '../../../shared/appeals/views/own-matter.ts'
import { appellantView, ticketView, timelineView, workOrderView } from '../../../shared/appeals/views/ticket.ts'
import {
  appellant,
  businessEnvironment,
  channel,
  decisionsOf,
  department,
  first,
  law,
  operator,
  registered,
  supervisor,
} from '../../support/story.ts'
import { closed, dispatched, lead } from '../ticket/endings.ts'

const own = { ...operator, staff: '1024' }
const planted = '内部之见'
const note = { type: 'addNote', text: `${planted}：上次答复与现场不符` } as const
const tag = { type: 'setTags' as const, tags: [`${planted}一`, `${planted}二`] }
const noted = () => dispatched().and('2026-10-09T10:00+08:00', own, note).and('2026-10-09T10:01+08:00', supervisor, tag)
const at = '2026-10-09T11:00+08:00'

describe('内部备注', () => {
  it('stands on the ticket with who wrote it and when', () =>
    expect(noted().ticket.notes).toEqual([
      {
        subject: 'note-1',
        at: '2026-10-09T02:00:00.000Z',
        text: note.text,
        by: { role: 'operator', id: 'operator-1', staff: '1024' },
      },
    ]))
  it('is written in any state, by the platform’s own side only', () => {
    registered().when(at, operator, note).decides('noted')
    closed().when('2026-10-13T09:00+08:00', businessEnvironment, note).decides('noted')
    for (const outside of [lead, channel(), appellant()])
      for (const command of [note, tag]) dispatched().when(at, outside, command).refuses('ticket.role-not-allowed')
  })
  it('changes no state, limit, figure or next step', () => {
    const [before, after] = [dispatched(), noted()]
    expect({ ...after.ticket, notes: undefined, tags: undefined }).toEqual({
      ...before.ticket,
      version: after.ticket.version,
    })
    expect({ ...factsOf(after.ticket), version: before.ticket.version }).toEqual(factsOf(before.ticket))
  })
  it('is a rule of the platform, not of an article', () =>
    expect(permissionFor('addNote', law.rules).article).toBe(law.rules.noting.article))
})

describe('标签', () => {
  const tagsAfter = (command: object) =>
    noted()
      .when(at, operator, { type: 'setTags', ...command })
      .events('tagged')[0]?.tags
  const [one = '', two = ''] = tag.tags

  it('are set as a whole, or added and taken away', () => {
    expect(tagsAfter({ tags: ['回访', '回访'] })).toEqual(['回访'])
    expect(tagsAfter({ add: ['回访', one] })).toEqual([one, two, '回访'])
    expect(tagsAfter({ remove: [one], add: ['回访'] })).toEqual([two, '回访'])
    expect(tagsAfter({ tags: [] })).toEqual([])
    expect(noted().and(at, operator, { type: 'setTags', tags: [] }).ticket.tags).toBeUndefined()
  })
  it('are refused where nothing is said, too much, or nothing new', () => {
    const refused = (command: object) => noted().when(at, operator, { type: 'setTags', ...command })
    refused({}).refuses('tags.whole-or-change')
    refused({ tags: ['回访'], add: ['回访'] }).refuses('tags.whole-or-change')
    refused({ add: ['回访'], remove: ['回访'] }).refuses('tags.added-and-removed')
    refused({ tags: [two, one] }).refuses('tags.so-already')
    refused({ remove: ['回访'] }).refuses('tags.so-already')
    const many = Array.from({ length: law.rules.noting.tags }, (_, n) => `${n}`)
    expect(refused({ add: many }).refuses('tags.too-many')).toEqual({ atMost: law.rules.noting.tags })
    refused({ tags: many }).decides('tagged')
  })
  it('stand in the rows of the platform’s lists', () => expect(ticketRow(noted().ticket).tags).toEqual(tag.tags))
})

describe('what is written for the platform alone', () => {
  const story = noted()
  const { ticket } = story
  const log = decisionsOf(story)

  it('is shown to operators and both kinds of authority, on the ticket and in its timeline', () => {
    for (const actor of [operator, supervisor, businessEnvironment]) {
      expect(ticketView(ticket, actor)).toMatchObject({ notes: [{ text: note.text }], tags: tag.tags })
      const events = timelineView(log, actor).flatMap((decision) => decision.events)
      expect(events).toContainEqual(expect.objectContaining({ event: 'noted', text: note.text }))
      expect(events).toContainEqual({ event: 'tagged', tags: tag.tags })
    }
  })

  it('is shown to nobody else, whatever they read', () => {
    const merged = { ...ticket, merged: { into: 'x', at: '', seen: 1, reasons: '' } }
    const seen = {
      appellant: appellantView(ticket),
      page: { ...matterOf(ticket, log, law), log: undefined },
      linked: linkedTicketView(ticket),
      merged: mergedAppealView(merged),
      order: workOrderView(ticket, first),
      orderRow: orderRow(ticket.orders[0] as never, ticket),
      timeline: [lead, channel(), appellant(), department('heping')].map((actor) => timelineView(log, actor)),
      view: [lead, channel(), appellant()].map((actor) => ticketView(ticket, actor)),
    }
    expect(JSON.stringify(seen)).not.toContain(planted)
    expect(JSON.stringify(seen)).not.toMatch(/"(notes|tags)"|noted|tagged/)
  })

  it('is told, posted and announced to nobody, and changes no row of a unit', () => {
    for (const decision of log.slice(-2)) {
      const effects = effectsOf(decision, ticket, ticket)
      expect(effects.filter(({ type }) => type === 'announce' || type === 'deliver')).toEqual([])
    }
    expect(log.slice(-2).filter(isRelayed)).toEqual([])
    expect(changedRows(ticket, dispatched().ticket).listed).toEqual([])
  })

  it('lies beside the log, each text by itself', async () => {
    const put: string[] = []
    const texts = {
      put: async (_: string, salted: ReadonlyMap<string, { text: string }>) => {
        put.push(...[...salted.values()].map(({ text }) => text))
      },
    }
    const kept = await Promise.all(log.slice(-2).map((one) => keepTexts('x', one, { texts, draw: () => 7 } as never)))
    expect(put).toEqual([note.text, ...tag.tags])
    expect(JSON.stringify(kept)).not.toContain(planted)
  })
})
