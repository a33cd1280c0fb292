/** 编造的意见 — puts many comments of invented people where a consultation is shown. */
import { randomInt, randomUUID } from 'node:crypto'
import { type AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { maskedComment } from '../../shared/api/masked-comment.ts'
import { commentTexts } from '../../shared/consultation/comments/comment.ts'
import { commentKind } from '../../shared/consultation/comments/kind.ts'
import { commentNumber } from '../../shared/consultation/comments/number.ts'
import { commenterItem } from '../../shared/consultation/storage/commenters.ts'
import { commentItem, commentTextItem } from '../../shared/consultation/storage/comments.ts'
import { occupations } from '../../shared/law/consulting.ts'
import { born } from '../../shared/record/execute.ts'
import type { SaltedText } from '../../shared/record/records.ts'
import { isRefusal } from '../../shared/record/refusal.ts'
import { clock as system } from '../../shared/run/clock.ts'
import { writeAll } from '../../shared/storage/dynamo-batches.ts'
import type { Host } from '../local/host.ts'
import { administrator } from '../local/iam/guard.ts'

const surnames = '赵钱孙李周吴郑王'
const opinions: readonly (readonly [clause: number, title: string, opinion: string])[] = [
  [2, '供热期应延长', '四月上旬夜里仍在零度左右，建议供热期延长到四月五日。'],
  [2, '供热期应看天气', '建议连续三日低于五度即提前供热，不等十一月一日。'],
  [3, '室温标准太低', '家里有老人孩子，建议室温不低于二十度。'],
  [3, '退费应当自动', '室温不达标的，建议自动退费，不必住户申请。'],
  [1, '支持制定本办法', '支持，请尽快施行。'],
]

interface Made {
  consultation: string
  first: string
  count: number
}

/** As the call would put them, without its question: identities, words, records. */
export async function makeComments(
  { consultation, first, count }: Made,
  { host }: { host: Pick<Host, 'endpoint' | 'outputs' | 'clock'> },
): Promise<void> {
  const client = new DynamoDBClient({
    ...{ endpoint: host.endpoint, region: 'cn-north-1' },
    credentials: { accessKeyId: administrator, secretAccessKey: 'local' },
  })
  const clock = { ...system, now: () => new Date(host.clock.now()) }
  const draw = (below: number) => randomInt(below)
  const [tickets, appellants] = [String(host.outputs.ticketsTable), String(host.outputs.appellantsTable)]
  const items: Record<string, AttributeValue>[] = []
  const identities: Record<string, AttributeValue>[] = []
  const one = async (n: number): Promise<void> => {
    const [clause, title, opinion] = opinions[n % opinions.length] ?? [1, '', '']
    const name = `${surnames[n % surnames.length]}演示`
    const phone = `139${String(n).padStart(8, '0')}`
    const person = { name, phone, email: `demo${n}@example.com`, idNumber: '11010519491231002X' }
    const comment = commentNumber(first, `made-${n}`, 0, consultation)
    const text = n % 50 === 0 ? `我是${name}，电话${phone}。${opinion}` : opinion
    const commenter = { ...person, occupation: occupations[n % occupations.length] ?? '其他', title, opinion: text }
    const claim = { comment, consultation, nonce: `made-${n}`, print: '' }
    identities.push(commenterItem(claim, commenter))
    const words = { title, text: maskedComment(text, person) }
    const command = { type: 'makeComment' as const, consultation, clause, handling: 'shown' as const, ...words }
    const asked = { id: comment, command, actor: { role: 'anyone' as const, id: 'anyone' } }
    const done = born(commentKind(comment, { isReported: false }), asked, { clock, attempt: randomUUID })
    if (isRefusal(done)) throw new Error(`a made comment was refused: ${done.refused}`)
    const put = async (_: string, texts: ReadonlyMap<string, SaltedText>) => {
      for (const [hmac, salted] of texts) items.push(commentTextItem(comment, hmac, salted))
    }
    items.push(commentItem(done.state, await commentTexts.keepTexts(comment, done.decision, { texts: { put }, draw })))
  }
  try {
    for (let n = 0; n < count; n++) await one(n)
    await Promise.all([writeAll(client, tickets, items), writeAll(client, appellants, identities)])
  } finally {
    client.destroy()
  }
}
