/** 移送、转接 — to petitions, supervision platforms and other lines; one number, one matter (第二条、第七条、第九条、第十八条). */
import { describe, expect, it } from 'vitest'
import { system } from '../../../shared/access/actor.ts'
import { effectsOf } from '../../../shared/appeals/kind/effects.ts'
import { listedRows } from '../../../shared/appeals/kind/listed.ts'
import { isReadBy } from '../../../shared/appeals/matters/handing-over/seen.ts'
import { claimOf } from '../../../shared/appeals/matters/registering/claim.ts'
import { isRefusal } from '../../../shared/appeals/ticket/decision.ts'
import { appellantView, ticketView, workOrderView } from '../../../shared/appeals/views/ticket.ts'
import { isOfSource, referenceIn } from '../../../shared/appeals/words/claims.ts'
import {
  appellant,
  businessEnvironment,
  channel,
  decisionsOf,
  department,
  first,
  instant,
  law,
  operator,
  registered,
  registering,
  type Story,
  supervisor,
} from '../../support/story.ts'
import { dispatched } from '../ticket/endings.ts'

const at = '2026-10-12T09:00+08:00'
const later = '2026-10-12T09:10+08:00'
const to = (code: string) => ({ type: 'handOver', to: code, reasons: '属其职责' }) as const
const received = { type: 'recordHandOverReceipt', handOver: 'handover-1' } as const
const back = { type: 'handBack', handOver: 'handover-1', reasons: '不属本台受理' } as const
const handed = (code = 'line-119') => dispatched().and(at, operator, to(code))
const rowOf = ({ ticket }: Story, key: string) => listedRows(ticket).find((one) => one.key === key)

describe('移送、转接', () => {
  it('goes to petitions, supervision platforms and other lines, by whom the rules name', () => {
    dispatched().when(at, operator, to('petition')).decides('handed-over')
    dispatched().when(at, operator, to('line-110')).decides('handed-over')
    dispatched().when(at, supervisor, to('oversight')).decides('handed-over')
    dispatched().when(at, businessEnvironment, to('oversight')).decides('handed-over')
    expect(dispatched().when(at, operator, to('oversight')).refuses('hand-over.not-by')).toEqual({
      may: ['supervisor'],
      article: '第七条、第二十三条',
    })
    dispatched().when(at, department('sy-housing'), to('petition')).refuses('ticket.role-not-allowed')
    dispatched().when(at, channel('web'), to('petition')).refuses('ticket.role-not-allowed')
    dispatched().when(at, operator, to('nobody')).refuses('channel.unknown')
    dispatched().when(at, operator, to('app')).refuses('hand-over.not-there')
  })
  it('not to where it came from, and to each once, until it is handed back', () => {
    const theirs = registered({ channel: 'petition', by: channel('petition') })
    theirs.when(at, operator, to('petition')).refuses('hand-over.from-there')
    handed().when(later, operator, to('line-119')).refuses('hand-over.already')
    handed().and(later, channel('line-119'), back).when(later, operator, to('line-119')).decides('handed-over')
  })
  it('waits on a list until somebody signs for it: fifteen minutes a line, five working days the others', () => {
    expect(rowOf(handed(), 'handover-1')).toMatchObject({
      list: 'hand-overs',
      due: instant('2026-10-12T09:15+08:00'),
      row: { to: 'line-119', kind: 'hotline', cause: 'asked' },
    })
    expect(rowOf(handed('petition'), 'handover-1')?.due).toBe(instant('2026-10-20T00:00+08:00'))
    expect(rowOf(handed(), 'handover-1-of')).toMatchObject({ list: 'hand-overs to line-119' })
    const signed = handed().and(later, channel('line-119'), { ...received, reference: 'F-7' })
    expect(rowOf(signed, 'handover-1')?.list).toBeUndefined()
    expect(rowOf(signed, 'handover-1-of')?.row).toMatchObject({ how: 'key', theirReference: 'F-7' })
  })
  it('is signed for by its channel, by a post that arrived, or on the telephone: with who took it, and when', () => {
    handed().when(later, operator, received).refuses('hand-over.who-took-it')
    const call = { ...received, receiver: '值班员王', receivedAt: '2026-10-12T09:05+08:00' }
    const [phoned] = handed().when(later, operator, call).events('hand-over-received')
    expect(phoned).toMatchObject({ how: 'phone', receiver: '值班员王', receivedAt: '2026-10-12T09:05+08:00' })
    const [paper] = handed('petition')
      .when(later, supervisor, { ...received, how: 'paper', receiver: '收发室' })
      .events('hand-over-received')
    expect(paper).toMatchObject({ how: 'paper' })
    const [push] = handed().when(later, system('delivery'), received).events('hand-over-received')
    expect(push).toMatchObject({ how: 'push' })
    handed()
      .when(later, operator, { ...call, receivedAt: '2026-10-11T09:05+08:00' })
      .refuses('hand-over.date-out-of-range')
    handed().and(later, system('delivery'), received).when(later, operator, call).refuses('hand-over.received-already')
  })
  it('is nobody’s but theirs whom it went to: not the appellant’s own channel’s, not another line’s', () => {
    handed().when(later, channel('web'), received).refuses('hand-over.unknown')
    handed().when(later, channel('line-110'), received).refuses('ticket.unknown')
    handed().when(later, appellant(), back).refuses('ticket.role-not-allowed')
    handed()
      .when(later, operator, { ...back, handOver: 'handover-2' })
      .refuses('hand-over.unknown')
  })
  it('handed back, it goes on here under its number, and theirs stays with it', () => {
    const story = handed().and(later, channel('line-119'), { ...back, reference: 'F-7' })
    expect(story.ticket.state).toBe('handling')
    expect(rowOf(story, 'handover-1-of')?.row).toMatchObject({ theirReference: 'F-7', handedBackAt: instant(later) })
    story.when(later, channel('line-119'), back).refuses('hand-over.handed-back')
    story.when(later, operator, { ...received, receiver: '王' }).refuses('hand-over.handed-back')
  })
  it('sent away to that line before, it is reviewed again', () => {
    const away = registered({ externalLine: '119' })
    expect(away.ticket.state).toBe('redirected')
    const story = away.and(at, operator, to('line-119')).and(later, channel('line-119'), back)
    expect([story.ticket.state, story.ticket.outcome]).toEqual(['registered', undefined])
    expect(story.clock('review')).toMatchObject({ start: instant(later), lastDay: '2026-10-14' })
    story.when('2026-10-12T10:00+08:00', operator, { type: 'accept' }).decides('accepted')
  })
})

