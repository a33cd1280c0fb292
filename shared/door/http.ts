/** 调用 — what a handler of a route is given, and what it answers. */
import type { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import type { Refusal } from '../record/refusal.ts'
import type { Lazily, Parsed } from '../schema/lazily.ts'
import type { Shown } from './answering.ts'
import type { Browser } from './browser.ts'
import type { SentFile } from './form.ts'
import type { Once } from './once.ts'
import type { Problem } from './problem.ts'
import type { ParamsOf, Route } from './route.ts'

/** What a handler is given: parsed, authorised, counted. */
export interface Call<R extends Route> {
  /** by the names that the route's path gives them */
  params: ParamsOf<R['path']>
  query: R['query'] extends Lazily<z.ZodType> ? Parsed<R['query']> : undefined
  body: R['body'] extends Lazily<z.ZodType> ? Parsed<R['body']> : undefined
  actor: Actor
  once: Once | undefined
  ifMatch: number | undefined
  /** of a call that is asked again and again: what its caller has already */
  knows: readonly string[]
  from: { ip: string; request: string }
  /** the media type of a file that was sent */
  fileType: string | undefined
  /** of a form */
  files?: readonly SentFile[]
  /** a key that came in a header of its own, where a protocol of others has it so */
  apiKey?: string | undefined
  /** of a page */
  browser?: Browser
  /** a refusal in words, for an answer that holds the outcomes of many */
  worded(refusal: Refusal & { errors?: Problem['errors'] }): Problem
}

/** What a handler answers: a body, and where the thing it made is found. */
export interface Reply<B = unknown> {
  body?: B
  version?: number
  location?: string
  /** of a call that is asked again and again: stands for this answer */
  etag?: string
  /** sent as it is instead of JSON */
  text?: string
  /** of a page that says no, or when to come again */
  status?: number
  retryAfter?: number
  /** of that text, where it is not the route's */
  media?: string
  /** what else is told with it */
  headers?: Readonly<Record<string, string>>
  /** 稍后 — of a call whose answer takes longer: how far it is, told with 202 and where that stands */
  later?: unknown
}

/** What takes longer than a call: how far it is, where that stands, and in how many seconds to look again. */
export const later = (far: unknown, location: string, retryAfter: number) => ({
  ...{ later: far, location, retryAfter },
  body: undefined,
})

export type Handler<R extends Route, D, B = unknown> = (call: Call<R>, deps: D) => Promise<Reply<B> | Refusal>

/** One handler a route; `A` is what they answer, by the name of the route. */
export type Handlers<T extends Record<string, Route>, D, A = object> = {
  readonly [N in keyof T]: Handler<T[N], D, N extends keyof A ? Shown<A[N]> : unknown>
}

/** Who asks, as a record keeps it. */
export const askedBy = ({ actor, from, once }: Partial<Pick<Call<Route>, 'from' | 'once'>> & { actor: Actor }) => ({
  actor,
  from,
  once: once && { key: once.key, print: once.print },
})
