/** 来访 — a page of citizens: shown to anyone, with the calls that anyone may ask. */
import type { Law } from '../../city/law.ts'
import type { Browser } from '../../door/browser.ts'
import type { Call, Handler, Reply } from '../../door/http.ts'
import type { Route } from '../../door/route.ts'
import { type Ask, asking } from '../asking.ts'
import type { PagesDeps } from '../compose.ts'
import { browserIn } from '../reply.ts'
import { sizeChosen } from './size.ts'

export interface Visit {
  browser: Browser
  law: Law
  /** without a key, as anyone */
  ask: Ask
}

export type Show<R extends Route> = (call: Call<R>, visit: Visit, deps: PagesDeps) => Promise<Reply>

export const visited =
  <R extends Route>(show: Show<R>): Handler<R, PagesDeps> =>
  async (call, deps) => {
    const browser = browserIn(call)
    const chosen = call.body === undefined ? sizeChosen(browser) : undefined
    if (chosen) return chosen
    const ask = asking(deps.functions, { caller: undefined, from: call.from })
    return show(call, { browser, ask, law: await deps.law() }, deps)
  }

/** The fields of a form, text by text. */
export const sentIn = (body: unknown): Readonly<Record<string, string>> => body as Record<string, string>
