/** 保存期限 — events: identity data, then all texts, are erased; the log says when (第三十五条). */
import { event } from '../../../record/event-shape.ts'

export const retainingEvents = [
  event('identity-ended', () => ({})),
  event('texts-ended', () => ({})),
  event('looks-ended', () => ({})),
] as const
