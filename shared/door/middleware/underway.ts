/** 进行中 — what a call's middlewares find out, each for those behind it. */
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda'
import type { Caller } from '../../access/authenticate.ts'
import type { Refusal } from '../../record/refusal.ts'
import type { Asked } from '../answers.ts'
import type { Call, Reply } from '../http.ts'
import type { Route } from '../route.ts'

export interface Underway {
  asked: Asked
  /** answered like GET, without the body */
  isHead: boolean
  name: string
  route: Route
  caller: Caller
  call: Call<Route>
}

/** A request of middy's: what was found out so far stands in its context, which handlers see too. */
export interface HttpRequest<Answer = unknown> {
  event: APIGatewayProxyEvent
  context: Context & Underway
  /** of a handler, then of the gateway: see problem-answers.ts */
  response: Answer | null | undefined
  error: unknown
}

export type HandlersAnswer = Reply | Refusal
export type AnyAnswer = HandlersAnswer | APIGatewayProxyResult
