/** 本人会话 — whoever showed number and access code, for that one ticket. */
import { fingerprintKeyOf } from '../../../access/access-code.ts'
import { appellantOf } from '../../../access/actor.ts'
import type { Caller } from '../../../access/authenticate.ts'
import { formTokenOf } from '../../../access/sessions.ts'
import type { Browser } from '../../../door/browser.ts'
import { at } from '../../html/address.ts'
import { type Html, html } from '../../html/html.ts'
import { cookieIn, formField } from '../../sessions/cookies.ts'
import { type SessionDeps, standing } from '../../sessions/staff.ts'

export interface Own {
  token: string
  ticket: string
  caller: Caller
}

export const leave = ({ token }: Pick<Own, 'token'>): Html =>
  html`<form method="post" action="${at`/my/sign-out`}"><input type="hidden" name="${formField}" value="${formTokenOf(token)}"><button class="plain">退出 Leave</button></form>`

/** One consistent read; whether the code still opens the ticket is said by each call. */
export async function ownOf(
  browser: Browser,
  deps: SessionDeps & { secret(): Promise<string> },
): Promise<Own | undefined> {
  const token = cookieIn(browser, 'citizen')
  const who = (await standing(token, deps))?.who
  if (token === undefined || who?.by !== 'code') return undefined
  const { ticket, codes } = who
  return {
    ...{ token, ticket },
    caller: {
      actor: appellantOf(ticket, codes),
      perMinute: deps.limits.appellantPerMinute,
      fingerprintKey: fingerprintKeyOf(ticket, await deps.secret()),
    },
  }
}
