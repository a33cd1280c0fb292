/** 公开 — since when a matter is shown, and how it stood since. */

import type { State } from '../../../law/permission.ts'
import type { KeptText } from '../../../schema/text.ts'
import type { EventOf } from '../../words/event.ts'

export interface Publicity {
  at: string
  by: EventOf<'shown-in-public'>['by']
  /** its category then: what is shown where a later one is not open to the public */
  category: string | undefined
  description?: KeptText | undefined
  /** each state it came to since, oldest first */
  steps: readonly { at: string; state: State }[]
}
