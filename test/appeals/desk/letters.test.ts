/** 信件 — dead letters are read masked, sent again or discarded, all on record. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import type { Act } from '../../../shared/access/acts.ts'
import {
  describedLetter,
  discardLetter,
  type HeldLetter,
  masked,
  sendLetterAgain,
} from '../../../shared/appeals/desk/letters.ts'
import type { Log } from '../../../shared/appeals/ticket/log.ts'
import type { DueItem } from '../../../shared/record/records.ts'
import { Unreadable } from '../../../shared/schema/kept.ts'
import { decisionsOf, number, operator, registered, type Story, supervisor } from '../../support/story.ts'
import { toldInCall } from '../ticket/endings.ts'

const admin: Actor = { role: 'admin', id: 'ada' }
const at = '2026-10-09T02:00:00.000Z'
const knock = { ticket: number, version: 1, attempt: 'a' }

/** @param log of the ticket; throws where it cannot be read */
function world(log: () => Log | undefined = () => undefined) {
  const acts: Act[] = []
  const done: string[] = []
  const cleared: DueItem[] = []
  const deps = {
    tickets: {
      read: async () => {
        const found = log()
        return found && { log: found, kept: found, texts: new Map(), bytes: 0 }
      },
      clearAside: async (item: DueItem) => void cleared.push(item),
    },
    acts: {
      last: async () => acts.at(-1),
      append: async (act: Act) => acts.push(act) > 0,
      page: async () => ({ items: acts, next: undefined }),
    },
    clock: { now: () => new Date(at), sleep: async () => {} },
    draw: () => 0,
  }
  return { acts, done, cleared, deps }
}
const letter = (body: unknown, queue = 'changes', done: string[] = []): HeldLetter => ({
  id: 'letter-1',
  queue,
  sentAt: at,
  received: 21,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  sendBack: async () => void done.push('sent back'),
  remove: async () => void done.push('removed'),
})
const told = (story: Story) => () => decisionsOf(story)
const closed = registered().and('2026-10-09T09:30+08:00', operator, {
  type: 'reject',
  ground: 6,
  reasons: '来电内容为辱骂',
  toldInCall,
})

describe('a letter', () => {
  it('says which ticket it is of, why it lies there and how often it came', () => {
    expect(describedLetter(letter(knock))).toEqual({
      id: 'letter-1',
      queue: 'changes',
      sentAt: at,
      ticket: number,
      why: 'failed-each-time',
      says: JSON.stringify(knock),
      received: 21,
    })
    const aside = { item: { type: 'ticket', number }, reason: 'Error: 王小明 13800001234' }
    expect(describedLetter(letter(aside, 'setAside'))).toMatchObject({
      ticket: number,
      why: 'not-swept',
      error: 'Error: … …',
    })
    expect(describedLetter(letter('{"ticket": "261'))).toMatchObject({ says: '{"ticket": "261' })
  })

  it.each([
    ['call +8613800001234, or 02412345678 about 261009-48213074-1', 'call …, or … about 261009-48213074-1'],
    ['Error: zhang.san@example.com, 138 0000 1234, 21010219900101123X', 'Error: …, …, …'],
    ['王小明 of １３８００００１２３４ at 和平区1号楼', '… of … at …1…'],
    [JSON.stringify(knock), JSON.stringify(knock)],
  ])('%s is read as %s', (text, wanted) => expect(masked(text)).toBe(wanted))
})

describe('sent again', () => {
  it('it goes back to its queue, and who sent it is on record', async () => {
    const { acts, done, cleared, deps } = world(told(registered()))
    const act = await sendLetterAgain(letter(knock, 'changes', done), { actor: admin, reason: '已修复' }, deps)
    expect(act).toMatchObject({
      n: 1,
      what: 'letter-sent-again',
      subject: 'letter-1',
      ticket: number,
      reason: '已修复',
    })
    expect([acts, done, cleared]).toEqual([[act], ['sent back'], []])
  })

  it('what was set aside is set aside anew when it fails again', async () => {
    const { done, cleared, deps } = world()
    const item = { type: 'delivery', ticket: number, id: `${number}.1.0` } as const
    await sendLetterAgain(letter({ item, reason: 'Error' }, 'setAside', done), { actor: admin }, deps)
    expect([cleared, done]).toEqual([[item], ['sent back']])
  })
})

describe('discarded', () => {
  const asked = { actor: admin, reason: '不再需要' }

  it('it is gone, and who discarded it and why is on record', async () => {
    const { acts, done, deps } = world(told(closed))
    expect(await discardLetter(letter(knock, 'changes', done), asked, deps)).toMatchObject({
      what: 'letter-discarded',
      subject: 'letter-1',
      by: admin,
      reason: '不再需要',
    })
    expect([acts.length, done]).toEqual([1, ['removed']])
    expect(await discardLetter(letter({ shard: 3 }, 'sweep', done), asked, deps)).toMatchObject({ n: 2 })
  })

  it('it is not while a clock of its ticket runs', async () => {
    const { acts, done, deps } = world(told(registered()))
    const refusal = await discardLetter(letter(knock, 'changes', done), asked, deps)
    expect(refusal).toMatchObject({ refused: 'letter.statutory', details: { ticket: number, clock: 'review' } })
    expect([acts, done]).toEqual([[], []])
  })

  it('it is not while nobody can tell whether one runs', async () => {
    const broken = () => {
      throw new Unreadable('a decision does not have its shape')
    }
    for (const log of [broken, () => []]) {
      const { acts, done, deps } = world(log)
      expect(await discardLetter(letter(knock, 'changes', done), asked, deps)).toEqual({
        refused: 'letter.ticket-unreadable',
        details: { ticket: number },
      })
      expect([acts, done]).toEqual([[], []])
    }
    const { deps } = world(() => {
      throw new Error('the table does not answer')
    })
    await expect(discardLetter(letter(knock), asked, deps)).rejects.toThrow('does not answer')
  })

  it('that a clock of misuse runs is told to an authority and to none who administers', async () => {
    const misused = closed.and('2026-10-09T09:40+08:00', operator, {
      type: 'recordMisuse',
      kind: 'abuse',
      facts: '辱骂',
    })
    const { deps } = world(told(misused))
    const refusalTo = (actor: Actor) => discardLetter(letter(knock), { ...asked, actor }, deps)
    expect(await refusalTo(supervisor)).toMatchObject({ details: { clock: 'misuse-reply' } })
    expect(await refusalTo(admin)).toEqual({ refused: 'letter.statutory', details: { ticket: number } })
  })
})
