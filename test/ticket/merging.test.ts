/** 合并办理 — one handling; every appellant keeps number, limits, notices and rating; undone without loss (国办函〔2025〕66号). */
import { describe, expect, it } from 'vitest'
import { system } from '../../shared/ticket/actor.ts'
import type { DecisionRecord } from '../../shared/ticket/log.ts'
import { mergedRows } from '../../shared/ticket/merging/lists.ts'
import { concernsMerged, stepsSince } from '../../shared/ticket/merging/steps.ts'
import { appellantView } from '../../shared/ticket/views.ts'
import { leading, leadNumber, mergeInto } from '../support/merging.ts'
import { department, first, instant, law, number, operator, registered, type Story } from '../support/story.ts'

const day = (time: string, date = '2026-10-09') => `${date}T${time}+08:00`
const open = { type: 'openMerging', reasons: '多人反映同一问题' } as const
const accept = { type: 'accept' } as const
const dispatch = { type: 'dispatch' } as const
const texts = { record: '内部记录', answer: '今日修复' }
const replyOf = (order = first) =>
  ({ type: 'reply', order, ...texts, consultation: { impossible: '电话三次未接' } }) as const
const unit = department('heping-housing')

const accepted = () => registered().and(day('09:10'), operator, accept)
const handling = () => accepted().and(day('09:20'), operator, dispatch)
/** The lead's story; its decisions are what merged tickets follow. */
const lead = (story = handling()) => story.and(day('09:30'), operator, open)
const mergedIn = (story = accepted(), into = leading(handling())) =>
  story.and(day('10:00'), operator, mergeInto, { lead: into })
const withdrawn = { type: 'withdraw', how: 'oral', recording: '录音1' } as const

/** The merged ticket follows everything its lead decided after it was merged. */
function follows(child: Story, leadStory: Story, at: string): Story {
  const log = leadStory.log.map((decision, index) => ({ n: index + 1, ...decision }) as unknown as DecisionRecord)
  const steps = stepsSince(child.ticket.merged?.seen ?? 0, log, law.rules.repeats.personalClosings)
  return child.and(at, system('merging'), { type: 'followLead', into: leadNumber, steps })
}

