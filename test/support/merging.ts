/** A ticket to merge into: another appellant's, with its own number. */
import type { Ticket } from '../../shared/appeals/ticket/ticket.ts'
import { operator, type Story } from './story.ts'

export const leadNumber = '261009-00000019'

export const mergeInto = { type: 'merge', into: leadNumber, reasons: '同一小区同一问题' } as const

/** The story's ticket as one that leads. */
export const leading = (story: Story): Ticket => ({
  ...story.and(story.log.at(-1)?.at ?? '', operator, { type: 'openMerging', reasons: '多人反映' }).ticket,
  number: leadNumber,
})
