/** Lives that go on after their end: rated badly, worked again. */

import { closed } from '../appeals/ticket/endings.ts'
import { appellant, type Story, supervisor } from '../support/story.ts'

export const ratedBadly = (): Story =>
  closed().and('2026-10-13T09:00+08:00', appellant(), { type: 'rate', level: 1, via: 'link' })

export const reopened = (): Story =>
  ratedBadly()
    .and('2026-10-14T09:00+08:00', supervisor, {
      type: 'examineRating',
      conclusion: 'justified',
      causes: ['delay'],
      reasons: '属实',
    })
    .sweptTo('2026-11-20T09:00+08:00')
