/** 表格应答 — answers a list as a spreadsheet reads it, to whoever accepts text/csv. */
import type { APIGatewayProxyEvent } from 'aws-lambda'
import { isRefusal } from '../../record/refusal.ts'
import type { CityNames, TableOf } from '../tables.ts'
import type { AnyAnswer, HttpRequest } from './underway.ts'

interface Given {
  tables(): Promise<TableOf>
  cityNames(): Promise<CityNames>
}

const csv = 'text/csv'

interface Listing {
  next?: string | undefined
  unreadable?: readonly unknown[] | undefined
}

export const csvAnswers = ({ tables, cityNames }: Given) => ({
  async after(request: HttpRequest<AnyAnswer>): Promise<void> {
    const { response, event, context } = request
    const accepted = acceptedOf(event)
    if (!accepted || !response || 'statusCode' in response || isRefusal(response)) return
    // Whoever asks for JSON waits for none of this.
    const [tableOf, { asCsv }] = await Promise.all([tables(), import('../tables.ts')])
    const table = tableOf(context.name, context.call.params)
    if (!table || response.body === undefined || response.later !== undefined) return
    const { next, unreadable } = response.body as Listing
    const { body, ...reply } = response
    request.response = {
      ...reply,
      text: asCsv(body, table, await cityNames(), accepted.headed),
      media: `${csv}; charset=utf-8; header=${accepted.headed ? 'present' : 'absent'}`,
      headers: {
        ...reply.headers,
        'Content-Disposition': `attachment; filename="${fileName(context.route.path)}.csv"`,
        ...(next === undefined
          ? {}
          : { Link: [reply.headers?.Link, `<?${withCursor(event, next)}>; rel="next"`].filter(Boolean).join(', ') }),
        // What could not be read has no row, and is not kept quiet about.
        ...(unreadable && unreadable.length > 0 ? { 'X-Unreadable': unreadable.join(', ') } : {}),
      },
    }
  },
})

/** Whether with headings: `header=absent` asks for rows alone (RFC 4180). Undefined where JSON is accepted as gladly. */
function acceptedOf({ headers }: APIGatewayProxyEvent): { headed: boolean } | undefined {
  const ranges = (headers?.accept ?? '').split(',').map(rangeOf)
  const asked = ranges.find(({ type }) => type === csv)
  if (!asked?.q || ranges.some(({ type, q }) => type === 'application/json' && q >= asked.q)) return undefined
  return { headed: !asked.parameters.includes('header=absent') }
}

function rangeOf(text: string) {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const q = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1)
  return { type, parameters, q }
}

/** Relative to what was asked, whatever stage or domain that was. */
function withCursor({ queryStringParameters }: APIGatewayProxyEvent, cursor: string): string {
  const query = Object.entries(queryStringParameters ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return new URLSearchParams({ ...Object.fromEntries(query), cursor }).toString()
}

/** /v1/tickets/{ticket}/similar → similar */
const fileName = (path: string): string => path.split('/').findLast((part) => !part.startsWith('{')) ?? 'list'
