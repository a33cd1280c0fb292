/** 告知件 — what each command decides of a notice, and when somebody must look at it (第十八条). */
import { describe, expect, it } from 'vitest'
import { system } from '../../shared/access/actor.ts'
import type { Way } from '../../shared/city/notices/words.ts'
import { isRefusal } from '../../shared/record/refusal.ts'
import type { NoticeCommand } from '../../shared/telling/commands.ts'
import type { Addressed, NoticeEntry, Subject } from '../../shared/telling/events.ts'
import { noticeKind } from '../../shared/telling/kind.ts'
import { type Notice, noticeOf } from '../../shared/telling/notice.ts'
import { law } from '../support/story.ts'

const id = '261009-48213077.3.0'
/** On the tenth of October, in Beijing. */
const at = (time: string, day = '2026-10-09'): string => new Date(`${day}T${time}+08:00`).toISOString()
const limit = at('24:00', '2026-10-12')

const subject = (more: Partial<Subject> = {}): Subject => ({
  ...{ ticket: '261009-48213077', decision: 3, notice: 'appeal.accepted', of: 'accepted', decidedAt: at('09:00') },
  whose: { ticket: '261009-48213077', channel: 'phone', units: [], undispatched: true },
  ...{ language: 'zh', restricted: false, owed: true, until: limit, ends: true, ways: ['sms', 'phone'] },
  ...more,
})
const message = (attempt = 1, way: Way = 'sms', more: Partial<Addressed> = {}): Addressed => ({
  ...{ way, attempt, gateway: 'g', template: 'accepted.sms.zh', version: 'v', hash: 'h' },
  ...more,
})

/** A notice in memory, and what is asked of it at which time. */
function told(
  first: Subject = subject(),
  sent: Addressed | undefined = message(),
  inCall?: { by: string; callId: string },
) {
  const log: NoticeEntry[] = []
  const kind = noticeKind(id, law.rules)
  function asked(time: string, command: NoticeCommand, day?: string): string[] | string {
    const now = at(time, day)
    const decision = kind.decide(
      { id, command, actor: system('telling') },
      noticeOf(id, log),
      { log, kept: log, bytes: 0 },
      now,
    )
    if (isRefusal(decision)) return decision.refused
    if (decision.events.length > 0)
      log.push({
        n: log.length + 1,
        at: now,
        attempt: 'a',
        by: system('telling'),
        command: command.type,
        events: decision.events,
      } as NoticeEntry)
    return decision.events.map(({ type }) => type)
  }
  const standing = (): Notice => {
    const notice = noticeOf(id, log)
    if (!notice) throw new Error('there is none')
    return notice
  }
  const born = asked('09:00', { type: 'begin', subject: first, message: sent, inCall })
  const next = (now = at('09:00')): string | undefined => kind.rows(standing(), log[0] as NoticeEntry, now).next
  return { asked, born, standing, next }
}
const receipt = (status: 'delivered' | 'failed', time: string, more: object = {}) =>
  ({
    type: 'receipt',
    attempt: 1,
    providerId: 'p-1',
    status,
    at: at(time),
    message: undefined,
    ...more,
  }) as NoticeCommand
const taken = { type: 'hand', way: 'sms', attempt: 1, providerId: 'p-1', passesOn: false } as const
const call = (outcome: 'reached' | 'unreachable', time: string, day?: string) =>
  ({ type: 'recordCall', outcome, by: '王工', at: at(time, day) }) as const
const look = { type: 'look', message: undefined } as const

