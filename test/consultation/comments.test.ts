/** 意见 — made once, screened by a person, taken down and put back with reasons, judged by its unit. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import {
  type Comment,
  type CommentEntry,
  commentOf,
  isPublic,
  wordsOf,
} from '../../shared/consultation/comments/comment.ts'
import { type CommentCommand, decideComment } from '../../shared/consultation/comments/decide.ts'
import { commentCode, commentNumber, printOf } from '../../shared/consultation/comments/number.ts'
import { isRefusal } from '../../shared/record/refusal.ts'
import { isResidentNumber, residentNumber } from '../../shared/schema/papers.ts'

const anyone: Actor = { role: 'anyone', id: 'anyone' }
const person: Actor = { role: 'operator', id: 'key-p', staff: 'P1' }
const unit: Actor = { role: 'department', id: 'key-u', unit: 'sy-housing' }

function world(handling: 'shown' | 'screened') {
  const log: CommentEntry[] = []
  const world = {
    isReported: false,
    state: (): Comment | undefined => commentOf('C1', log),
    give(actor: Actor, command: CommentCommand): string {
      const done = decideComment(command, world.state(), { actor, isReported: world.isReported })
      if (isRefusal(done)) return done.refused
      if (done.length > 0) log.push({ n: log.length + 1, at: '2026-10-12T02:00:00Z', by: actor, events: done } as never)
      return world.state()?.state ?? ''
    },
  }
  world.give(anyone, { type: 'makeComment', consultation: 'd', clause: 3, handling, title: '室温', text: '应为二十度' })
  return world
}

describe('a comment', () => {
  it('is shown at once, taken down by a person with reasons, and put back', () => {
    const { give, state } = world('shown')
    expect(isPublic(state() as Comment)).toBe(true)
    expect(give({ role: 'operator', id: 'k' }, { type: 'takeDownComment', reasons: '广告' })).toBe(
      'consultation.needs-person',
    )
    expect(give(person, { type: 'takeDownComment', reasons: '广告' })).toBe('taken-down')
    expect(give(person, { type: 'takeDownComment', reasons: '广告' })).toBe('comment.not-now')
    expect(state()).toMatchObject({ text: '应为二十度', moves: [{ down: true, reasons: '广告' }] })
    expect(give({ role: 'operator', id: 'k' }, { type: 'putBackComment', reasons: '误撤' })).toBe(
      'consultation.needs-person',
    )
    expect(give(person, { type: 'putBackComment', reasons: '误撤' })).toBe('shown')
    expect(give(person, { type: 'putBackComment', reasons: '误撤' })).toBe('comment.not-now')
    expect(give(person, { type: 'screenComment', outcome: 'handed' })).toBe('comment.not-now')
  })
  it('is screened, edited with what came beside it, and judged by its unit', () => {
    const { give, state } = world('screened')
    expect(isPublic(state() as Comment)).toBe(false)
    expect(give(unit, { type: 'giveVerdict', verdict: 'adopted', reasons: '合理' })).toBe('comment.not-now')
    expect(give(person, { type: 'takeDownComment', reasons: '广告' })).toBe('comment.not-now')
    expect(give({ role: 'operator', id: 'k' }, { type: 'screenComment', outcome: 'handed' })).toBe(
      'consultation.needs-person',
    )
    expect(give(person, { type: 'screenComment', outcome: 'off-topic' })).toBe('comment.no-reasons')
    expect(give(person, { type: 'screenComment', outcome: 'handed', text: '甲' })).toBe('comment.not-published')
    expect(give(person, { type: 'screenComment', outcome: 'published', text: '应为20度。' })).toBe('published')
    expect(state()).toMatchObject({ text: '应为二十度', title: '室温' })
    expect(wordsOf(state() as Comment)).toEqual({ title: '室温', text: '应为20度。' })
    expect(give(unit, { type: 'giveVerdict', verdict: 'partly', reasons: '写入第三条' })).toBe('published')
    expect(state()?.verdict).toMatchObject({ verdict: 'partly', reasons: '写入第三条' })
  })
  it('is settled once the report is published, but for taking down', () => {
    const other = world('screened')
    other.give(person, { type: 'screenComment', outcome: 'published' })
    other.isReported = true
    expect(other.give(unit, { type: 'giveVerdict', verdict: 'adopted', reasons: '合理' })).toBe('comment.reported')
    expect(other.give(person, { type: 'screenComment', outcome: 'handed' })).toBe('comment.reported')
    expect(other.give(person, { type: 'takeDownComment', reasons: '侵权' })).toBe('taken-down')
  })
  it('has a number and a code that follow from its question and the city’s secret', () => {
    const number = commentNumber('2026-10-12', 'nonce', 0, 'secret')
    expect(number).toMatch(/^C261012-\d{8}$/)
    expect(commentNumber('2026-10-12', 'nonce', 0, 'secret')).toBe(number)
    expect(commentNumber('2026-10-12', 'nonce', 1, 'secret')).not.toBe(number)
    expect(commentCode(number, 'secret')).toMatch(/^\d{8}$/)
    expect(commentCode(number, 'other')).not.toBe(commentCode(number, 'secret'))
    expect(printOf({ a: 1 }, 'secret')).not.toBe(printOf({ a: 1 }, 'other'))
  })
})

describe('a resident number', () => {
  it('is taken by its form: a day that there is, and its check digit', () => {
    for (const right of ['11010519491231002X', '１１０１０５１９４９１２３１００２ｘ', '110105 19491231 002x'])
      expect(residentNumber.parse(right)).toBe('11010519491231002X')
    for (const wrong of [
      '110105194912310021',
      '11010519490231002X',
      '110105491231002',
      'X'.repeat(18),
      '',
      '11010518491231002X',
    ])
      expect(isResidentNumber(wrong)).toBe(false)
  })
})
