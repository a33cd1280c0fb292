/** 命令路由 — routes that carry out a command of a ticket. */
import type * as z from 'zod'
import type { HttpFunction, NamesIn, ParamsOf, Route } from '../../door/route.ts'
import { described } from '../../law/known.ts'
import { type Lazily, lazily } from '../../schema/lazily.ts'
import { askedBy, permissionFor } from '../ticket/states.ts'
import { type CommandName, commandBodies } from '../words/command.ts'

export const onTicket = '/v1/tickets/{ticket}'
export const onOrder = '/v1/work-orders/{workOrder}'

interface Definition<N extends CommandName, P extends string, F extends HttpFunction> {
  path: P & NamesAll<N, P>
  function: F
  summary: Route['summary']
}

/** A route that carries out a command as it is asked: body, roles, article and handler come from the command and the state table. */
export const commandRoute = <const N extends CommandName, const P extends string, const F extends HttpFunction>(
  command: N,
  definition: Definition<N, P, F>,
) => ({ ...commandRouteByHand<N, P, F>(command, definition), derived: true as const })

/** The same for a command whose handler is written out: it looks something up first, or answers something else. */
export const commandRouteByHand = <const N extends CommandName, const P extends string, const F extends HttpFunction>(
  command: N,
  definition: Definition<N, P, F>,
) => ({
  ...definition,
  path: definition.path as P,
  method: 'POST' as const,
  status: 201 as const,
  command,
  who: askedBy(command),
  article: permissionFor(command, described).article,
  reach: commandBodies[command].reach,
  body: bodyOf(command),
})

/** The 1 of `/supervisions/1`; 0, which is nothing's number, for what is none. */
export const ordinal = (param = ''): number => (/^[1-9]\d{0,5}$/.test(param) ? Number(param) : 0)

/** What a path names, by the field in which the command says it; the body does not say it again. */
const inPath = { order: 'workOrder', supervision: 'supervision', extension: 'extension', task: 'task' } as const
type InPath = keyof typeof inPath
const fields = Object.keys(inPath) as InPath[]
const counted: readonly InPath[] = ['supervision', 'extension']

/** Of a command, what the path of its call says. */
export const namedInPath = (params: ParamsOf<string>): Partial<Record<InPath, unknown>> =>
  Object.fromEntries(
    fields
      .map((field) => [field, params[inPath[field]]] as const)
      .filter(([, param]) => param !== undefined)
      .map(([field, param]) => [field, counted.includes(field) ? ordinal(param) : param]),
  )

type Body<N extends CommandName> =
  ReturnType<(typeof commandBodies)[N]> extends z.ZodObject<infer S, infer C> ? z.ZodObject<Omit<S, InPath>, C> : never
type FieldsOf<N extends CommandName> =
  ReturnType<(typeof commandBodies)[N]> extends z.ZodObject<infer S> ? Extract<keyof S, InPath> : never
type SaidBy<P extends string> = { [F in InPath]: (typeof inPath)[F] extends NamesIn<P> ? F : never }[InPath]

/** A path that does not name what its command is about, or names what it is not about, does not compile. */
type NamesAll<N extends CommandName, P extends string> = [
  Exclude<FieldsOf<N>, SaidBy<P>> | Exclude<SaidBy<P>, FieldsOf<N>>,
] extends [never]
  ? unknown
  : { names: FieldsOf<N> }

const bodyOf = <const N extends CommandName>(command: N): Lazily<Body<N>> =>
  lazily(() => {
    const schema: z.ZodObject = commandBodies[command]()
    const named = fields.filter((field) => field in schema.shape)
    const mask: Partial<Record<InPath, true>> = Object.fromEntries(named.map((field) => [field, true]))
    return schema.omit(mask)
  }) as Lazily<z.ZodType> as Lazily<Body<N>>
