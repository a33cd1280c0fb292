/** What a function answered, as HTTP; an answer API Gateway could not read is none. */
import * as z from 'zod'

const shape = z.looseObject({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(z.union([z.string(), z.number(), z.boolean()]))).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
})

const most = 6 * 1024 * 1024

export interface ProxyAnswer {
  status: number
  headers: Record<string, string | string[]>
  body: Buffer
}

/** @param binary media types the API decodes; without one, base64 is sent on as the text it is */
export function proxyAnswer(payload: string, binary: readonly string[]): ProxyAnswer | undefined {
  if (payload.length > most) return undefined
  const parsed = shape.safeParse(JSON.parse(payload))
  if (!parsed.success) return undefined
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = parsed.data
  const sent: Record<string, string | string[]> = { 'Content-Type': 'application/json' }
  const set = (name: string, value: string | string[]): void => {
    const known = Object.keys(sent).find((one) => one.toLowerCase() === name.toLowerCase())
    if (known) delete sent[known]
    sent[name] = value
  }
  for (const [name, value] of Object.entries(headers ?? {})) set(name, String(value))
  for (const [name, values] of Object.entries(multiValueHeaders ?? {})) set(name, values.map(String))
  delete sent['Content-Length']
  const type = Object.entries(sent).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  const decodes = isBase64Encoded && isBinary(String(type), binary)
  return { status: statusCode, headers: sent, body: Buffer.from(body ?? '', decodes ? 'base64' : 'utf8') }
}

/** @param binary media types that pass as bytes */
export const isBinary = (type: string | undefined, binary: readonly string[]): boolean =>
  binary.some((one) => one === '*/*' || one === type?.split(';')[0]?.trim().toLowerCase())