describe('a message', () => {
  it('that a gateway took tells nobody; the carrier’s receipt does', () => {
    const { asked, born, standing } = told()
    expect(born).toEqual(['noticed', 'addressed'])
    expect(asked('09:01', taken)).toEqual(['handed'])
    expect(asked('09:01', taken)).toEqual([])
    expect(standing().state).toBe('sent')
    expect(asked('09:05', receipt('delivered', '09:04'))).toEqual(['receipt', 'told'])
    expect(standing()).toMatchObject({ state: 'told', told: { how: 'receipt', at: at('09:04') } })
    expect(asked('09:06', receipt('delivered', '09:04'))).toEqual([])
  })
  it('has a receipt only under the provider’s own number, of a message there is', () => {
    const { asked } = told()
    expect(asked('09:01', receipt('delivered', '09:01'))).toBe('notice.early')
    asked('09:01', taken)
    expect(asked('09:05', receipt('delivered', '09:04', { providerId: 'another' }))).toBe('notice.stray')
    expect(asked('09:05', receipt('delivered', '09:04', { attempt: 2 }))).toBe('notice.stray')
  })
  it('that failed goes another way; late, the failure reopens what was told', () => {
    const { asked, standing } = told()
    asked('09:01', taken)
    expect(asked('09:05', receipt('failed', '09:04', { code: 'DB' }))).toEqual(['receipt', 'call-asked'])
    expect(standing()).toMatchObject({ state: 'to-call', why: 'failed' })
    const again = told()
    again.asked('09:01', taken)
    again.asked('09:05', receipt('delivered', '09:04'))
    expect(again.asked('09:20', receipt('failed', '09:19', { code: 'DB' }))).toEqual([
      'receipt',
      'untold',
      'call-asked',
    ])
    expect(again.standing()).toMatchObject({ state: 'to-call', told: undefined, untold: 'DB' })
  })
  it('whose failure was reported behind its arrival has arrived all the same', () => {
    const { asked, standing } = told()
    asked('09:01', taken)
    asked('09:05', receipt('delivered', '09:04'))
    expect(asked('09:06', receipt('failed', '09:02'))).toEqual([])
    expect(standing().state).toBe('told')
  })
  it.each([
    ['in the future', '09:10', '09:05'],
    ['before the message', '08:59', '09:05'],
    ['in between', '09:04', '09:04'],
    ['at the moment of the message', '09:00', '09:00'],
  ])('has a receipt dated %s at its own time, or when it came', (_, said, dated) => {
    const { asked, standing } = told()
    asked('09:01', taken)
    asked('09:05', receipt('delivered', said))
    expect(standing()).toMatchObject({ told: { at: at(dated) }, messages: [{ receipt: { at: at(dated) } }] })
    expect(standing().messages[0]?.receipt).not.toHaveProperty('code')
  })
  it('that failed after somebody had told it otherwise says no more than that', () => {
    const { asked, standing } = told()
    asked('09:01', taken)
    asked('09:02', call('reached', '09:02'))
    expect(asked('09:05', receipt('failed', '09:04', { code: 'DB' }))).toEqual(['receipt'])
    expect(standing()).toMatchObject({ state: 'told', told: { how: 'person' } })
  })
  it('that was told by another receipt of it stays told when an earlier attempt failed', () => {
    const { asked, standing } = told()
    asked('09:01', taken)
    asked('09:02', { type: 'fail', attempt: 1, why: 'number-corrected', message: message(2) })
    asked('09:03', { ...taken, attempt: 2, providerId: 'p-2' })
    asked('09:04', receipt('delivered', '09:04', { attempt: 2, providerId: 'p-2' }))
    expect(asked('09:05', receipt('failed', '09:05'))).toEqual([])
    expect(standing()).toMatchObject({ state: 'told', told: { how: 'receipt', at: at('09:04') } })
  })
  it('that a gateway will never take goes another way, once', () => {
    const { asked } = told()
    const fail = { type: 'fail', attempt: 1, why: 'refused', message: undefined } as const
    expect(asked('09:01', fail)).toEqual(['receipt', 'call-asked'])
    expect(asked('09:02', fail)).toEqual([])
  })
  it('to a channel that passes on is told with its answer', () => {
    const { asked, standing } = told(subject({ ways: ['channel'] }), message(1, 'channel'))
    expect(asked('09:01', { ...taken, passesOn: true })).toEqual([])
    expect(asked('09:01', { ...taken, way: 'channel', passesOn: true })).toEqual(['handed', 'told'])
    expect(standing().told?.how).toBe('channel')
  })
  it('that the channel could not pass on told nobody: somebody telephones, and the ticket hears of it', () => {
    const failure = { type: 'recordFailure', why: 'unsubscribed', message: undefined } as const
    const { asked, standing } = told(subject({ ways: ['channel', 'phone'] }), message(1, 'channel'))
    asked('09:01', { ...taken, way: 'channel', passesOn: true })
    expect(asked('11:00', failure)).toEqual(['receipt', 'untold', 'call-asked'])
    expect(standing()).toMatchObject({ state: 'to-call', untold: 'unsubscribed' })
    expect(asked('11:01', failure)).toEqual([])
    expect(told().asked('11:00', failure)).toBe('notice.not-passed-on')
  })
  it('waits for its hour, and is sent then', () => {
    const { asked, next, standing } = told(subject(), message(1, 'sms', { notBefore: at('08:00', '2026-10-10') }))
    expect(next()).toBe(at('08:00', '2026-10-10'))
    expect(asked('07:59', look, '2026-10-10')).toEqual([])
    expect(asked('08:00', look, '2026-10-10')).toEqual(['released'])
    expect(standing().messages[0]?.sentAt).toBe(at('08:00', '2026-10-10'))
  })
})

