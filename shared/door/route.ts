/** 路由 — what a route is: path, callers, input, output, and the function that answers. */
import * as z from 'zod'
import type { Role } from '../access/actor.ts'
import { table } from '../appeals/ticket/states.ts'
import { type CommandName, commandBodies } from '../appeals/words/command.ts'
import { type Lazily, lazily } from '../schema/lazily.ts'

export const functions = [
  'intake',
  'dispatch',
  'returns',
  'handling',
  'supervision',
  'evaluation',
  'follow-up',
  'registry',
  'reference',
] as const
export type HttpFunction = (typeof functions)[number]

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** as API Gateway writes it: /v1/tickets/{ticket} */
  path: string
  function: HttpFunction
  /** roles, or `anyone` without a key */
  who: readonly Role[] | 'anyone'
  summary: { zh: string; en: string }
  article?: string
  query?: Lazily<z.ZodObject>
  body?: Lazily<z.ZodType>
  /** status of the good answer; its body is in answers.ts */
  status: 200 | 201 | 202 | 204
  /** the command it carries out, when it is one */
  command?: CommandName
  /** not JSON: its media type */
  media?: string
}

export const route = <const R extends Route>(definition: R): R => definition

/** A route that carries out a command: body, roles and article come from the command and the state table. */
export const commandRoute = <const N extends CommandName, const P extends string, const F extends HttpFunction>(
  command: N,
  definition: { path: P; function: F; summary: Route['summary'] },
) => ({
  ...definition,
  method: 'POST' as const,
  status: 201 as const,
  command,
  who: table[command].by,
  article: table[command].article,
  body: bodyOf(command),
})

/** What the path names, the body does not say again. */
const inPath = ['order', 'supervision', 'extension', 'task'] as const
type InPath = (typeof inPath)[number]
type Body<N extends CommandName> =
  ReturnType<(typeof commandBodies)[N]> extends z.ZodObject<infer S, infer C> ? z.ZodObject<Omit<S, InPath>, C> : never

const bodyOf = <const N extends CommandName>(command: N): Lazily<Body<N>> =>
  lazily(() => {
    const schema: z.ZodObject = commandBodies[command]()
    const named = inPath.filter((field) => field in schema.shape)
    const mask: Partial<Record<InPath, true>> = Object.fromEntries(named.map((field) => [field, true]))
    return schema.omit(mask)
  }) as Lazily<z.ZodType> as Lazily<Body<N>>

export const onTicket = '/v1/tickets/{ticket}'
export const onOrder = '/v1/work-orders/{workOrder}'
export const platformSide = ['operator', 'supervisor'] as const
export const everySide = ['operator', 'supervisor', 'department', 'channel', 'appellant'] as const

/** A whole number in a query: digits, and nothing else that a computer would take for one. */
export const wholeNumber = (most: number) =>
  z.preprocess(
    (text) => (typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : text),
    z.int().min(1).max(most),
  )

/** 分页 — up to 100 at a time, by an opaque cursor. */
export const paging = {
  limit: wholeNumber(100).default(25),
  cursor: z.string().max(1000).optional(),
}
