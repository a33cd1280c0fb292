/** 报送、回执 — to each addressee once, each not before what it follows (第九条、第二十七条、第三十六条). */
import { instant } from '../law/civil-date.ts'
import { line } from '../schema/text.ts'

/** What is said of a sending and of a receipt. */
export const handed = {
  at: instant.describe('报送或者收到的时间 when it was sent or received'),
  how: line.describe('方式，如公文、机要、当面 how: by document, in person'),
  by: line.describe('经办人或者签收人 who sent it, or who signed for it'),
}

type Dated = Readonly<Partial<Record<string, { at: string }>>>
interface Standing {
  sent: Dated
  received: Dated
}
interface Said {
  to: string
  at: string
}

/** Under which word it is refused, and what that leaves open. */
type WhyNot =
  | ['sent-already' | 'received-already', { addressee: string; at: string }]
  | ['not-sent', { addressee: string }]
  | ['date-out-of-range', { after: string }]

/** @param after what is sent was approved then */
export function whyNotSent(
  { to, at }: Said,
  { sent }: Pick<Standing, 'sent'>,
  after: string,
  now: string,
): WhyNot | undefined {
  const earlier = sent[to]
  return earlier ? already('sent-already', to, earlier) : outOfRange(at, after, now)
}

export function whyNotReceived({ to, at }: Said, { sent, received }: Standing, now: string): WhyNot | undefined {
  const sending = sent[to]
  if (!sending) return ['not-sent', { addressee: to }]
  const earlier = received[to]
  return earlier ? already('received-already', to, earlier) : outOfRange(at, sending.at, now)
}

const already = (why: 'sent-already' | 'received-already', addressee: string, { at }: { at: string }): WhyNot => [
  why,
  { addressee, at },
]

const outOfRange = (at: string, after: string, now: string): WhyNot | undefined =>
  at < after || at > now ? ['date-out-of-range', { after }] : undefined
