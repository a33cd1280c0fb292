/** 外部验证码 — another's service verifies what its page gave; asked over HTTP, believed about this token alone. */
import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Reach } from '../../storage/addresses.ts'
import { byTheSystem, checkedAddress, type Lookup, postTo } from '../../storage/outgoing.ts'
import type { Captcha } from './ports.ts'

/** 约定 — POST {token, answer, draft}: 200, and whether these passed. */
const said = z.object({ token: z.string(), passed: z.boolean() })
const most = 16 * 1024

export interface Foreign {
  verify: string
  page: string
}

export const foreignCaptcha = (
  { verify, page }: Foreign,
  { reach, lookup = byTheSystem }: { reach: Reach; lookup?: Lookup },
): Captcha => ({
  ask: async () => ({ page }),

  open: async (token, draft) => ({
    // Whatever it is called there: what was sent with it is known by it here, and used once.
    nonce: createHash('sha256').update(`${draft} ${token}`).digest('base64url').slice(0, 22),
    until: undefined,
    async isRight(answer) {
      const checked = await checkedAddress(verify, { reach, lookup })
      if ('kind' in checked) return 'unavailable'
      const headers = { 'user-agent': 'Jiesu-Captcha/1', 'content-type': 'application/json' }
      const body = JSON.stringify({ token, answer, draft })
      const answered = await postTo(checked, headers, body, read(token))
      return 'is' in answered ? answered.is : 'unavailable'
    },
  }),
})

const read =
  (token: string) =>
  async (
    response: AsyncIterable<Buffer> & { statusCode?: number | undefined },
  ): Promise<{ is: boolean | 'unavailable' }> => {
    const parts: Buffer[] = []
    let size = 0
    for await (const part of response) {
      size += part.length
      if (size <= most) parts.push(part)
    }
    if (response.statusCode !== 200) return { is: 'unavailable' }
    try {
      const parsed = said.parse(JSON.parse(Buffer.concat(parts).toString()))
      return { is: parsed.token === token ? parsed.passed : 'unavailable' }
    } catch {
      return { is: 'unavailable' }
    }
  }
