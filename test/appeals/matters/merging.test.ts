/** 合并办理 — handled once; every appellant keeps number, limits, notices and rating (国办函〔2025〕66号). */

import { describe, expect, it } from 'vitest'
import { system } from '../../../shared/access/actor.ts'
import { extendedWithLead } from '../../../shared/appeals/clocks/merged.ts'
import { stepsSince } from '../../../shared/appeals/kind/relayed.ts'
import { mergedRows } from '../../../shared/appeals/matters/merging/lists.ts'
import { concernsMerged } from '../../../shared/appeals/matters/merging/steps.ts'
import { mergedAppealView } from '../../../shared/appeals/matters/merging/views.ts'
import { callbackReport } from '../../../shared/appeals/views/callback-report.ts'
import { appellantView } from '../../../shared/appeals/views/ticket.ts'
import { explainClocks } from '../../support/explained.ts'
import { leading, leadNumber, mergeInto } from '../../support/merging.ts'
import {
  agreement,
  decisionsOf,
  department,
  first,
  instant,
  law,
  number,
  operator,
  registered,
  type Story,
  second,
  supervisor,
} from '../../support/story.ts'
import { told } from '../../support/told.ts'
import { toldInCall } from '../ticket/endings.ts'

const day = (time: string, date = '2026-10-09') => `${date}T${time}+08:00`
const open = { type: 'openMerging', reasons: '多人反映同一问题' } as const
const accept = { type: 'accept' } as const
const dispatch = { type: 'dispatch' } as const
const texts = { record: '内部记录', answer: '今日修复' }
const replyOf = (order = first) =>
  ({ type: 'reply', order, ...texts, consultation: { impossible: '电话三次未接' } }) as const
const unit = department('heping-housing')

const accepted = () => registered().and(day('09:10'), operator, { ...accept, toldInCall })
const handling = () => accepted().and(day('09:20'), operator, dispatch)
/** The lead's story; its decisions are what merged tickets follow. */
const lead = (story = handling()) => story.and(day('09:30'), operator, open)
const mergedIn = (story = accepted(), into = leading(handling()), at = day('10:00')) =>
  story.and(at, operator, mergeInto, { lead: into })
const withdrawn = { type: 'withdraw', how: 'oral', recording: '录音1' } as const

/** The merged ticket follows everything its lead decided after it was merged. */
function follows(child: Story, leadStory: Story, at: string): Story {
  const log = decisionsOf(leadStory)
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
    child.when(day('11:00'), unit, replyOf()).refuses('work-order.unknown')
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
  it('waits for a return that is being decided and a supplement that is asked for', () => {
    const asked = accepted().and(day('09:20'), operator, dispatch)
    asked
      .and(day('09:30'), operator, {
        type: 'requestSupplement',
        ask: '请补充照片',
        until: '2026-10-20',
        agreement: { ...agreement, at: day('09:25') },
      })
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
    // What the lead's unit said on the way is a contact of each appellant's, and may be rated.
    child
      .when(day('14:00'), operator, { type: 'rate', level: 4, via: 'phone', recording: '录音3', about: 'progress' })
      .decides('rated')
    expect(JSON.stringify(appellantView(child.ticket))).not.toMatch(/内部记录|261009-00000019"/)
    child
      .when(day('14:00'), operator, { type: 'callBack', outcome: 'unreachable', by: '回访员' })
      .decides('callback-missed')
  })
  it('is called back for itself; found not done, the unit that handled it works on it again', () => {
    const story = lead()
      .and(day('11:00'), unit, replyOf())
      .and(day('12:00'), operator, { type: 'passCheck' })
      .and(day('13:00'), operator, { type: 'close', ground: 1, alternative: 'solved', evidence: {}, reasons: '已修复' })
    const child = follows(mergedIn(), story, day('13:01'))
    expect(callbackReport([child.ticket], { from: '2026-10-09', to: '2026-10-09' })).toMatchObject({
      toBeCalledBack: { count: 1, tickets: [number] },
    })
    const found = child.when(day('14:00'), operator, {
      type: 'callBack',
      outcome: 'reached',
      solved: 'not-solved',
      by: '回访员',
    })
    expect(found.events('false-closing-found')).toMatchObject([{ unit: 'heping-housing' }])
    expect(found.events('dispatched')).toMatchObject([{ orders: [{ unit: 'heping-housing', role: 'lead' }] }])
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
    const log = decisionsOf(story)
    const steps = stepsSince(0, log, law.rules.repeats.personalClosings)
    once
      .when(day('11:02'), system('merging'), { type: 'followLead', into: leadNumber, steps })
      .refuses('merge.nothing-new')
    child
      .when(day('11:02'), system('merging'), { type: 'followLead', into: '261009-99999999', steps })
      .refuses('merge.not-merged-into')
  })
  it('only decisions that mean something to others are passed on, and only by one that leads', () => {
    const story = lead().and(day('11:00'), unit, replyOf())
    expect(
      decisionsOf(story)
        .filter((decision) => concernsMerged(decision, story.ticket))
        .map(({ n }) => n),
    ).toEqual([3, 5])
    const alone = handling().and(day('11:00'), unit, replyOf())
    expect(decisionsOf(alone).filter((decision) => concernsMerged(decision, alone.ticket))).toEqual([])
  })
})

