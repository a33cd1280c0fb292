/** 在班 — who looks at a page of staff, and what it may ask for them. */
import type { Caller } from '../../access/authenticate.ts'
import type { Session } from '../../access/sessions.ts'
import type { Law } from '../../city/law.ts'
import type { Browser } from '../../door/browser.ts'
import type { Ask } from '../asking.ts'

export interface Visit {
  browser: Browser
  session: Session
  caller: Caller
  ask: Ask
  law: Law
  /** what every form carries: whose it is, and its own number, so that it counts once */
  form: { token: string; once: string }
}

/** What a form sent, field by field; of one with a file each field is as often there as it came. */
export const sentIn = (body: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(body as Record<string, string | string[]>).map(([name, text]) => [
      name,
      typeof text === 'string' ? text : (text[0] ?? ''),
    ]),
  )
