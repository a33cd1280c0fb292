/** 内部备注 — one note, and whose it is. */
import type { EventOf } from '../../words/event.ts'

export type Note = { at: string } & Omit<EventOf<'noted'>, 'type'>
