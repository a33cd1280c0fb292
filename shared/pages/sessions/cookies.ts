/** 会话凭据 — the cookies of a browser, signed in or about to be. */
import { formTokenOf, isFormToken, newToken } from '../../access/sessions.ts'
import type { Browser } from '../../door/browser.ts'

/** Staff and citizens are signed in apart; a form before signing in has a session of its own, and so has the way to a provider. */
export const cookieNames = {
  staff: '__Host-staff',
  citizen: '__Host-citizen',
  before: '__Host-before',
  signOn: '__Host-sign-on',
} as const
export type CookieName = keyof typeof cookieNames

const flags = 'Path=/; Secure; HttpOnly; SameSite=Lax'

export const cookieIn = ({ cookies }: Browser, name: CookieName): string | undefined => cookies[cookieNames[name]]
/** @param seconds after which it goes by itself; with the browser where it is not said */
export const setCookie = (name: CookieName, value: string, seconds?: number): Record<string, string> => ({
  'Set-Cookie': `${cookieNames[name]}=${value}; ${flags}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`,
})
export const endCookie = (name: CookieName): Record<string, string> => ({
  'Set-Cookie': `${cookieNames[name]}=; ${flags}; Max-Age=0`,
})

/** 登录之前 — a form's token before anybody is signed in: by a cookie of this browser. */
export function beforeSignIn(browser: Browser): { token: string; headers: Record<string, string> } {
  const known = cookieIn(browser, 'before')
  const secret = known && /^[\w-]{43}$/.test(known) ? known : newToken()
  return { token: formTokenOf(secret), headers: known === secret ? {} : setCookie('before', secret) }
}

/** Sent by a page of ours that this very browser was shown. */
export function isOwnForm(browser: Browser, name: CookieName, given: string | undefined): boolean {
  const secret = cookieIn(browser, name)
  return browser.isFromHere && secret !== undefined && isFormToken(given, secret)
}

/** The name of the field that carries the form's token. */
export const formField = '_form'
