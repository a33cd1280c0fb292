/** Checks that every answer of a running city is as the OpenAPI document describes. */

import { answerOf } from '../../shared/api/answers.ts'
import { openapi } from '../../shared/api/openapi.ts'
import { problemAnswer } from '../../shared/api/problem-answer.ts'
import { allRoutes } from '../../shared/api/routes.ts'
import { longAnswers } from '../../shared/evaluation/long/answers.ts'
import { errorsAnswer } from '../../shared/sharing/open311/answers.ts'

const { paths } = JSON.parse(JSON.stringify(openapi('0.0.0'))) as {
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
}

const patterns = allRoutes
  .map((route) => ({
    route,
    pattern: new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }))
  .sort((a, b) => a.route.path.split('{').length - b.route.path.split('{').length)

/** @throws where the answer is another than described; answers of no route are the gateway's own */
export function expectAsDescribed(method: string, path: string, status: number, body: unknown): void {
  const route = patterns.find(({ route, pattern }) => route.method === method && pattern.test(path))?.route
  if (!route) return
  const fail = (what: string): never => {
    throw new Error(`${method} ${route.path} answered ${status} ${what}: ${JSON.stringify(body).slice(0, 800)}`)
  }
  const described = Object.keys(paths[route.path]?.[method.toLowerCase()]?.responses ?? {})
  if (status < 500 && !described.includes(String(status))) fail(`where only ${described.join(', ')} are described`)
  if (status === 204 || status === 304) return
  if (route.page) {
    if (typeof body !== 'string' || !body.startsWith('<!doctype html>')) fail('no page')
    return
  }
  if (route.formats) {
    if (path.endsWith('.json')) {
      const schema = status === route.status ? answerOf(route) : errorsAnswer
      const read = schema?.safeParse(body)
      if (!read?.success) fail(`not as described, ${JSON.stringify(read?.error.issues.slice(0, 3))}`)
    } else if (typeof body !== 'string' || !body.startsWith('<?xml version="1.0" encoding="utf-8"?>')) fail('no XML')
    return
  }
  const isLater = route.later && status === 202
  const schema = isLater ? longAnswers.readEvaluation : status === route.status ? answerOf(route) : problemAnswer
  const parsed = schema?.safeParse(body)
  if (status >= 400 && /[{}]|未注明|not said/.test(`${Object(body).zh} ${Object(body).en}`))
    fail('a sentence with a gap')
  if (parsed && !parsed.success) fail(`not as described, ${JSON.stringify(parsed.error.issues.slice(0, 3))}`)
}
