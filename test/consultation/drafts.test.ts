/** 征求意见稿 — who opens it, what may change, on which days it is open. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { type DraftCommand, decideDraft } from '../../shared/consultation/drafts/decide.ts'
import { type Draft, type DraftEntry, draftOf, stageOn } from '../../shared/consultation/drafts/draft.ts'
import { isRefusal } from '../../shared/record/refusal.ts'
import { law } from '../support/story.ts'

const writer: Actor = { role: 'operator', id: 'key-w', staff: 'W1' }
const second: Actor = { role: 'supervisor', id: 'key-s', staff: 'S2', authority: 'platform' }
const content = {
  ...{
    kind: 'local-regulation',
    title: '供热条例（草案）',
    unit: 'sy-housing',
    first: '2026-10-12',
    last: '2026-11-11',
  },
  clauses: [{ clause: 1, text: '室温不低于18度。' }],
}

function world(now = '2026-10-10T02:00:00.000Z') {
  const log: DraftEntry[] = []
  let bytes = 0
  const state = (): Draft | undefined => draftOf('d', log)
  return {
    at: (moment: string) => {
      now = moment
    },
    fill: () => {
      bytes = 1_000_000
    },
    state,
    give(actor: Actor, command: DraftCommand, ifMatch?: number): string {
      const done = decideDraft(command, state(), { now, actor, ifMatch, place: law, bytes })
      if (isRefusal(done)) return done.refused
      if (done.length > 0)
        log.push({ n: log.length + 1, at: now, attempt: 'a', by: actor, command: command.type, events: done } as never)
      return done.length > 0 ? 'done' : 'nothing new'
    },
  }
}

describe('征求意见稿', () => {
  it('is opened by another person, by number and not by key alone', () => {
    const { give } = world()
    expect(give({ role: 'operator', id: 'k' }, { type: 'proposeConsultation', content })).toBe(
      'consultation.needs-person',
    )
    expect(give(writer, { type: 'proposeConsultation', content })).toBe('done')
    expect(give(writer, { type: 'proposeConsultation', content })).toBe('nothing new')
    expect(give({ ...second, staff: 'W1' }, { type: 'openConsultation', version: 1 })).toBe('consultation.own-proposal')
    expect(give(second, { type: 'openConsultation', version: 1 })).toBe('done')
  })
  it('does not exist for an authority of another branch', () => {
    const { give } = world()
    give(writer, { type: 'proposeConsultation', content })
    const other = { ...second, unit: 'heping' }
    expect(give(other, { type: 'openConsultation', version: 1 })).toBe('consultation.unknown')
    expect(give(other, { type: 'proposeConsultation', content })).toBe('consultation.unknown')
  })
  it('may be rewritten before its first day, and not from its midnight on', () => {
    const { give, at, state } = world()
    give(writer, { type: 'proposeConsultation', content })
    give(second, { type: 'openConsultation', version: 1 })
    const other = { ...content, title: '供热条例（草案二稿）' }
    at('2026-10-11T15:59:59.999Z')
    expect(give(writer, { type: 'proposeConsultation', content: other }, 2)).toBe('done')
    at('2026-10-11T16:00:00.000Z')
    expect(give(second, { type: 'openConsultation', version: 2 })).toBe('consultation.text-fixed')
    expect(give(writer, { type: 'proposeConsultation', content: { ...other, last: '2026-12-01' } }, 3)).toBe(
      'consultation.text-fixed',
    )
    expect(give(writer, { type: 'proposeConsultation', content: { ...content, last: '2026-12-01' } }, 3)).toBe('done')
    expect(state()?.versions.map((one) => one.state)).toEqual(['opened', 'replaced', 'proposed'])
  })
  it('is not put off once it has ended, nor opened then', () => {
    const { give, at } = world()
    give(writer, { type: 'proposeConsultation', content })
    at('2026-11-11T16:00:00.000Z')
    expect(give(second, { type: 'openConsultation', version: 1 })).toBe('consultation.over-already')
  })
  it('takes no further version where its log is long', () => {
    const { give, fill } = world()
    give(writer, { type: 'proposeConsultation', content })
    fill()
    expect(give(writer, { type: 'proposeConsultation', content: { ...content, title: '乙' } }, 1)).toBe(
      'consultation.full',
    )
  })
  it('is open on both days of its period', () => {
    const on = (day: string) => stageOn(day, { ...content, withdrawn: false })
    expect(['2026-10-11', '2026-10-12', '2026-11-11', '2026-11-12'].map(on)).toEqual([
      'coming',
      'open',
      'open',
      'closed',
    ])
    expect(stageOn('2026-10-12', { ...content, withdrawn: true })).toBe('withdrawn')
  })
})
