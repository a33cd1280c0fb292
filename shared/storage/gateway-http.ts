/** 网关请求 — posts to a provider of messages and reads its answer, up to 64 KB. */
import type { Answer } from '../record/deliver.ts'
import type { Reach } from './addresses.ts'
import { bodyUpTo, byTheSystem, checkedAddress, type Lookup, postTo } from './outgoing.ts'

interface Asked {
  url: string
  headers: Record<string, string>
  body: string
}

interface Answered {
  status: number
  retryAfter: string | undefined
  body: string
}

const most = 64 * 1024

/** What it holds is logged nowhere: it names a number. */
export const gatewayHttp =
  ({ reach, lookup = byTheSystem }: { reach: Reach; lookup?: Lookup }) =>
  async ({ url, headers, body }: Asked): Promise<Answered | Answer> => {
    const checked = await checkedAddress(url, { reach, lookup })
    if ('kind' in checked) return checked
    return postTo(checked, { 'user-agent': 'Jiesu-Messages/1', ...headers }, body, async (response) => {
      const body = await bodyUpTo(response, most, 'the gateway')
      return { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], body }
    })
  }
