/** 已登录 — a page of staff is shown to whoever is signed in. */
import { formTokenOf, newToken } from '../../access/sessions.ts'
import type { Browser } from '../../door/browser.ts'
import type { Call, Handler, Reply } from '../../door/http.ts'
import type { Route } from '../../door/route.ts'
import { asking } from '../asking.ts'
import type { PagesDeps } from '../compose.ts'
import { at } from '../html/address.ts'
import { browserIn, page, seeOther } from '../reply.ts'
import { cookieIn, formField, isOwnForm } from '../sessions/cookies.ts'
import { staffCaller, standing } from '../sessions/staff.ts'
import { lostForm } from './lost-form.ts'
import { sentIn, type Visit } from './visit.ts'

type Show<R extends Route> = (call: Call<R>, visit: Visit, deps: PagesDeps) => Promise<Reply>

/** Whoever is not signed in is asked to, and comes back; what they typed is not lost. */
export const signedIn =
  <R extends Route>(show: Show<R>, { byItself = false } = {}): Handler<R, PagesDeps> =>
  async (call, deps) => {
    const browser = browserIn(call)
    const token = cookieIn(browser, 'staff')
    const session = await standing(token, deps, byItself)
    const caller = session && (await staffCaller(session, deps))
    const isSent = call.body !== undefined
    if (token === undefined || !session || !caller) return notSignedIn(browser, isSent ? sentIn(call.body) : undefined)
    if (isSent && !isOwnForm(browser, 'staff', sentIn(call.body)[formField]))
      return page(browser, lostForm(browser.isFromHere ? sentIn(call.body) : {}, 'foreign'), { status: 403 })
    const ask = asking(deps.functions, { caller, from: call.from })
    const form = { token: formTokenOf(token), once: newToken().slice(0, 22) }
    return show(call, { browser, session, caller, ask, law: await deps.law(), form }, deps)
  }

function notSignedIn(browser: Browser, sent: Readonly<Record<string, string>> | undefined): Reply {
  // What another site sends is not shown on a page of ours.
  if (sent) return page(browser, lostForm(browser.isFromHere ? sent : {}, 'ended'), { status: 403 })
  const query = new URLSearchParams(browser.query).toString()
  const wanted = browser.path === '/desk' ? undefined : `${browser.path}${query === '' ? '' : `?${query}`}`
  return seeOther(browser, at`/desk/sign-in`.with({ to: wanted }))
}
