/** 登录 — by a key; every wrong one is told the same. */
import { network } from '../../access/access-code.ts'
import { authenticate } from '../../access/authenticate.ts'
import type { Call, Reply } from '../../door/http.ts'
import type { PagesDeps } from '../compose.ts'
import { framed } from '../frame.ts'
import { at, wantedOf } from '../html/address.ts'
import { type Html, html, none } from '../html/html.ts'
import { browserIn, page, seeOther } from '../reply.ts'
import { beforeSignIn, cookieIn, endCookie, formField, isOwnForm, setCookie } from '../sessions/cookies.ts'
import { begin, end } from '../sessions/staff.ts'
import { deskName } from './desk-frame.ts'
import type { deskRoutes } from './routes.ts'
import { sentIn } from './visit.ts'

export const notOpened = '没有登录：密钥不正确、已过期或者已停用。'
const tooMany = '登录失败次数过多，请过几分钟再试。'

export async function openSignIn(call: Call<typeof deskRoutes.openSignIn>): Promise<Reply> {
  const browser = browserIn(call)
  const { token, headers } = beforeSignIn(browser)
  return page(browser, signInPage(token, browser.query.to), { headers })
}

const nobodysCode = { numberIn: () => undefined, codesBefore: async () => undefined }

export async function signIn(call: Call<typeof deskRoutes.signIn>, deps: PagesDeps): Promise<Reply> {
  const browser = browserIn(call)
  const sent = sentIn(call.body)
  const again = (why: string, status: number, retryAfter?: number): Reply => {
    const { token, headers } = beforeSignIn(browser)
    return page(browser, signInPage(token, sent.to, why), { status, headers, ...(retryAfter ? { retryAfter } : {}) })
  }
  if (!isOwnForm(browser, 'before', sent[formField])) return again('请再试一次。', 403)
  const { wrong, seconds } = deps.limits.sessions.wrong
  const window = Math.floor(deps.clock.real() / 1000 / seconds)
  const tries = `sign-in#${network(call.from.ip)}`

  const found = await authenticate(`Bearer ${(sent.key ?? '').trim()}`, call.from.ip, { ...deps, coded: nobodysCode })
  const actor = found && 'actor' in found ? found.actor : undefined
  if (!actor || actor.role === 'channel') {
    // Who has the right key is let in whatever others behind the same address tried: 256 bits are not guessed.
    const tried = await deps.counting.count(tries, window, seconds)
    return tried > wrong ? again(tooMany, 429, seconds) : again(notOpened, 403)
  }
  const before = cookieIn(browser, 'staff')
  if (before !== undefined) await end(before, deps)
  const token = await begin({ by: 'key', key: actor.id, ...(actor.staff ? { staff: actor.staff } : {}) }, deps)
  return seeOther(browser, wantedOf(sent.to, '/desk') ?? at`/desk`, setCookie('staff', token))
}

export async function signOut(call: Call<typeof deskRoutes.signOut>, deps: PagesDeps): Promise<Reply> {
  const browser = browserIn(call)
  const token = cookieIn(browser, 'staff')
  if (!isOwnForm(browser, 'staff', sentIn(call.body)[formField])) return seeOther(browser, at`/desk`)
  if (token !== undefined) await end(token, deps)
  return seeOther(browser, at`/desk/sign-in`, endCookie('staff'))
}

export const signInPage = (token: string, to: string | undefined, why?: string): Html =>
  framed({
    ...{ title: '登录', home: at`/desk`, name: deskName },
    body: html`${why === undefined ? none : html`<p class="bad" role="alert" id="why">${why}</p>`}
<form method="post" action="${at`/desk/sign-in`}"><input type="hidden" name="${formField}" value="${token}">${wantedOf(to, '/desk') ? html`<input type="hidden" name="to" value="${to}">` : none}
<div class="field"><label for="key">密钥</label><span class="hint" id="key-hint">管理员发给您的，以 jsk_ 开头。</span>
<input type="password" id="key" name="key" autocomplete="current-password" aria-describedby="key-hint" aria-invalid="${why === undefined ? 'false' : 'true'}" required autofocus></div>
<button>登录</button></form>`,
  })
