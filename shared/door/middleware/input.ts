/** 输入 — puts headers, body, path and query, each parsed, together to the call. */
import { browserOf } from '../browser.ts'
import { type FormOf, formSent, type SentFile } from '../form.ts'
import type { Call } from '../http.ts'
import {
  type Headers,
  headersOf,
  mediaTypeIn,
  type PathReadings,
  parseBody,
  parseParams,
  parseQuery,
} from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import type { Route } from '../route.ts'
import type { HttpRequest } from './underway.ts'

interface Given {
  /** how a parameter of this name is read */
  path: PathReadings
  problem: ProblemOf
  formOf?: FormOf | undefined
}

interface Sent {
  value: unknown
  print: string
  files: readonly SentFile[]
}

export const input = ({ path, problem, formOf }: Given) => ({
  /** Only what comes in several parts is waited for. */
  before({ event, context }: HttpRequest): Promise<void> | void {
    const { route, caller } = context
    const headers = headersOf(event)
    const put = (sent: Sent): void => {
      context.call = together(sent, headers)
    }
    if (!route.form) return put({ ...parseBody(event, route, headers, caller.fingerprintKey), files: [] })
    return formSent(event, route.form, headers, formOf).then(({ fields, files }) =>
      put({ value: fields, print: '', files }),
    )

    function together({ value, print, files }: Sent, { idempotencyKey, ...known }: Headers): Call<Route> {
      const { request } = context.asked
      return {
        params: parseParams(event, route, path),
        query: parseQuery(event, route) as never,
        body: value as never,
        actor: caller.actor,
        once: idempotencyKey ? { key: idempotencyKey, print } : undefined,
        ifMatch: known.ifMatch,
        fileType: route.file && mediaTypeIn(known.contentType),
        files,
        apiKey: known.apiKey,
        knows: known.ifNoneMatch,
        ...(route.page ? { browser: browserOf(event) } : {}),
        from: { ip: event.requestContext.identity?.sourceIp ?? '', request },
        worded: ({ refused, ...more }) => problem(refused, { request, language: 'zh', ...more }),
      }
    }
  },
})
