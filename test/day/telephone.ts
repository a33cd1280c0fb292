/** Calls of the API, each with when it began and ended, counted by who made it. */

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field, as a client in any language would
  body: any
  etag: string | undefined
  /** milliseconds of this process's steady clock */
  began: number
  ended: number
  bytes: number
}

export interface Call {
  who: string
  kind: string
  status: number
  took: number
  bytes: number
  /** of the day */
  hour: number
}

export interface Person {
  name: string
  ask(kind: string, method: string, path: string, body?: unknown, etag?: string): Promise<Answer>
}

export interface Exchange {
  /** Every call since the doors opened. */
  calls: Call[]
  hour: number
  person(name: string, key: string): Person
}

/** So many calls are on their way at once: more would only wait for the two cores of a small machine, and be turned away. */
const atOnce = 16

/** @param broken hears of answers that nobody may be given, and of calls without one */
export function exchangeAt(url: string, broken: (what: string) => void): Exchange {
  let underWay = 0
  const waiting: (() => void)[] = []
  async function inTurn<T>(call: () => Promise<T>): Promise<T> {
    if (underWay >= atOnce) await new Promise<void>((go) => waiting.push(go))
    else underWay++
    try {
      return await call()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else underWay--
    }
  }
  const exchange: Exchange = {
    calls: [],
    hour: 0,
    person: (name, key) => ({
      name,
      ask: (kind, method, path, body, etag) =>
        inTurn(async () => {
          const began = performance.now()
          const response = await fetch(url + path, {
            method,
            headers: {
              authorization: `Bearer ${key}`,
              ...(body === undefined ? {} : { 'content-type': 'application/json' }),
              ...(etag === undefined ? {} : { 'if-none-match': etag }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          })
          const text = await response.text()
          const ended = performance.now()
          const { status } = response
          const bytes = Buffer.byteLength(text)
          exchange.calls.push({ who: name, kind, status, took: ended - began, bytes, hour: exchange.hour })
          if (status >= 500 || status === 429 || status === 400 || status === 401)
            broken(`${name} was answered ${status} to ${method} ${path}: ${text.slice(0, 200)}`)
          return {
            ...{ status, began, ended, bytes },
            body: text === '' ? undefined : JSON.parse(text),
            etag: response.headers.get('etag') ?? undefined,
          }
        }),
    }),
  }
  return exchange
}
