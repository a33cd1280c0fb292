/** 附件 — the event of a file found clean: its hashes, never its name. */
import { event } from '../../../record/event-shape.ts'
import { keptFile } from './words.ts'

export const attachingEvents = [event('file-kept', () => keptFile().shape)] as const