describe('an emergency', () => {
  const born = (registry = law.registry) =>
    registering({ emergency: 'accident', externalLine: '119', area: '210106' }, registry)
  it('goes to the line that should have been called, besides its units, and waits for neither', () => {
    const decision = born()
    if (isRefusal(decision)) throw new Error(decision.refused)
    expect(decision.events.filter(({ type }) => type === 'dispatched' || type === 'handed-over')).toMatchObject([
      { type: 'dispatched', by: 'emergency' },
      { type: 'handed-over', to: 'line-119', cause: 'emergency', subject: 'handover-1' },
    ])
  })
  it('goes to each line that takes such emergencies', () => {
    const takes = { number: '120', emergencies: ['accident' as const] }
    const registry = {
      ...law.registry,
      channel: (code: string) => {
        const found = law.registry.channel(code)
        return found && code === 'line-120' ? { ...found, line: takes } : found
      },
    }
    const decision = born(registry)
    if (isRefusal(decision)) throw new Error(decision.refused)
    expect(decision.events.flatMap((one) => (one.type === 'handed-over' ? [one.to] : []))).toEqual([
      'line-119',
      'line-120',
    ])
  })
  it('that the line itself brought is not handed back to it', () => {
    const decision = registering({
      ...{ emergency: 'accident', externalLine: '119', area: '210106', channel: 'line-119' },
      by: channel('line-119'),
    })
    if (isRefusal(decision)) throw new Error(decision.refused)
    expect(decision.events.map(({ type }) => type)).not.toContain('handed-over')
  })
  it('declared one later, it goes out once', () => {
    const declare = { type: 'declareEmergency', kind: 'accident', reasons: '现场冒烟' } as const
    const story = registered({ externalLine: '119', area: '210106' })
      .and(at, operator, to('line-119'))
      .and(later, channel('line-119'), back)
    const when = '2026-10-12T09:20+08:00'
    story.when(when, operator, declare).decides('emergency-declared', 'dispatched', 'handed-over')
    story.and(when, operator, to('line-119')).when(when, operator, declare).decides('emergency-declared', 'dispatched')
  })
})

describe('what is seen of it', () => {
  it('is the platform’s alone: in no view of others, and announced to nobody', () => {
    const story = handed('petition').and(later, channel('petition'), { ...received, reference: 'XF-1' })
    const { ticket } = story
    expect(JSON.stringify(ticketView(ticket, operator))).toMatch(/handover-1/)
    for (const view of [appellantView(ticket), workOrderView(ticket, first)])
      expect(JSON.stringify(view)).not.toMatch(/handover|XF-1|petition/)
    for (const decision of decisionsOf(story))
      expect(JSON.stringify(effectsOf(decision, ticket).filter(({ type }) => type === 'announce'))).not.toMatch(
        /handover/,
      )
  })
  it('of the matter itself petitions and supervision platforms may read, lines may not', () => {
    expect(isReadBy('petition', handed('petition').ticket)).toBe(true)
    expect(isReadBy('oversight', handed('petition').ticket)).toBe(false)
    expect(isReadBy('line-119', handed('line-119').ticket)).toBe(false)
    expect(isReadBy(undefined, handed('petition').ticket)).toBe(false)
  })
})

describe('来源编号', () => {
  it('is one name for all channels of petitions, and each other channel’s own', () => {
    expect(claimOf({ channel: 'petition', reference: 'XF#1' }, law.registry)).toBe('@petition#XF#1')
    expect(claimOf({ channel: 'web', reference: 'XF#1' }, law.registry)).toBe('web#XF#1')
    expect([referenceIn('@petition#XF#1'), isOfSource('@petition#XF#1'), isOfSource('web#1')]).toEqual([
      'XF#1',
      true,
      false,
    ])
  })
  it('sent again, nothing new begins, and what it says now is added where that is possible', () => {
    const again = { type: 'noteSentAgain', channel: 'petition', reference: 'XF-1' } as const
    const story = dispatched()
    story.when(at, system('register'), { ...again, text: '又来信' }).decides('sent-again', 'facts-added')
    story.when(at, system('register'), { ...again, text: story.ticket.text as string }).decides('sent-again')
    registered({ externalLine: '119' })
      .when(at, system('register'), { ...again, text: '又来信' })
      .decides('sent-again')
    story.when(at, channel('petition'), { ...again, text: '又来信' }).refuses('ticket.role-not-allowed')
    expect(isReadBy('petition', story.and(at, system('register'), { ...again, text: '又来信' }).ticket)).toBe(true)
  })
})