describe('without a receipt', () => {
  it('somebody telephones from half past eight of the last day, or an hour after what was sent that day', () => {
    const { asked, next } = told()
    expect(next()).toBe(at('08:30', '2026-10-12'))
    expect(asked('08:29', look, '2026-10-12')).toEqual([])
    expect(asked('08:30', look, '2026-10-12')).toEqual(['call-asked'])
    const late = told(subject({ until: at('24:00') }))
    expect(late.next()).toBe(at('10:00'))
  })
  it('of what was sent within the last hour somebody telephones while there is time: after half of what is left', () => {
    const late = (until: string) => told(subject({ until })).next()
    expect(late(at('09:30'))).toBe(at('09:15'))
    expect(late(at('10:00'))).toBe(at('09:30'))
    expect(late(at('10:01'))).toBe(at('10:00'))
    expect(late(at('08:50'))).toBe(at('10:00'))
  })
  it('it is unknown after three days, and goes another way; what nobody is owed is given up', () => {
    const { asked, next, standing } = told(subject({ owed: false, until: undefined, ends: false }))
    expect(next()).toBe(at('09:00', '2026-10-12'))
    expect(asked('09:00', look, '2026-10-12')).toEqual(['receipt', 'given-up'])
    expect(standing()).toMatchObject({ state: 'over', messages: [{ receipt: { status: 'unknown' } }] })
  })
})

describe('by a clock that was set ahead', () => {
  it('a message is looked at as if it had been sent when the clock is right again', () => {
    const { next, asked } = told()
    const rightAgain = at('10:00', '2026-10-01')
    expect(next(rightAgain)).toBe(at('10:00', '2026-10-04'))
    expect(asked('10:00', taken, '2026-10-01')).toEqual(['handed'])
    expect(next(at('12:00', '2026-10-01'))).toBe(at('10:00', '2026-10-04'))
  })
  it('one that waits for an hour which no night is away from is sent at once', () => {
    const { next, asked } = told(subject(), message(1, 'sms', { notBefore: at('08:00', '2026-11-20') }))
    expect(next()).toBe(at('09:00'))
    expect(asked('09:00', look)).toEqual(['released'])
  })
})

