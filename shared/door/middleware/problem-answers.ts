/** 应答与问题 — turns replies and refusals into the gateway's answers, failures into a request id. */
import type { APIGatewayProxyResult } from 'aws-lambda'
import type { Rules } from '../../law/rules.ts'
import { DamagedLog } from '../../record/damaged.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import { ForeignCursor } from '../../storage/cursor.ts'
import { type Asked, answered, answeredByPage, answeredByProblem, type Pages } from '../answers.ts'
import { DoorRefusal } from '../input.ts'
import { type Problem, type ProblemOf, restsOnLaw } from '../problem.ts'
import type { UnitNames } from '../sentence.ts'
import type { Telling } from '../telling.ts'
import type { AnyAnswer, HandlersAnswer, HttpRequest } from './underway.ts'

/** Thrown shortly before Lambda would end the function: the gateway answers then, as it does for one that was ended. */
export class OutOfTime extends Error {
  override name = 'TimeoutError'
}

interface Given extends Pick<Telling, 'log' | 'errorFields'> {
  problem: ProblemOf
  /** of a function that answers pages */
  pages?: Pages | undefined
  /** units by the names that the city gives them: a sentence says no codes */
  unitNames(): Promise<UnitNames | undefined>
  /** where people ask, for pages */
  ask?(): Promise<string | undefined>
  /** the regulation in force; undefined where it cannot be read */
  rules?(): Promise<Rules | undefined>
}

/** A rule said no. */
export const refusing =
  ({ problem, unitNames, rules }: Pick<Given, 'problem' | 'unitNames' | 'rules'>) =>
  async ({ refused, details, under }: Refusal, asked: Asked): Promise<APIGatewayProxyResult> => {
    const said = { details, under, unitNames: await unitNames(), rules: await rules?.() }
    return answeredByProblem(problem(refused, { ...asked, ...said }), asked)
  }

export function problemAnswers({ problem, pages, unitNames, rules, ask, log, errorFields }: Given) {
  const refusedByRule = refusing({ problem, unitNames, rules })
  const told = async (said: Problem, { asked, route }: HttpRequest['context'], headers?: Record<string, string>) =>
    // What is no route of this function has none.
    pages && route?.page
      ? answeredByPage(said, pages, asked, await ask?.(), headers)
      : answeredByProblem(said, asked, headers)

  async function refusedAtTheDoor(
    { code, more: { headers, ...more } }: DoorRefusal,
    context: HttpRequest['context'],
  ): Promise<APIGatewayProxyResult> {
    const law = restsOnLaw(code) ? await rules?.() : undefined
    return told(problem(code, { ...context.asked, ...more, rules: law }), context, headers)
  }

  /** A bug or an outage: logged in full, shown as a request id. Of the record that was asked for it is said what is damaged. */
  async function failed({ error, event, context }: HttpRequest): Promise<APIGatewayProxyResult> {
    const { name: route, asked } = context
    log('error', { message: 'a call failed', route, request: asked.request, ...errorFields(error) })
    const isOfIt = error instanceof DamagedLog && event.path.includes(error.record)
    const details = isOfIt && { record: error.record, decisions: error.damaged.map(({ from, to }) => `${from}–${to}`) }
    return told(problem('platform.failed', { ...asked, ...(details ? { details } : {}) }), context)
  }

  async function answerOf(reply: HandlersAnswer, { route, asked, isHead }: HttpRequest['context']) {
    if (isRefusal(reply)) return refusedByRule(reply, asked)
    const answer = answered(reply, route, asked, pages)
    return isHead ? { ...answer, body: '' } : answer
  }

  return {
    async after(request: HttpRequest<AnyAnswer>): Promise<void> {
      const { response, context } = request
      if (response && !('statusCode' in response)) request.response = await answerOf(response, context)
    },
    async onError(request: HttpRequest<AnyAnswer>): Promise<void> {
      const { error, context } = request
      if (error instanceof OutOfTime) return
      if (error instanceof DoorRefusal) request.response = await refusedAtTheDoor(error, context)
      else if (error instanceof ForeignCursor)
        request.response = await refusedAtTheDoor(new DoorRefusal('cursor.invalid'), context)
      else request.response = await failed(request)
    },
  }
}
