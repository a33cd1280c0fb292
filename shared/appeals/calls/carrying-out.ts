/** 办理命令 — the handlers of routes that carry out a command as it is asked. */
import type { Call, Handler } from '../../door/http.ts'
import type { Route } from '../../door/route.ts'
import type { CallDeps } from '../compose.ts'
import { namedInPath } from '../routes/command-route.ts'
import type { LaterCommand } from '../ticket/decision.ts'
import type { CommandOf } from '../words/command.ts'
import { onTicket, onWorkOrder } from './commands.ts'

interface Derived {
  command: LaterCommand
  derived: true
}
type NamesOfDerived<T> = { [N in keyof T]: T[N] extends Derived ? N : never }[keyof T]

/** One for each of these routes but those whose handler is written by hand. */
export const carriedOut = <T extends Record<string, Route>>(routes: T) =>
  Object.fromEntries(
    Object.entries(routes)
      .filter((entry): entry is [string, Route & Derived] => 'derived' in entry[1])
      .map(([name, route]) => [name, carryingOut(route)]),
  ) as object as { readonly [N in NamesOfDerived<T>]: Handler<T[N], CallDeps> }

const carryingOut =
  ({ command: type }: Derived) =>
  (call: Call<Route & { body: undefined }>, deps: CallDeps) => {
    const { params, body } = call
    // The route's type holds body and path together against the command: neither lacks a field, nor has one too many.
    const command = { type, ...(body as object | undefined), ...namedInPath(params) } as CommandOf<LaterCommand>
    const { ticket = '', workOrder } = params
    return workOrder === undefined
      ? onTicket({ ...call, params: { ticket } }, command, deps)
      : onWorkOrder({ ...call, params: { workOrder } }, command, deps)
  }
