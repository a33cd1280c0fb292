/** 短信答复 — what a message from a number means, by what is open to that number (第二十八条). */
import * as z from 'zod'
import { type Question, questions } from '../../city/notices/words.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { type Level, whatWasAnswered } from '../matters/rating/sms-answer.ts'
import { listOf } from '../ticket/listing.ts'
import { ticketNumberIn } from '../ticket/number.ts'
import { answerFates, whyToPersons } from '../words/message-answers.ts'

const settled = z.strictObject({ at: z.iso.datetime(), by: z.string(), note: z.string().optional() })
const asked = z.enum(Object.keys(questions) as [Question, ...Question[]])

const message = z.strictObject({
  /** of gateway and its own id of the message */
  key: z.string(),
  gateway: z.string(),
  at: z.iso.datetime(),
  fate: z.enum(answerFates),
  /** the matter it counted for */
  ticket: z.string().optional(),
  asked: asked.optional(),
  /** when it was decided to ask, and whether the gateway took the question */
  askedAt: z.iso.datetime().optional(),
  sent: z.literal(true).optional(),
  /** what was offered to choose from */
  tickets: z.array(z.string()).optional(),
  why: z.enum(whyToPersons).optional(),
  /** only of what a person has to look at */
  text: z.string().optional(),
  sender: z.string().optional(),
  settled: settled.optional(),
})

/** What is known of one number: what it was asked last, and its messages, oldest first. Identity data. */
export const answeringLine = lazily(() =>
  z.strictObject({
    pending: z
      .strictObject({
        asked,
        at: z.iso.datetime(),
        tickets: z.array(z.string()),
        score: z.int().optional(),
        comment: z.string().optional(),
        /** it was asked once more already */
        twice: z.literal(true).optional(),
      })
      .optional(),
    messages: z.array(message),
  }),
)
export type AnsweringLine = Parsed<typeof answeringLine>
export type Answer = AnsweringLine['messages'][number]
type Pending = NonNullable<AnsweringLine['pending']>
export type WhyToPerson = NonNullable<Answer['why']>

/** 待人工查看 — no number and no text. */
export interface AnswerRow extends Record<string, unknown> {
  id: string
  at: string
  gateway: string
  why: WhyToPerson
}
export const answersList = listOf<AnswerRow>('message-answers')

export type Meaning =
  | { does: 'count'; ticket: string; score: number; comment?: string | undefined }
  | { does: 'ask'; pending: Pending }
  | { does: 'hand-over'; why: WhyToPerson }

interface Asking {
  text: string
  now: string
  line: AnsweringLine | undefined
  /** matters whose result this number was told and has not rated, the newest first */
  open: readonly string[]
  /** whether the number is known as an appellant's at all */
  isKnown: boolean
  levels: readonly Level[]
  listed: number
  /** an answer to what was asked longer ago answers nothing */
  days: number
}

export function meaningOf({ text, now, line, open, isKnown, levels, listed, days }: Asking): Meaning {
  if (open.length === 0) return { does: 'hand-over', why: isKnown ? 'nothing-asked' : 'foreign' }
  const since = new Date(Date.parse(now) - days * 86_400_000).toISOString()
  const pending = line?.pending && line.pending.at >= since ? line.pending : undefined
  const number = ticketNumberIn(text.normalize('NFKC'))
  const named = number !== undefined && open.includes(number) ? number : undefined
  const rest =
    number === undefined
      ? text
      : text
          .normalize('NFKC')
          .replace(number, ' ')
          .replace(/编号|[:：]/g, ' ')
  const read = whatWasAnswered(rest, levels)

  const chosen = named ?? chosenFrom(pending, text, open)
  if (pending?.asked === 'which' && chosen !== undefined && pending.score !== undefined && read.kind !== 'ask-again') {
    const own = named !== undefined && read.kind === 'score' ? read : { score: pending.score, comment: pending.comment }
    return { does: 'count', ticket: chosen, ...own }
  }
  if (read.kind === 'score' && pending?.asked !== 'which') {
    const { score, comment } = read
    const [only, ...more] = open
    const ticket = named ?? (more.length === 0 ? only : undefined)
    if (ticket !== undefined) return { does: 'count', ticket, score, comment }
    return { does: 'ask', pending: { asked: 'which', at: now, tickets: open.slice(0, listed), score, comment } }
  }
  if (pending?.twice || pending?.asked === 'again') return { does: 'hand-over', why: 'unreadable' }
  if (pending) return { does: 'ask', pending: { ...pending, at: now, twice: true } }
  return { does: 'ask', pending: { asked: 'again', at: now, tickets: [] } }
}

/** “2”, “（2）”, “第2件”: of those that were listed, if it is still open. */
function chosenFrom(pending: Pending | undefined, text: string, open: readonly string[]): string | undefined {
  const [, digit] =
    /^\s*(?:[(【[]\s*)?(?:第\s*)?([1-9])\s*(?:[件个项]\s*)?(?:[)\]】.。、]\s*)?$/.exec(text.normalize('NFKC')) ?? []
  const ticket = digit === undefined ? undefined : pending?.tickets[Number(digit) - 1]
  return ticket !== undefined && open.includes(ticket) ? ticket : undefined
}
