/** 接口函数 — a function of the API: its routes, and what answers each. */
import middy from '@middy/core'
import httpHeaderNormalizer from '@middy/http-header-normalizer'
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda'
import type { Actor } from '../access/actor.ts'
import type { Rules } from '../law/rules.ts'
import type { Refusal } from '../record/refusal.ts'
import type { Answering } from './answering.ts'
import type { Pages } from './answers.ts'
import type { FormOf } from './form.ts'
import type { Handler, Handlers } from './http.ts'
import type { PathReadings } from './input.ts'
import { callMetrics } from './middleware/call-metrics.ts'
import { caller, type Knowing } from './middleware/caller.ts'
import { commandLog } from './middleware/command-log.ts'
import { csvAnswers } from './middleware/csv-answers.ts'
import { type InProtocol, inProtocol } from './middleware/in-protocol.ts'
import { input } from './middleware/input.ts'
import { OutOfTime, problemAnswers, refusing } from './middleware/problem-answers.ts'
import { type Counting, rate } from './middleware/rate.ts'
import { requestContext } from './middleware/request-context.ts'
import type { AnyAnswer, Underway } from './middleware/underway.ts'
import { unitInForce } from './middleware/unit-in-force.ts'
import { type OnceDeps, onlyOnce } from './once.ts'
import type { ProblemOf } from './problem.ts'
import type { Route } from './route.ts'
import type { UnitNames } from './sentence.ts'
import type { CityNames, TableOf } from './tables.ts'
import type { Telling } from './telling.ts'

/** What the door does not know of itself: the areas' words, and the city. `N` is what it must be given to ask the city. */
export interface House<N> {
  problem: ProblemOf
  /** of functions that answer people */
  pages?: Pages
  /** of functions that take forms with files */
  formOf?: FormOf
  /** of functions that speak a protocol of others: how refusals are worded there */
  inProtocol?: InProtocol
  telling: Telling
  path: PathReadings
  /** why nothing opens any more for this caller */
  ended(actor: Actor, deps: N): Promise<Refusal | undefined>
  unitNames(deps: N): Promise<UnitNames | undefined>
  /** the number where people ask the city, for its pages; undefined where it cannot be read */
  ask?(deps: N): Promise<string | undefined>
  /** 表格 — of answers that are lists or figures, loaded when one is asked for */
  tables(): Promise<TableOf>
  cityNames(deps: N): Promise<CityNames>
  /** the regulation in force, by which refusals cite; undefined where it cannot be read */
  rules?(deps: N): Promise<Rules | undefined>
}

type Needed = { settings: { city: string } } & Knowing & Counting & OnceDeps

/** `A`: what its calls answer, by name. A handler that says less than its answer, or more, does not compile. */
export const httpFunctions =
  <N, A = object>(house: House<N>) =>
  <T extends Record<string, Route>, D extends object, H extends Handlers<T, D, A>>(
    routes: T,
    handlers: H & Answering<H, A>,
    deps: D & Needed & N,
  ): ((event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>) => {
    const { problem, pages, telling, path } = house
    const answers = {
      problem,
      pages,
      unitNames: () => house.unitNames(deps),
      rules: async () => house.rules?.(deps),
      ask: async () => house.ask?.(deps),
      ...telling,
    }
    const ended = (actor: Actor) => house.ended(actor, deps)
    const handlerOf = (name: string) => handlers[name] as unknown as Handler<Route, D>

    const stack = middy<APIGatewayProxyEvent, AnyAnswer, Error, Context & Underway>({
      timeoutEarlyResponse: () => {
        throw new OutOfTime('[AbortError]: The operation was aborted.')
      },
    })
      .use(callMetrics(deps.settings.city, telling))
      .use(inProtocol(house.inProtocol))
      .use(problemAnswers(answers))
      .use(httpHeaderNormalizer())
      .use(requestContext(routes))
      .use(caller(deps))
      .use(rate(deps))
      .use(unitInForce({ ended, refused: refusing(answers) }))
      .use(input({ path, problem, formOf: house.formOf }))
      .use(csvAnswers({ tables: house.tables, cityNames: () => house.cityNames(deps) }))
      .use(commandLog(telling))
      .handler((_, { name, route, caller, call }) => {
        const handler = handlerOf(name)
        if (!answersOnce(route)) return handler(call, deps)
        return onlyOnce({ ...call, ...caller }, deps, (once) => handler({ ...call, once }, deps))
      })
    // What is underway is put into the context on the way in, and the answer is the gateway's on the way out.
    return stack as unknown as (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>
  }

/**
 * A decision of a record carries its Idempotency-Key in the log; all else that changes something is remembered here. A form sends none.
 * Without a key nobody can be told from others who chose the same one, and no answer could be kept closed.
 */
const answersOnce = ({ method, command, page, form, who }: Route): boolean =>
  method !== 'GET' && command === undefined && !page && !form && who !== 'anyone'
