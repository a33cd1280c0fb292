/** The OpenAPI document is valid 3.1 and says what the route table says. */
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { answerOf } from '../../shared/api/answers.ts'
import { examples } from '../../shared/api/examples.ts'
import { openapi } from '../../shared/api/openapi.ts'
import { allRoutes, routes } from '../../shared/api/routes.ts'
import type { Route } from '../../shared/door/route.ts'

const document = JSON.parse(JSON.stringify(openapi('0.0.0'))) as {
  openapi: string
  paths: Record<
    string,
    Record<
      string,
      { operationId: string; responses: Record<string, unknown>; requestBody?: unknown; security: object[] }
    >
  >
  components: unknown
}

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
    expect(document.openapi).toBe('3.1.0')
  })

  it('has one operation per route, and no other', () => {
    const operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`),
    )
    expect(operations.sort()).toEqual(allRoutes.map(({ method, path, name }) => `${method} ${path} ${name}`).sort())
  })

  it('asks for a key exactly where the route does', () => {
    for (const route of allRoutes) {
      const operation = document.paths[route.path]?.[route.method.toLowerCase()]
      expect(operation?.security.length === 0, route.name).toBe(route.who === 'anyone')
    }
  })
})

describe('what a call answers with', () => {
  it('is described for each that answers JSON', () => {
    const silent = allRoutes.filter((route) => route.status !== 204 && !route.media && !answerOf(route))
    expect(silent.map(({ name }) => name)).toEqual([])
  })

  it('may gain fields one day; what is sent in may not', () => {
    const { responses, requestBody } = document.paths['/v1/tickets/{ticket}/closing']?.post ?? {}
    expect(JSON.stringify(requestBody)).toContain('"additionalProperties":false')
    expect(JSON.stringify([responses, document.components])).not.toContain('"additionalProperties":false')
  })

  it('has the ETag by which one that is polled is asked for again, whatever else it has', () => {
    const polled = allRoutes.filter((route) => (route as Route).polled)
    expect(polled.length).toBeGreaterThan(1)
    for (const { path, method, name } of polled) {
      const { responses } = document.paths[path]?.[method.toLowerCase()] ?? {}
      for (const status of ['200', '304'])
        expect(responses?.[status], `${name} ${status}`).toMatchObject({ headers: { ETag: expect.anything() } })
    }
  })

  it('is a ticket as its readers see it: one shape each', () => {
    const shapesOf = (path: string) =>
      [...JSON.stringify(document.paths[path]).matchAll(/schemas\/(\w+)"/g)].map((m) => m[1])
    expect(shapesOf('/v1/tickets/{ticket}/acceptance')).toContain('Ticket')
    expect(shapesOf('/v1/tickets/{ticket}/acceptance')).not.toContain('Progress')
    expect(new Set(shapesOf('/v1/tickets/{ticket}'))).toEqual(
      new Set(['Ticket', 'TicketOfUnit', 'Progress', 'Problem']),
    )
  })
})

describe('what a call is sent', () => {
  it.each(Object.entries(examples))('%s: its example fits', (name, example) => {
    const { path, method, body } = routes[name as keyof typeof routes] as Route
    expect(body?.().safeParse(example).error?.issues ?? []).toEqual([])
    const { requestBody } = document.paths[path]?.[method.toLowerCase()] ?? {}
    expect(requestBody).toMatchObject({ content: { 'application/json': { example } } })
  })
})

describe('the route table', () => {
  it('names each path and method once', () => {
    const keys = allRoutes.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
