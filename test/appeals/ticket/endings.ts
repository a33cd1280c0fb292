/** How stories of this folder's tests come to their end: dispatched, answered, checked, closed. */
import { type Born, department, first, operator, registered, type Story } from '../../support/story.ts'

/** Told in the call in which it was decided. */
export const toldInCall = { by: '李敏', callId: 'call-1' } as const
export const lead = department('heping-housing')
export const inspector = { role: 'supervisor', id: 'supervisor-2', authority: 'business-environment' } as const

/** Registered on Friday 2026-10-09 and dispatched to heping-housing. */
export const dispatched = (born: Born = {}): Story =>
  registered({ at: '2026-10-09T08:30+08:00', ...born })
    .and('2026-10-09T08:40+08:00', operator, { type: 'accept', toldInCall })
    .and('2026-10-09T09:00+08:00', operator, { type: 'dispatch' })

/** Answered and checked on Monday the 12th. */
export const checked = (born: Born = {}): Story =>
  dispatched(born)
    .and('2026-10-12T09:00+08:00', lead, {
      type: 'reply',
      order: first,
      record: '更换曳引机',
      answer: '电梯已恢复运行',
      consultation: { at: '2026-10-12T08:50:00+08:00', by: '李工', how: 'phone' },
    })
    .and('2026-10-12T10:00+08:00', operator, { type: 'passCheck' })

/** Closed as solved on Monday the 12th. */
export const closed = (born: Born = {}): Story =>
  checked(born).and('2026-10-12T11:00+08:00', operator, {
    type: 'close',
    ground: 1,
    alternative: 'solved',
    evidence: {},
    reasons: '电梯已恢复运行',
  })

/** Refused as a private dispute. */
export const rejected = (): Story =>
  registered({ at: '2026-10-09T08:30+08:00' }).and('2026-10-09T09:00+08:00', operator, {
    type: 'reject',
    ground: 1,
    reasons: '属于业主与租户之间的民事纠纷',
    toldInCall,
  })