describe('a telephone task', () => {
  const task = () => told(subject({ ways: ['phone', 'letter'] }), undefined)
  it('is ticked off by whoever reached the appellant', () => {
    const { asked, born, standing } = task()
    expect(born).toEqual(['noticed', 'call-asked'])
    expect(asked('10:00', call('reached', '10:00'))).toEqual(['tried', 'told'])
    expect(standing().told).toMatchObject({ how: 'person', by: '王工', at: at('10:00') })
    expect(asked('10:01', call('reached', '10:01'))).toBe('notice.told')
  })
  it('lies neither in the future nor before what was decided', () => {
    const { asked } = task()
    expect([asked('10:00', call('reached', '10:01')), asked('10:00', call('reached', '08:59'))]).toEqual([
      'notice.not-yet',
      'notice.not-yet',
    ])
  })
  it('ends as unreachable after three attempts in three half-days, and not sooner: then a letter', () => {
    const { asked } = task()
    expect(asked('10:00', call('unreachable', '10:00'))).toEqual(['tried'])
    expect(asked('11:59', call('unreachable', '11:59'))).toEqual(['tried'])
    expect(asked('12:00', call('unreachable', '12:00'))).toEqual(['tried'])
    expect(asked('09:00', call('unreachable', '09:00', '2026-10-10'), '2026-10-10')).toEqual(['tried', 'print-asked'])
    expect(asked('10:00', { type: 'recordPosted', by: '王工', at: at('10:00', '2026-10-11') }, '2026-10-10')).toBe(
      'notice.not-yet',
    )
    expect(asked('10:00', { type: 'recordPosted', by: '王工', at: at('10:00', '2026-10-10') }, '2026-10-10')).toEqual([
      'told',
    ])
  })
  it('of somebody without an address ends with what lies ready', () => {
    const { asked, standing } = told(subject({ ways: ['phone'] }), undefined)
    asked('10:00', call('unreachable', '10:00'))
    asked('15:00', call('unreachable', '15:00'))
    expect(asked('09:00', call('unreachable', '09:00', '2026-10-10'), '2026-10-10')).toEqual(['tried', 'told'])
    expect(standing().told?.how).toBe('deposit')
  })
  it('has no letter to be posted', () => {
    expect(task().asked('10:00', { type: 'recordPosted', by: '王工', at: at('10:00') })).toBe('notice.not-printed')
  })
})

it('whoever left no contact is told by what lies ready, at once; told in the call there is nothing to send', () => {
  expect(told(subject({ ways: [] }), undefined).standing().told).toMatchObject({ how: 'deposit', at: at('09:00') })
  const inCall = told(subject({ ways: [] }), undefined, { by: '李敏', callId: 'c' })
  expect(inCall.born).toEqual(['noticed', 'told'])
  expect(inCall.standing().told).toEqual({ how: 'in-call', at: at('09:00'), by: '李敏', callId: 'c' })
})

it('read on one’s own page it is told, whatever is on its way; once', () => {
  const { asked, standing } = told()
  expect(asked('09:30', { type: 'read' })).toEqual(['read', 'told'])
  expect(asked('09:31', { type: 'read' })).toEqual([])
  expect(standing()).toMatchObject({ readAt: at('09:30'), told: { how: 'page' } })
  asked('09:40', taken)
  expect(asked('09:50', receipt('failed', '09:45'))).toEqual(['receipt'])
})

it('ended, it is known no longer', () => {
  const { asked, standing, next } = told()
  expect(asked('09:30', { type: 'end' })).toEqual(['ended'])
  expect(asked('09:30', { type: 'end' })).toEqual([])
  expect(asked('09:31', call('reached', '09:31'))).toBe('notice.unknown')
  expect([standing().state, next()]).toEqual(['over', undefined])
})

describe('what need not be told by itself any more', () => {
  const later = '261009-48213077.7.0'
  it('is told with a later notice that says it too, at its time, and not if that turns out not to have arrived', () => {
    const { asked, standing } = told()
    const cover = { type: 'cover', by: later, how: 'receipt', at: at('15:00') } as const
    expect(asked('15:01', cover)).toEqual(['told'])
    expect(standing()).toMatchObject({ state: 'told', told: { how: 'receipt', at: at('15:00'), through: later } })
    expect(asked('15:02', cover)).toEqual([])
    expect(asked('15:03', { type: 'uncover', by: 'another', why: 'DB' })).toEqual([])
    expect(asked('15:03', { type: 'uncover', by: later, why: 'DB' })).toEqual(['untold', 'call-asked'])
    expect(standing()).toMatchObject({ state: 'to-call', untold: 'DB', told: undefined })
  })
  it('is left when the appeal was withdrawn, with the reason; a receipt that comes after that still counts', () => {
    const { asked, standing } = told()
    asked('09:01', taken)
    expect(asked('15:01', { type: 'drop' })).toEqual(['given-up'])
    expect(standing()).toMatchObject({ state: 'over', why: 'withdrawn' })
    expect(asked('15:02', { type: 'drop' })).toEqual([])
    expect(asked('15:02', call('reached', '15:02'))).toBe('notice.over')
    expect(asked('15:05', receipt('delivered', '15:04'))).toEqual(['receipt', 'told'])
  })
})