describe('延期与合并', () => {
  const ask = (more: object = { months: 1 }, order = first) =>
    ({ type: 'requestExtension', order, kind: 'general', reasons: '管道需要定制', ...more }) as const
  const grant = (extension = 1) =>
    ({ type: 'decideExtension', extension, decision: 'grant', reasons: '确有特殊情况' }) as const
  const refuse = (extension = 1) => ({ ...grant(extension), decision: 'refuse' }) as const
  /** The lead, asked for on this day and granted on that one. */
  const extended = (more?: object, grantedAt = day('15:00', '2026-10-20')) =>
    lead().and(day('09:00', '2026-10-20'), unit, ask(more)).and(grantedAt, supervisor, grant())
  /** Merged three days after the lead was dispatched: its own limits are later ones. */
  const later = () => accepted().and(day('10:00', '2026-10-12'), operator, mergeInto, { lead: leading(handling()) })

  it('an extension of the lead moves the limit of the merged ticket by its own count, and its appellant is told', () => {
    expect(later().clock('final-reply')).toMatchObject({ lastDay: '2026-11-02' })
    const child = follows(later(), extended(), day('15:01', '2026-10-20'))
    expect(child.log.at(-1)?.events.map(({ type }) => type)).toEqual(['lead-extended', 'limit-extended'])
    expect(child.clock('final-reply')).toMatchObject({ order: undefined, lastDay: '2026-12-02' })
    expect(child.clock('interim-reply')).toMatchObject({ lastDay: '2026-10-19' })
    expect(appellantView(child.ticket)).toMatchObject({ extendedUntil: '2026-12-02' })
    expect(told(child)).toEqual(['appeal.extended → web'])
    const explained = explainClocks(child.ticket, operator, law).find(({ clock }) => clock === 'final-reply')
    expect(explained?.extension).toMatchObject({ originalLastDay: '2026-11-02', months: 1, lastDay: '2026-12-02' })
  })
  it('of two months is counted from the original day too, never from the first month', () => {
    const twice = extended()
      .and(day('09:00', '2026-11-20'), unit, ask({ months: 2 }))
      .and(day('15:00', '2026-11-20'), supervisor, grant(2))
    expect(follows(later(), twice, day('15:01', '2026-11-20')).clock('final-reply')).toMatchObject({
      lastDay: '2027-01-04',
    })
  })
  it('until a day is that day for all, but in no ticket more than two months from its own last day', () => {
    const until = extended({ until: '2026-11-20' })
    expect(follows(later(), until, day('15:01', '2026-10-20')).clock('final-reply')?.lastDay).toBe('2026-11-20')
    const early = registered({ at: day('09:00', '2026-09-07') })
      .and(day('09:10', '2026-09-07'), operator, accept)
      .and(day('09:20', '2026-09-07'), operator, dispatch)
    expect(early.clock('final-reply')).toMatchObject({ lastDay: '2026-09-28' })
    const long = extended({ until: '2026-12-25' })
    expect(follows(mergedIn(early), long, day('15:01', '2026-10-20')).clock('final-reply')).toMatchObject({
      lastDay: '2026-11-30',
    })
  })
  it('granted after the limits have passed cancels the breach of the merged ticket as well', () => {
    const late = mergedIn().sweptTo(day('00:00', '2026-10-30'))
    expect(late.clock('final-reply')?.passedAt).toBeDefined()
    const child = follows(late, extended({ months: 1 }, day('10:00', '2026-10-30')), day('10:01', '2026-10-30'))
    expect(child.clock('final-reply')).toMatchObject({ lastDay: '2026-11-30' })
    expect(child.clock('final-reply')?.passedAt).toBeUndefined()
  })
  it('refused, or a co-handler’s, moves nothing', () => {
    const refusedOne = lead().and(day('11:00'), unit, ask()).and(day('12:00'), supervisor, refuse())
    const helped = lead()
      .and(day('10:30'), operator, { type: 'addCoHandler', unit: 'heping-urban-management', reason: '共同查看' })
      .and(day('11:00'), department('heping-urban-management'), ask({ months: 1 }, second))
      .and(day('12:00'), supervisor, grant())
    for (const story of [refusedOne, helped]) {
      const log = decisionsOf(story)
      expect(stepsSince(3, log, law.rules.repeats.personalClosings)).toEqual([])
    }
  })
  it('nothing is moved for a reply that came in time, nor where a statute sets the limit', () => {
    const answered = lead().and(day('11:00'), unit, replyOf())
    const done = follows(mergedIn(), answered, day('11:01'))
    const step = (n: number) => ({
      n,
      events: [
        {
          type: 'lead-extended' as const,
          n,
          happenedAt: '2026-10-20T01:00:00.000Z',
          kind: 'general' as const,
          lastDay: '2026-11-30',
          months: 1,
        },
      ],
    })
    done
      .when(day('15:00', '2026-10-20'), system('merging'), { type: 'followLead', into: leadNumber, steps: [step(9)] })
      .decides('lead-extended')
    const statutory = { calendarDays: 30, citation: '《中华人民共和国行政许可法》第四十二条' }
    const clocks = mergedIn().ticket.clocks.map((clock) => ({ ...clock, statutory }))
    expect(extendedWithLead(step(9).events[0] as never, { ...mergedIn().ticket, clocks }, law)).toEqual([])
  })
  it('a ticket that joins a lead already extended has the same time more', () =>
    expect(
      accepted()
        .and(day('10:00', '2026-10-21'), operator, mergeInto, { lead: { ...extended().ticket, number: leadNumber } })
        .clock('final-reply'),
    ).toMatchObject({ lastDay: '2026-12-11' }))
  it('what was granted before merging stands, and is never added to what the lead is granted', () => {
    const own = handling().and(day('11:00'), unit, ask()).and(day('12:00'), supervisor, grant())
    const child = own.and(day('13:00'), operator, mergeInto, { lead: leading(handling()) })
    expect(child.clock('final-reply')).toMatchObject({
      order: undefined,
      lastDay: '2026-11-30',
      extended: { from: '2026-10-29', months: 1 },
    })
    const followed = follows(child, extended({ months: 2 }), day('15:01', '2026-10-20'))
    expect(followed.clock('final-reply')).toMatchObject({ lastDay: '2026-12-29' })
  })
  it('never moves a limit back', () => {
    const own = handling()
      .and(day('11:00'), unit, ask({ months: 2 }))
      .and(day('12:00'), supervisor, grant())
    const child = own.and(day('13:00'), operator, mergeInto, { lead: leading(handling()) })
    const followed = follows(child, extended(), day('15:01', '2026-10-20'))
    expect(followed.log.at(-1)?.events.map(({ type }) => type)).toEqual(['lead-extended'])
    expect(followed.clock('final-reply')).toMatchObject({ lastDay: '2026-12-29' })
  })
  it('applications made before merging count for the matter: twice in all', () => {
    const asked = handling().and(day('09:40'), unit, ask())
    const child = mergedIn(asked)
    expect(mergedRows(child.ticket)).toMatchObject([{ row: { applications: 1 } }])
    const facts = { mergedApplications: 1 }
    lead().when(day('11:00'), unit, ask(), facts).decides('extension-requested')
    const once = lead().and(day('11:00'), unit, ask(), facts).and(day('12:00'), supervisor, refuse())
    once.when(day('13:00'), unit, ask()).decides('extension-requested')
    expect(once.when(day('13:00'), unit, ask(), facts).refuses('extension.too-many')).toEqual({ maxApplications: 2 })
  })
  it('freed because its lead ended, the matter goes on here with the applications it has behind it', () => {
    const twice = extended()
      .and(day('09:00', '2026-11-20'), unit, ask({ months: 2 }))
      .and(day('15:00', '2026-11-20'), supervisor, refuse(2))
    // With another unit, whose limits are fresh: its former one would be too late to ask.
    const onItsOwn = (story: Story) =>
      story
        .and(day('11:00', '2026-11-24'), operator, { type: 'dispatch', lead: 'sy-housing', reason: '改由市局办理' })
        .when(day('12:00', '2026-11-24'), department('sy-housing'), ask({ months: 1 }))
    const ended = follows(
      later(),
      twice.and(day('10:00', '2026-11-24'), operator, withdrawn),
      day('10:01', '2026-11-24'),
    )
    onItsOwn(ended).refuses('extension.too-many')
    const undone = later().and(day('10:01', '2026-11-24'), operator, { type: 'unmerge', reasons: '并非同一问题' })
    onItsOwn(undone).decides('extension-requested')
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

describe('牵头件的进展', () => {
  const steps = (story: Story, seen = 0) => stepsSince(seen, decisionsOf(story), law.rules.repeats.personalClosings)
  const delivery = system('delivery')
  const receipt = (order: string) => ({ type: 'recordReceipt', order, how: 'push', at: instant(day('09:40')) }) as const
  const giveBack = (order: string) =>
    ({ type: 'requestReturn', order, ground: 'not-responsible', form: 'give-back', reasons: '非我单位职责' }) as const
  const approve = (order: string, more: object = {}) =>
    ({ type: 'decideReturn', order, decision: 'approve', reasons: '成立', ...more }) as const
  const interim = { type: 'replyInterim', order: first, ...texts, answer: '正在更换配件' } as const
  const passCheck = { type: 'passCheck' } as const
  const solved = { type: 'close', ground: 1, alternative: 'solved', evidence: {}, reasons: '已修复' } as const

  it('who joins late is told at once how the matter stands', () => {
    const told = (story: Story) => {
      const child = mergedIn(accepted(), { ...story.ticket, number: leadNumber }, day('14:00'))
      return child.log.at(-1)?.events.filter(({ type }) => type.startsWith('lead-'))
    }
    const asked = {
      type: 'requestExtension',
      order: first,
      kind: 'general',
      months: 1,
      reasons: '管道需要定制',
    } as const
    const granted = { type: 'decideExtension', extension: 1, decision: 'grant', reasons: '确有特殊情况' } as const
    const progressed = lead()
      .and(day('10:00'), unit, interim)
      .and(day('10:10'), unit, asked)
      .and(day('10:20'), supervisor, granted)
    const replied = progressed.and(day('11:00'), unit, replyOf())
    const answered = replied.and(day('12:00'), operator, passCheck)
    const of = (story: Story) => ({ n: story.ticket.version, happenedAt: instant(day('14:00')) })
    const until = (story: Story) => [
      { type: 'lead-dispatched', ...of(story), workOrder: first, unit: 'heping-housing' },
      { type: 'lead-extended', ...of(story), kind: 'general', lastDay: '2026-11-30', months: 1 },
      { type: 'lead-progressed', ...of(story), answer: '正在更换配件' },
    ]
    expect(told(lead(accepted()))).toEqual([])
    expect(told(lead())).toEqual([{ type: 'lead-dispatched', ...of(lead()), workOrder: first, unit: 'heping-housing' }])
    expect(told(progressed)).toEqual(until(progressed))
    expect(told(replied)).toEqual([...until(replied), { type: 'lead-replied', ...of(replied) }])
    expect(told(answered)).toEqual([
      ...until(answered),
      { type: 'lead-replied', ...of(answered) },
      { type: 'lead-answered', ...of(answered), answer: '今日修复' },
    ])
  })
  it('given back, it has no unit; that of a co-handler, or straight to another unit, says nothing of its own', () => {
    const helped = lead()
      .and(day('09:35'), operator, { type: 'addCoHandler', unit: 'heping-urban-management', reason: '共同查看' })
      .and(day('09:40'), delivery, receipt(first))
      .and(day('09:41'), delivery, receipt(second))
    const returned = helped.and(day('09:50'), unit, giveBack(first))
    const back = returned.and(day('10:30'), supervisor, approve(first))
    const happenedAt = instant(day('10:30'))
    expect(steps(back, 3)).toEqual([{ n: 9, events: [{ type: 'lead-returned', n: 9, happenedAt }] }])
    expect(follows(mergedIn(), back, day('10:31')).ticket.handled).toEqual({})
    const straight = returned.and(day('10:30'), supervisor, approve(first, { transferTo: 'sy-housing' }))
    expect(steps(straight, 3)).toEqual([
      {
        n: 9,
        events: [{ type: 'lead-dispatched', n: 9, happenedAt, workOrder: `${number}-3`, unit: 'sy-housing' }],
      },
    ])
    const withoutHelper = helped
      .and(day('09:50'), department('heping-urban-management'), giveBack(second))
      .and(day('10:30'), supervisor, approve(second))
    expect(steps(withoutHelper, 3)).toEqual([])
  })
  it('closed and worked again before it was followed: the closing is taken over, and nothing after it', () => {
    const reopened = lead()
      .and(day('11:00'), unit, replyOf())
      .and(day('12:00'), operator, passCheck)
      .and(day('13:00'), operator, solved)
      .and(day('14:00'), operator, { type: 'callBack', outcome: 'reached', solved: 'not-solved', by: '回访员' })
    expect(steps(reopened, 3).map(({ events }) => events.map(({ type }) => type))).toEqual([
      ['lead-replied'],
      ['lead-answered'],
      ['closed'],
      ['lead-dispatched'],
    ])
    const child = follows(mergedIn(), reopened, day('14:01'))
    expect(child.ticket).toMatchObject({ state: 'closed', closing: { ground: 1 } })
    expect(child.log.at(-1)?.events.map(({ type }) => type)).toEqual([
      'lead-replied',
      'lead-answered',
      'closed',
      'clock-started',
    ])
  })
  it('freed and the lead handled on: the freed one takes over no more of it', () => {
    const parted = lead()
      .and(day('11:00'), operator, { type: 'endMerging', reasons: '误合并' })
      .and(day('12:00'), unit, replyOf())
    const child = follows(mergedIn(), parted, day('12:01'))
    expect(child.ticket).toMatchObject({ state: 'accepted' })
    expect(child.ticket).not.toHaveProperty('handled.repliedAt')
  })
  it('the end of leading concerns those it frees, though nobody is led any more', () => {
    const ended = lead().and(day('11:00'), operator, { type: 'endMerging', reasons: '误合并' })
    const concerned = (story: Story) => decisionsOf(story).filter((decision) => concernsMerged(decision, story.ticket))
    expect(concerned(ended).map(({ n }) => n)).toEqual([5])
  })
  it('who is freed is told why; applications go along only where the lead is gone', () => {
    const asked = lead()
      .and(day('10:00'), unit, { type: 'requestExtension', order: first, kind: 'general', months: 1, reasons: '定制' })
      .and(day('10:30'), supervisor, { type: 'decideExtension', extension: 1, decision: 'refuse', reasons: '不足' })
    const freed = (story: Story) => steps(story, story.log.length - 1).flatMap(({ events }) => events)
    const apart = { type: 'endMerging', reasons: '误合并' } as const
    const gone = {
      type: 'unmerged',
      why: 'lead-ended',
      reasons: '牵头诉求件因其诉求人自身原因终结，本件恢复单独办理',
    }
    expect(freed(asked.and(day('11:00'), operator, withdrawn))).toStrictEqual([{ ...gone, applications: 1 }])
    expect(freed(lead().and(day('11:00'), operator, withdrawn))).toStrictEqual([gone])
    expect(freed(lead(accepted()).and(day('11:00'), operator, withdrawn))).toStrictEqual([gone])
    expect(freed(asked.and(day('11:00'), operator, apart))).toStrictEqual([
      { type: 'unmerged', why: 'merging-ended', reasons: '牵头诉求件解除合并，本件恢复单独办理' },
    ])
  })
  it('an extension of the lead moves the final reply of the merged ticket and no other clock', () => {
    const rated = mergedIn().and(day('10:30'), operator, { type: 'rate', level: 1, via: 'phone', recording: '录音2' })
    const long = lead()
      .and(day('11:00'), unit, { type: 'requestExtension', order: first, kind: 'general', months: 1, reasons: '定制' })
      .and(day('12:00'), supervisor, { type: 'decideExtension', extension: 1, decision: 'grant', reasons: '属实' })
    const child = follows(rated, long, day('12:01'))
    expect(child.clock('final-reply')).toMatchObject({ lastDay: '2026-11-30' })
    for (const kind of ['interim-reply', 'rating-examination'] as const)
      expect(child.clock(kind)).toEqual(rated.clock(kind))
  })
})

describe('何者可并', () => {
  const at = day('10:00')
  const firm = { ticketType: 'enterprise', appellantKind: 'organisation', businessEnvironment: true } as const
  const enterprise = () => registered(firm).and(day('09:10'), operator, accept)

  it('an enterprise matter with another enterprise matter, and with nothing else', () => {
    enterprise()
      .when(at, operator, mergeInto, { lead: leading(enterprise()) })
      .decides('merged')
    accepted()
      .when(at, operator, mergeInto, { lead: leading(enterprise()) })
      .refuses('merge.enterprise-apart')
  })
  it('an emergency with one of its kind; an ordinary appeal with an emergency too', () => {
    const of = (emergency: 'accident' | 'public-health') => registered({ emergency })
    of('accident')
      .when(at, operator, mergeInto, { lead: leading(of('public-health')) })
      .refuses('merge.emergency-apart')
    expect(
      of('accident')
        .when(at, operator, mergeInto, { lead: leading(of('accident')) })
        .events('merged'),
    ).toHaveLength(1)
    expect(
      accepted()
        .when(at, operator, mergeInto, { lead: leading(of('accident')) })
        .events('merged'),
    ).toHaveLength(1)
  })
  it.each(['thanks', 'invalid'] as const)('%s is filed at once, not merged', (ticketType) => {
    registered({ ticketType })
      .when(at, operator, mergeInto, { lead: leading(accepted()) })
      .refuses('accept.type-is-filed')
  })
  it('withdrawn before any unit had it, it leaves the list of the merged', () => {
    const child = mergedIn(accepted(), leading(accepted())).and(day('11:00'), operator, withdrawn)
    expect(child.ticket.state).toBe('withdrawn')
    expect(mergedRows(child.ticket)).toMatchObject([{ list: undefined }])
  })
  it('the unit that handles the matter is shown what was said, under its own order, and not by whom', () => {
    const child = mergedIn(registered({ place: '锦绣园3号楼', occurredAt: '2026-10-08T08:00+08:00' }))
    const told = child.and(day('11:00'), operator, { type: 'addFacts', text: '今天又停了' })
    expect(mergedAppealView(told.ticket)).toEqual({
      ticket: number,
      workOrder: first,
      title: '电梯停运',
      text: '电梯停运三天无人处理',
      place: '锦绣园3号楼',
      occurredAt: '2026-10-08T08:00+08:00',
      registeredAt: instant(day('09:00')),
      addedFacts: [{ at: instant(day('11:00')), text: '今天又停了' }],
    })
    expect(mergedAppealView(accepted().ticket).workOrder).toBeUndefined()
  })
})
