/** 线索移交 — by the business-environment authority alone, with periodic feedback, and seen by nobody else (第七条). */
import { describe, expect, it } from 'vitest'
import { effectsOf } from '../../../shared/appeals/kind/effects.ts'
import { listedRows } from '../../../shared/appeals/kind/listed.ts'
import { appellantView, ticketView, timelineView, workOrderView } from '../../../shared/appeals/views/ticket.ts'
import { explainClocks } from '../../support/explained.ts'
import {
  appellant,
  businessEnvironment,
  decisionsOf,
  department,
  first,
  law,
  operator,
  type Story,
  supervisor,
} from '../../support/story.ts'
import { dispatched, lead } from '../ticket/endings.ts'

const transfer = {
  type: 'transferClue',
  to: 'discipline',
  ground: 'undisciplined',
  body: '市纪委监委驻房产局纪检组',
  facts: '涉嫌收受物业企业财物',
  reference: '沈营商线〔2026〕1号',
} as const
const feedback = { type: 'recordClueFeedback', clue: 'clue-1', text: '已立案初核' } as const
const close = { type: 'closeClue', clue: 'clue-1', result: '给予党纪处分', reference: '沈纪函〔2026〕5号' } as const

const listed = ({ ticket }: Story) => listedRows(ticket).filter(({ key }) => key === 'clue-1')
const transferred = () => dispatched().and('2026-10-12T09:00+08:00', businessEnvironment, transfer)

describe('线索移交', () => {
  it('is for the business-environment authority alone', () => {
    dispatched().when('2026-10-12T09:00+08:00', supervisor, transfer).refuses('clue.authority-alone')
    dispatched().when('2026-10-12T09:00+08:00', operator, transfer).refuses('clue.authority-alone')
    dispatched().when('2026-10-12T09:00+08:00', lead, transfer).refuses('clue.authority-alone')
    dispatched().when('2026-10-12T09:00+08:00', appellant(), transfer).refuses('clue.authority-alone')
  })
  it('goes to a judicial or disciplinary body and to no other', () => {
    const to = (code: string) =>
      dispatched().when('2026-10-12T09:00+08:00', businessEnvironment, { ...transfer, to: code })
    expect(to('petition-office').refuses('clue.body-unknown')).toEqual({ known: ['judicial', 'discipline'] })
    to('judicial').decides('clue-transferred')
  })
  it('is one of unlawful conduct or of a breach of discipline, and names only files that are there', () => {
    const saying = (more: object) =>
      dispatched().when('2026-10-12T09:00+08:00', businessEnvironment, { ...transfer, ...more })
    expect(saying({ ground: 'rude' }).refuses('clue.ground-unknown')).toEqual({ known: ['unlawful', 'undisciplined'] })
    saying({ attached: [`file-${'0a'.repeat(8)}`] }).refuses('file.not-clean')
    saying({ ground: 'unlawful', attached: ['录音2026-77'] }).decides('clue-transferred')
  })
  it('is delivered and signed for once, in this order, while it is open', () => {
    const delivery = { clue: 'clue-1', deliveredAt: '2026-10-12T10:00+08:00', how: '机要', sender: '李工' } as const
    const receipt = {
      ...{ clue: 'clue-1', receivedAt: '2026-10-13T09:00+08:00' },
      ...{ receiver: '王科', document: '收〔2026〕7号' },
    } as const
    const deliver = { type: 'recordClueDelivery', ...delivery } as const
    const receive = { type: 'recordClueReceipt', ...receipt } as const
    const at = '2026-10-14T09:00+08:00'
    transferred().when(at, supervisor, receive).refuses('clue.authority-alone')
    transferred()
      .when(at, businessEnvironment, { ...deliver, deliveredAt: '2026-10-11T10:00+08:00' })
      .refuses('clue.date-out-of-range')
    const delivered = transferred().and(at, businessEnvironment, deliver)
    delivered.when(at, businessEnvironment, deliver).refuses('clue.delivered-already')
    delivered
      .when(at, businessEnvironment, { ...receive, receivedAt: '2026-10-12T09:00+08:00' })
      .refuses('clue.date-out-of-range')
    const received = delivered.and(at, businessEnvironment, receive)
    received.when(at, businessEnvironment, receive).refuses('clue.received-already')
    expect(received.clock('clue-receipt')?.outcome).toBe('met')
    expect(listed(received)).toMatchObject([{ row: { receivedAt: receipt.receivedAt, overdue: false } }])
    received.and(at, businessEnvironment, close).when(at, businessEnvironment, deliver).refuses('clue.already-closed')
  })
  it('that nobody signed for is found after five working days, and shown on the list', () => {
    expect(transferred().clock('clue-receipt')).toMatchObject({ lastDay: '2026-10-19' })
    const late = transferred().sweptTo('2026-10-20T00:00+08:00')
    expect(listed(late)).toMatchObject([
      { list: 'clues', row: { receiptDue: '2026-10-19', receivedAt: undefined, overdue: true } },
    ])
  })
  it('is fed back on each month, counted anew from the last feedback', () => {
    expect(transferred().clock('clue-feedback')).toMatchObject({ lastDay: '2026-11-12' })
    const once = transferred().and('2026-11-10T09:00+08:00', businessEnvironment, feedback)
    expect(
      once.ticket.clocks
        .filter(({ kind }) => kind === 'clue-feedback')
        .map(({ lastDay, outcome }) => [lastDay, outcome]),
    ).toEqual([
      ['2026-11-12', 'met'],
      ['2026-12-10', undefined],
    ])
  })
  it('overdue feedback is found, and shown on the list', () => {
    const overdue = transferred().sweptTo('2026-11-13T00:00+08:00')
    expect(listed(overdue)).toMatchObject([{ list: 'clues', row: { clue: 'clue-1', overdue: true } }])
  })
  it('is closed once, with its result; then nothing more is fed back', () => {
    const closed = transferred().and('2026-11-10T09:00+08:00', businessEnvironment, close)
    expect(closed.clock('clue-feedback')?.outcome).toBe('void')
    expect(listed(closed)).toMatchObject([{ list: 'clues-closed' }])
    closed.when('2026-11-11T09:00+08:00', businessEnvironment, feedback).refuses('clue.already-closed')
    closed.when('2026-11-11T09:00+08:00', businessEnvironment, close).refuses('clue.already-closed')
    closed.when('2026-11-11T09:00+08:00', businessEnvironment, { ...close, clue: 'clue-2' }).refuses('clue.unknown')
  })
})

