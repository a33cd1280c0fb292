/** 推送 — signs and sends posts to receivers, sorts their answers, refuses forbidden addresses. */
import { Webhook } from 'standardwebhooks'
import type { Post } from '../record/deliver.ts'
import { signingSecrets } from '../record/signing-secrets.ts'
import type { Reach } from './addresses.ts'
import { answerOf } from './answered.ts'
import { byTheSystem, checkedAddress, type Lookup, postTo } from './outgoing.ts'

interface Given {
  /** milliseconds of the real clock: receivers refuse signatures more than five minutes old */
  real: () => number
  reach: Reach
  lookup?: Lookup
}

export const webhookPost =
  ({ real, reach, lookup = byTheSystem }: Given): Post =>
  async (endpoint, id, body) => {
    const checked = await checkedAddress(endpoint.url, { reach, lookup })
    if ('kind' in checked) return checked
    const sentAt = new Date(real())
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Jiesu-Webhook/1',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
      'webhook-signature': signingSecrets(endpoint, sentAt.getTime())
        .map((secret) => new Webhook(secret).sign(id, sentAt, body))
        .join(' '),
    }
    return postTo(checked, headers, body, async (response) => {
      response.resume()
      return answerOf(response.statusCode ?? 0, response.headers['retry-after'], real())
    })
  }
