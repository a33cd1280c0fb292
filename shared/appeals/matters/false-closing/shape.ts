/** 假办结 — one finding, and whether it was upheld (第三十条). */
import type { EventOf } from '../../words/event.ts'

/** 假办结、被办结 — found by callback or inspection, then upheld or dropped (art. 30). */
export interface Finding extends Omit<EventOf<'false-closing-found'>, 'type'> {
  at: string
  verification?: { at: string } & Omit<EventOf<'finding-verified'>, 'type' | 'subject'>
}