describe('a clue', () => {
  const story = transferred()
    .and('2026-11-10T09:00+08:00', businessEnvironment, feedback)
    .sweptTo('2026-12-11T00:00+08:00')
  const secret = /clue|线索|受物业|立案|纪检/

  it('is in no view, timeline or explanation but the business-environment authority’s', () => {
    const { ticket } = story
    for (const other of [operator, supervisor]) {
      expect(JSON.stringify(ticketView(ticket, other))).not.toMatch(secret)
      expect(JSON.stringify(timelineView(decisionsOf(story), other))).not.toMatch(secret)
      expect(JSON.stringify(explainClocks(ticket, other, law))).not.toMatch(secret)
    }
    for (const other of [lead, appellant(), department('sy-housing')])
      expect(JSON.stringify(explainClocks(ticket, other, law))).not.toMatch(secret)
    expect(JSON.stringify(appellantView(ticket))).not.toMatch(secret)
    expect(JSON.stringify(workOrderView(ticket, first))).not.toMatch(secret)
    expect(JSON.stringify(ticketView(ticket, businessEnvironment))).toMatch(secret)
    expect(JSON.stringify(timelineView(decisionsOf(story), businessEnvironment))).toMatch(secret)
  })
  it('is neither announced nor delivered, nor is its overdue feedback', () => {
    for (const decision of decisionsOf(story)) {
      const outside = effectsOf(decision, story.ticket).filter(({ type }) => type === 'deliver' || type === 'announce')
      expect(JSON.stringify(outside)).not.toMatch(secret)
    }
  })
})