describe('合并', () => {
  it('at review is itself the outcome: the appeal is accepted and its appellant told', () => {
    const outcome = registered().when(day('10:00'), operator, mergeInto, { lead: leading(accepted()) })
    outcome.decides('accepted', 'merged')
  })
  it('into a matter already with its department starts the limits its appellant is promised', () => {
    const child = mergedIn()
    expect(child.ticket).toMatchObject({ state: 'merged', number, handled: { unit: 'heping-housing' } })
    expect(child.clock('dispatch')).toMatchObject({ outcome: 'met' })
    expect(child.clock('interim-reply')).toMatchObject({ order: undefined, lastDay: '2026-10-15' })
    expect(child.clock('final-reply')).toMatchObject({ order: undefined, lastDay: '2026-10-29' })
  })
  it('of one dispatched before keeps its limits, and ends its order', () => {
    const before = registered({ at: day('09:00', '2026-09-21') })
      .and(day('09:10', '2026-09-21'), operator, accept)
      .and(day('09:20', '2026-09-21'), operator, dispatch)
    const limit = before.clock('final-reply')?.limit
    const child = mergedIn(before)
    expect(child.ticket.orders).toMatchObject([{ state: 'ended' }])
    expect(child.clock('final-reply')).toMatchObject({ order: undefined, limit })
    expect(child.ticket.clocks.filter(({ order, endedAt }) => order && !endedAt)).toEqual([])
  })
  it('may not be dispatched, replied to or closed on its own', () => {
    const child = mergedIn()
    child.when(day('11:00'), operator, dispatch).refuses('ticket.not-allowed-here')
    child.when(day('11:00'), unit, replyOf()).refuses('ticket.not-allowed-here')
    child
      .when(day('11:00'), operator, {
        type: 'close',
        ground: 1,
        alternative: 'solved',
        evidence: {},
        reasons: '已解决',
      })
      .refuses('ticket.not-allowed-here')
  })
  it('is refused into itself, into an unknown one, and into one that does not lead or has ended', () => {
    const into = { ...mergeInto, into: number }
    accepted().when(day('10:00'), operator, into, {}).refuses('merge.into-itself')
    accepted().when(day('10:00'), operator, mergeInto, {}).refuses('merge.lead-unknown')
    const notLeading = { ...handling().ticket, number: leadNumber }
    accepted().when(day('10:00'), operator, mergeInto, { lead: notLeading }).refuses('merge.not-a-lead')
    const ended = { ...leading(handling()), state: 'closed' as const }
    accepted().when(day('10:00'), operator, mergeInto, { lead: ended }).refuses('merge.not-a-lead')
  })
  it('makes no chain and no ring: who leads is not merged, who is merged does not lead', () => {
    lead()
      .when(day('10:00'), operator, mergeInto, { lead: leading(handling()) })
      .refuses('merge.leads-others')
    mergedIn().when(day('11:00'), operator, open).refuses('ticket.not-allowed-here')
    const merged = { ...mergedIn().ticket, number: leadNumber }
    accepted().when(day('11:00'), operator, mergeInto, { lead: merged }).refuses('merge.not-a-lead')
  })
  it('leading is said once', () => lead().when(day('10:00'), operator, open).refuses('merging.already-open'))
  it('keeps enterprise matters and emergencies apart', () => {
    const lead = leading(handling())
    registered({ ticketType: 'enterprise', appellantKind: 'organisation', businessEnvironment: true })
      .when(day('10:00'), operator, mergeInto, { lead })
      .refuses('merge.enterprise-apart')
    registered({ emergency: 'accident' })
      .when(day('10:00'), operator, mergeInto, { lead })
      .refuses('merge.emergency-apart')
  })
  it('is refused to one that has used more applications for extension than the lead: they count for the matter', () => {
    const asked = handling().and(day('09:30'), unit, {
      type: 'requestExtension',
      order: first,
      kind: 'general',
      months: 1,
      reasons: '管道需要定制',
    })
    asked.when(day('10:00'), operator, mergeInto, { lead: leading(handling()) }).refuses('merge.extensions-used')
    accepted()
      .when(day('10:00'), operator, mergeInto, { lead: leading(asked) })
      .decides('merged', 'lead-dispatched')
  })
  it('waits for a return that is being decided and a supplement that is asked for', () => {
    const asked = accepted().and(day('09:20'), operator, dispatch)
    asked
      .and(day('09:30'), operator, { type: 'requestSupplement', ask: '请补充照片', until: '2026-10-20' })
      .when(day('10:00'), operator, mergeInto, { lead: leading(handling()) })
      .refuses('merge.supplement-pending')
    asked
      .and(day('09:30'), system('delivery'), {
        type: 'recordReceipt',
        order: first,
        how: 'push',
        at: '2026-10-09T01:30:00.000Z',
      })
      .and(day('09:40'), unit, {
        type: 'requestReturn',
        order: first,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '非我单位职责',
      })
      .when(day('10:00'), operator, mergeInto, { lead: leading(handling()) })
      .refuses('merge.return-pending')
  })
})

