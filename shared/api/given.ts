/** 调用参数 — what a call must be given, and how that is written. */
import type * as z from 'zod'
import type { NamesIn } from '../door/route.ts'
import type { Lazily } from '../schema/lazily.ts'
import type { RouteName, Routes } from './routes.ts'

/** Exactly what its route names. */
export type Given<N extends RouteName> = ParamsOf<Routes[N]['path']> &
  QueryOf<Routes[N]> &
  BodyOf<Routes[N]> & { headers?: Record<string, string> }

/** Left out where nothing of it is needed. */
export type GivenTo<N extends RouteName> =
  Record<never, never> extends Given<N> ? [given?: Given<N>] : [given: Given<N>]

export interface AnyGiven {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  headers?: Record<string, string>
}

export const filled = (path: string, params: Record<string, string> = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

/** What is left undefined is not asked. */
export const asked = (query: Record<string, unknown> = {}): [name: string, value: string][] =>
  Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  )

type ParamsOf<P extends string> = [NamesIn<P>] extends [never] ? unknown : { params: Record<NamesIn<P>, string> }

/** A member that may be left out where nothing in it is required. */
type Member<K extends string, V> = Record<never, never> extends V ? { [key in K]?: V } : { [key in K]: V }
type QueryOf<R> = R extends { query: infer Q extends Lazily<z.ZodType> }
  ? Member<'query', z.input<ReturnType<Q>>>
  : unknown
type BodyOf<R> = R extends { body: infer B extends Lazily<z.ZodType> } ? { body: z.input<ReturnType<B>> } : unknown
