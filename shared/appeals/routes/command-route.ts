/** 命令路由 — routes that carry out a command of a ticket. */
import type * as z from 'zod'
import type { HttpFunction, Route } from '../../door/route.ts'
import { type Lazily, lazily } from '../../schema/lazily.ts'
import { table } from '../ticket/states.ts'
import { type CommandName, commandBodies } from '../words/command.ts'

export const onTicket = '/v1/tickets/{ticket}'
export const onOrder = '/v1/work-orders/{workOrder}'

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
