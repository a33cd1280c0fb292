/** 仿真接口 — bodies, answers and refusals of the stand-in's HTTP. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'

/** An answer that is not good, as JSON. */
interface Problem {
  status: number
  code: string
  message: string
  headers?: Record<string, string>
}

/** Carries a problem from where it is found to where it is answered. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

const largest = 1024 * 1024

export function parsed<S extends z.ZodType>(schema: S, body: string, code: string): z.infer<S> {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    throw refuse(400, 'body.not-json', 'the body is not JSON')
  }
  const { success, data, error } = schema.safeParse(value)
  if (!success) throw refuse(400, code, z.prettifyError(error))
  return data
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= largest) chunks.push(chunk)
  }
  if (size > largest) throw refuse(413, 'body.too-large', `at most ${largest} bytes`)
  return Buffer.concat(chunks).toString()
}

export const refuse = (status: number, code: string, message: string, headers?: Record<string, string>): Refused =>
  new Refused({ status, code, message, ...(headers ? { headers } : {}) })

export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'Content-Type': `application/${status < 400 ? 'json' : 'problem+json'}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(text),
    ...headers,
  })
  response.end(text)
}
