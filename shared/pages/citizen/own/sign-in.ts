/** 凭编号查询 — number and access code open one ticket; all that is wrong is told the same. */
import { authenticate } from '../../../appeals/desk/authenticate.ts'
import type { Call, Reply } from '../../../door/http.ts'
import type { PagesDeps } from '../../compose.ts'
import { both, type Words } from '../../frame.ts'
import { at } from '../../html/address.ts'
import { type Html, html, none } from '../../html/html.ts'
import { seeOther } from '../../reply.ts'
import { beforeSignIn, cookieIn, endCookie, formField, isOwnForm, setCookie } from '../../sessions/cookies.ts'
import { begin, end } from '../../sessions/staff.ts'
import { citizenPage } from '../frame.ts'
import type { citizenRoutes } from '../routes.ts'
import { sentIn, type Visit } from '../visit.ts'

/** Of unknown numbers, wrong codes and codes that were replaced alike. */
export const notOpened: Words = {
  zh: '编号或者查询码不正确。',
  en: 'The number or the access code is not right.',
}
export const tooMany = (minutes: number): Words => ({
  zh: `输错次数过多，请约${minutes}分钟后再试。`,
  en: `There were too many wrong tries; try again in about ${minutes} minutes.`,
})
const again: Words = { zh: '请再试一次。', en: 'Please try once more.' }
export const ended: Words = {
  zh: '查询已经结束，请重新输入编号和查询码。',
  en: 'This visit has ended; please give number and code again.',
}

interface Asking {
  why?: Words | undefined
  status?: number
  retryAfter?: number
  /** what was sent and not taken: it stands there to be copied */
  typed?: Readonly<Record<string, string>>
}

export function askWho(visit: Visit, { why, status = 200, retryAfter, typed = {} }: Asking = {}): Reply {
  const before = beforeSignIn(visit.browser)
  const invalid = why === notOpened ? 'true' : 'false'
  return citizenPage(visit, {
    title: { zh: '查询本人诉求', en: 'Your own appeal' },
    status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    headers: before.headers,
    body: html`${why ? html`<p class="bad" role="alert" id="why">${both(why)}</p>` : none}
<form method="post" action="${at`/my/sign-in`}" autocomplete="off"><input type="hidden" name="${formField}" value="${before.token}">
<div class="field"><label for="number">${both({ zh: '编号', en: 'Number' })}</label><span class="hint" id="number-hint">${both({ zh: '登记时告知您的，如 261009-48213077。', en: 'As you were told, e.g. 261009-48213077.' })}</span>
<input type="text" id="number" name="number" maxlength="40" inputmode="text" aria-describedby="number-hint" aria-invalid="${invalid}" required></div>
<div class="field"><label for="code">${both({ zh: '查询码', en: 'Access code' })}</label><span class="hint" id="code-hint">${both({ zh: '八位数字。', en: 'Eight digits.' })}</span>
<input type="password" id="code" name="code" maxlength="40" inputmode="numeric" autocomplete="off" aria-describedby="code-hint" aria-invalid="${invalid}" required></div>
<button>查询 Open</button></form>
<p class="quiet">${both({ zh: '没有查询码或者忘记了，请拨打下面的电话，核实身份后重新发给。', en: 'Without a code, please call the number below: once it is clear who you are, you get another.' })}</p>${lost(typed)}`,
  })
}

function lost(typed: Readonly<Record<string, string>>): Html {
  const texts = Object.entries(typed).flatMap(([name, text]) =>
    name.startsWith('_') || name === 'code' || text.trim() === '' ? [] : [text],
  )
  if (texts.length === 0) return none
  return html`<h2>${both({ zh: '刚才填写的，没有提交', en: 'What you wrote, and was not sent' })}</h2>${texts.map((text) => html`<blockquote>${text}</blockquote>`)}`
}

export async function signInToOwn(
  call: Call<typeof citizenRoutes.signInToOwn>,
  visit: Visit,
  deps: PagesDeps,
): Promise<Reply> {
  const { browser } = visit
  const sent = sentIn(call.body)
  if (!isOwnForm(browser, 'before', sent[formField])) return askWho(visit, { why: again, status: 403 })
  const shown = Buffer.from(`${(sent.number ?? '').trim()}:${sent.code ?? ''}`).toString('base64')
  const found = await authenticate(`Basic ${shown}`, call.from.ip, deps)
  if (found && 'code' in found && found.code === 'limited') {
    const seconds = Math.max(1, Math.ceil((Date.parse(found.until) - deps.clock.now().getTime()) / 1000))
    return askWho(visit, { why: tooMany(Math.ceil(seconds / 60)), status: 429, retryAfter: seconds })
  }
  const actor = found && 'actor' in found ? found.actor : undefined
  if (actor?.role !== 'appellant' || actor.ticket === undefined) return askWho(visit, { why: notOpened, status: 403 })
  const before = cookieIn(browser, 'citizen')
  if (before !== undefined) await end(before, deps)
  const token = await begin({ by: 'code', ticket: actor.ticket, codes: actor.code ?? 0 }, deps)
  return seeOther(browser, at`/my`, setCookie('citizen', token))
}

export async function signOutOfOwn(
  call: Call<typeof citizenRoutes.signOutOfOwn>,
  { browser }: Visit,
  deps: PagesDeps,
): Promise<Reply> {
  const token = cookieIn(browser, 'citizen')
  if (!isOwnForm(browser, 'citizen', sentIn(call.body)[formField])) return seeOther(browser, at`/my`)
  if (token !== undefined) await end(token, deps)
  return seeOther(browser, at`/`, endCookie('citizen'))
}