describe('跟随', () => {
  it('each decision of the lead becomes one of the merged ticket: interim reply, reply, answer, closing', () => {
    const story = lead()
      .and(day('10:30'), unit, { type: 'replyInterim', order: first, ...texts, answer: '正在更换配件' })
      .and(day('11:00'), unit, replyOf())
      .and(day('12:00'), operator, { type: 'passCheck' })
      .and(day('13:00'), operator, { type: 'close', ground: 1, alternative: 'solved', evidence: {}, reasons: '已修复' })
    const child = follows(mergedIn(accepted(), leading(handling())), story, day('13:01'))
    expect(child.log.at(-1)?.events.map(({ type }) => type)).toEqual([
      'lead-progressed',
      'lead-replied',
      'lead-answered',
      'closed',
      // 回访 — each appellant is called back, not only the lead's.
      'clock-started',
    ])
    expect(child.clock('callback')).toMatchObject({ start: instant(day('13:01')), lastDay: '2026-10-15' })
    expect(child.ticket).toMatchObject({
      state: 'closed',
      closing: { ground: 1, alternative: 'solved', reasons: '已修复' },
    })
    expect(appellantView(child.ticket)).toMatchObject({
      unit: 'heping-housing',
      interimAnswer: { answer: '正在更换配件' },
      answer: { answer: '今日修复' },
      mayRate: 'result',
    })
    expect(JSON.stringify(appellantView(child.ticket))).not.toMatch(/内部记录|261009-00000019"/)
    child
      .when(day('14:00'), operator, { type: 'callBack', outcome: 'unreachable', by: '回访员' })
      .decides('callback-missed')
  })
  it('keeps its own limits by the moment of the lead’s decision, not by that of following it', () => {
    const story = lead().and('2026-10-29T23:59+08:00', unit, replyOf())
    const child = follows(mergedIn(accepted(), leading(handling())), story, '2026-10-30T00:03+08:00')
    expect(child.clock('final-reply')).toMatchObject({ lastDay: '2026-10-29', outcome: 'met' })
  })
  it('a reply sent back lets the limit of the merged ticket run on', () => {
    const story = lead()
      .and(day('11:00'), unit, replyOf())
      .and(day('12:00'), operator, { type: 'sendBack', reasons: '答复不清' })
    const child = follows(mergedIn(accepted(), leading(handling())), story, day('12:01'))
    expect(child.clock('final-reply')).toMatchObject({ lastDay: '2026-10-29' })
    expect(child.clock('final-reply')?.endedAt).toBeUndefined()
  })
  it('a lead given back and dispatched again promises nothing new', () => {
    const story = lead()
      .and(day('09:40'), system('delivery'), {
        type: 'recordReceipt',
        order: first,
        how: 'push',
        at: '2026-10-09T01:40:00.000Z',
      })
      .and(day('09:50'), unit, {
        type: 'requestReturn',
        order: first,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '非我单位职责',
      })
      .and(
        day('10:30', '2026-10-12'),
        { role: 'supervisor', id: 's', authority: 'platform' },
        { type: 'decideReturn', order: first, decision: 'approve', reasons: '成立' },
      )
      .and(day('11:00', '2026-10-12'), operator, { type: 'dispatch', lead: 'sy-housing', reason: '市级管辖' })
    const before = mergedIn(accepted(), leading(handling()))
    const child = follows(before, story, day('11:01', '2026-10-12'))
    expect(child.ticket).toMatchObject({ state: 'merged', handled: { unit: 'sy-housing' } })
    expect(child.clock('final-reply')?.limit).toBe(before.clock('final-reply')?.limit)
  })
  it('what was followed already is left, whatever is repeated', () => {
    const story = lead().and(day('11:00'), unit, replyOf())
    const child = mergedIn(accepted(), leading(handling()))
    const once = follows(child, story, day('11:01'))
    const log = story.log.map((decision, index) => ({ n: index + 1, ...decision }) as unknown as DecisionRecord)
    const steps = stepsSince(0, log, law.rules.repeats.personalClosings)
    once
      .when(day('11:02'), system('merging'), { type: 'followLead', into: leadNumber, steps })
      .refuses('merge.nothing-new')
    child
      .when(day('11:02'), system('merging'), { type: 'followLead', into: '261009-99999999', steps })
      .refuses('merge.not-merged-into')
  })
  it('only decisions that mean something to others are passed on, and only by one that leads', () => {
    const decisions = (story: Story) =>
      story.log.map((decision, index) => ({ n: index + 1, ...decision }) as unknown as DecisionRecord)
    const story = lead().and(day('11:00'), unit, replyOf())
    expect(
      decisions(story)
        .filter((decision) => concernsMerged(decision, story.ticket))
        .map(({ n }) => n),
    ).toEqual([3, 5])
    const alone = handling().and(day('11:00'), unit, replyOf())
    expect(decisions(alone).filter((decision) => concernsMerged(decision, alone.ticket))).toEqual([])
  })
})

describe('各诉求人各自的权利', () => {
  it('a withdrawal touches only the one who withdraws', () => {
    const child = mergedIn().and(day('11:00'), operator, withdrawn)
    expect(child.ticket).toMatchObject({ state: 'closed', closing: { ground: 3 } })
  })
  it.each([
    ['withdrawal', withdrawn],
    [
      'acceptance',
      { type: 'close', ground: 1, alternative: 'accepted', evidence: { recording: '录音1' }, reasons: '诉求人认可' },
    ],
  ] as const)('the lead’s own %s frees the others instead of closing them', (_, command) => {
    const checked = lead().and(day('11:00'), unit, replyOf()).and(day('12:00'), operator, { type: 'passCheck' })
    const child = follows(
      mergedIn(accepted(), leading(handling())),
      checked.and(day('13:00'), operator, command),
      day('13:01'),
    )
    expect(child.ticket).toMatchObject({ state: 'accepted', merged: undefined })
    child.when(day('14:00'), operator, dispatch).decides('dispatched')
  })
  it('each rates for itself, also while merged', () => {
    mergedIn()
      .when(day('11:00'), operator, { type: 'rate', level: 4, via: 'phone', recording: '录音2' })
      .decides('rated')
  })
  it('each may bring new facts', () => {
    const child = mergedIn().and(day('11:00'), operator, { type: 'addFacts', text: '今天又停了' })
    expect(child.ticket.addedFacts).toMatchObject([{ text: '今天又停了' }])
  })
  it('a limit that passes is the merged ticket’s own breach, dated to its limit', () => {
    const child = mergedIn().sweptTo('2026-11-02T09:00+08:00')
    expect(child.clock('final-reply')).toMatchObject({ passedAt: '2026-10-29T16:00:00.000Z' })
  })
})

describe('撤销合并', () => {
  it('returns it to dispatch, with a dispatch limit of its own and no promise left over', () => {
    const child = mergedIn().and(day('15:00'), operator, { type: 'unmerge', reasons: '并非同一问题' })
    expect(child.ticket.state).toBe('accepted')
    expect(child.clock('dispatch')).toMatchObject({ lastDay: '2026-10-10' })
    expect(child.ticket.clocks.filter(({ endedAt }) => !endedAt).map(({ kind }) => kind)).toEqual(['dispatch'])
    const again = child.and(day('15:30'), operator, dispatch)
    expect(again.clock('final-reply', first)).toMatchObject({ lastDay: '2026-10-29' })
  })
  it('keeps a dispatch limit that still runs', () => {
    const child = mergedIn(accepted(), leading(accepted()))
    expect(child.clock('dispatch')?.endedAt).toBeUndefined()
    const freed = child.and(day('15:00'), operator, { type: 'unmerge', reasons: '并非同一问题' })
    expect(freed.ticket.clocks.filter(({ kind }) => kind === 'dispatch')).toHaveLength(1)
  })
  it('of all at once ends the leading, and the lead may be merged itself', () => {
    const story = lead().and(day('11:00'), operator, { type: 'endMerging', reasons: '误合并' })
    const child = follows(mergedIn(accepted(), leading(handling())), story, day('11:01'))
    expect(child.ticket.state).toBe('accepted')
    story.when(day('12:00'), operator, mergeInto, { lead: leading(handling()) }).decides('merged', 'lead-dispatched')
    story.when(day('12:00'), operator, { type: 'endMerging', reasons: '再次' }).refuses('merging.not-open')
  })
  it('leaves the list of the merged; closed with its lead it stays on it', () => {
    const child = mergedIn()
    expect(mergedRows(child.ticket)).toMatchObject([{ list: `merged ${leadNumber}`, row: { state: 'merged' } }])
    const freed = child.and(day('15:00'), operator, { type: 'unmerge', reasons: '并非同一问题' })
    expect(mergedRows(freed.ticket)).toMatchObject([{ list: undefined }])
    expect(mergedRows(accepted().ticket)).toEqual([])
  })
})
