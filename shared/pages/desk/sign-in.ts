/** 登录 — by a key; every wrong one is told the same. */
import { network } from '../../access/access-code.ts'
import { authenticate } from '../../access/authenticate.ts'
import type { SignOn } from '../../city/sign-on.ts'
import type { Call, Reply } from '../../door/http.ts'
import type { Route } from '../../door/route.ts'
import type { PagesDeps } from '../compose.ts'
import { framed } from '../frame.ts'
import { at, wantedOf } from '../html/address.ts'
import { type Html, html, none } from '../html/html.ts'
import { browserIn, page, seeOther } from '../reply.ts'
import { beforeSignIn, cookieIn, endCookie, formField, isOwnForm, setCookie } from '../sessions/cookies.ts'
import { begin, end, standing } from '../sessions/staff.ts'
import { deskName } from './desk-frame.ts'
import type { deskRoutes } from './routes.ts'
import { sentIn } from './visit.ts'

export const notOpened = '没有登录：密钥不正确、已过期或者已停用。'
export const tooMany = '登录失败次数过多，请过几分钟再试。'

export async function openSignIn(call: Call<typeof deskRoutes.openSignIn>, deps: PagesDeps): Promise<Reply> {
  const { to, again, left } = browserIn(call).query
  return shownSignIn(call, deps, { to, again: again === 'yes', left: left === 'yes' })
}

interface Shown {
  to?: string | undefined
  why?: string
  status?: number
  retryAfter?: number
  /** they are to show anew who they are */
  again?: boolean
  /** they have just signed out, and may do so at the provider too */
  left?: boolean
}

/** What is asked of any call of a page. */
export type Asked = Pick<Call<Route>, 'browser' | 'from'>

export async function shownSignIn(
  call: Asked,
  deps: Pick<PagesDeps, 'law'>,
  { status, retryAfter, ...shown }: Shown,
): Promise<Reply> {
  const browser = browserIn(call)
  const { token, headers } = beforeSignIn(browser)
  const more = { ...(status ? { status } : {}), ...(retryAfter ? { retryAfter } : {}) }
  return page(browser, signInPage(token, shown, await offeredBy(deps)), { headers, ...more })
}

/** 统一身份认证 — where the city names a provider, and the address that one comes back to. */
export async function offeredBy({ law }: Pick<PagesDeps, 'law'>): Promise<(SignOn & { site: string }) | undefined> {
  // Keys go on where the city cannot be read.
  const { signOn, telling } = (await law().catch(() => undefined))?.registry ?? {}
  return signOn && telling && telling.site !== undefined ? { ...signOn, site: telling.site } : undefined
}

/** One throttle for all that does not open. @returns in how many seconds to come again, where it was tried too often */
export async function wrongOnce(
  from: string,
  { limits, clock, counting }: Pick<PagesDeps, 'limits' | 'clock' | 'counting'>,
): Promise<number | undefined> {
  const { wrong, seconds } = limits.sessions.wrong
  const window = Math.floor(clock.real() / 1000 / seconds)
  return (await counting.count(`sign-in#${from}`, window, seconds)) > wrong ? seconds : undefined
}

const nobodysCode = { numberIn: () => undefined, codesBefore: async () => undefined }

export async function signIn(call: Call<typeof deskRoutes.signIn>, deps: PagesDeps): Promise<Reply> {
  const browser = browserIn(call)
  const sent = sentIn(call.body)
  const again = (why: string, status: number, retryAfter?: number): Promise<Reply> =>
    shownSignIn(call, deps, { to: sent.to, why, status, ...(retryAfter ? { retryAfter } : {}) })
  if (!isOwnForm(browser, 'before', sent[formField])) return again('请再试一次。', 403)
  const found = await authenticate(`Bearer ${(sent.key ?? '').trim()}`, call.from.ip, { ...deps, coded: nobodysCode })
  const actor = found && 'actor' in found ? found.actor : undefined
  if (!actor || actor.role === 'channel') {
    // Who has the right key is let in whatever others behind the same address tried: 256 bits are not guessed.
    const seconds = await wrongOnce(network(call.from.ip), deps)
    return seconds === undefined ? again(notOpened, 403) : again(tooMany, 429, seconds)
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
  const { who } = (await standing(token, deps, true)) ?? {}
  if (token !== undefined) await end(token, deps)
  const left = who?.by === 'account' ? 'yes' : undefined
  return seeOther(browser, at`/desk/sign-in`.with({ left }), endCookie('staff'))
}

const signInPage = (
  token: string,
  { to, why, again, left }: Omit<Shown, 'status' | 'retryAfter'>,
  offered: SignOn | undefined,
): Html =>
  framed({
    ...{ title: '登录', home: at`/desk`, name: deskName },
    body: html`${why === undefined ? none : html`<p class="bad" role="alert" id="why">${why}</p>`}
${left && offered?.endsThere ? html`<p role="status">已退出工作台。<a href="${at`/desk/sign-in/sso/end`}">同时退出${offered.name}</a></p>` : none}
${offered ? html`<p><a class="button" href="${at`/desk/sign-in/sso`.with({ to: wantedOf(to, '/desk') && to, again: again ? 'yes' : undefined })}">${offered.name}登录</a></p><h2>或者用密钥登录</h2>` : none}
<form method="post" action="${at`/desk/sign-in`}"><input type="hidden" name="${formField}" value="${token}">${wantedOf(to, '/desk') ? html`<input type="hidden" name="to" value="${to}">` : none}
<div class="field"><label for="key">密钥</label><span class="hint" id="key-hint">管理员发给您的，以 jsk_ 开头。</span>
<input type="password" id="key" name="key" autocomplete="current-password" aria-describedby="key-hint" aria-invalid="${why === undefined ? 'false' : 'true'}" required autofocus></div>
<button>登录</button></form>`,
  })
