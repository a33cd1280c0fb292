/** 追问 — asks back through the gateway once; what cannot be asked a person sees. */
import { questionText } from './answer-texts.ts'
import { changeLine, listed } from './answering-line.ts'
import type { Answer, AnsweringLine } from './message-answer.ts'
import { type AnswerDeps, keyOfMessage, lineOf, type Received, recordAnswer } from './message-answers.ts'

export interface Question {
  to: string
  text: string
  /** what the gateway registered the sentence as, and what it is filled with there */
  code?: string | undefined
  params: Readonly<Record<string, string | undefined>>
}

interface Deps extends AnswerDeps {
  /** hands a message to the gateway under our own id of it; received: it was taken */
  sendSms(gateway: string, outId: string, question: Question): Promise<{ kind: string }>
}

/** A gateway answers within it: whoever asks may still be at it. */
const askingTakes = 60_000

/** @throws where it is being asked at this moment, or is not on record: the gateway is to send it again */
export async function answeredThroughGateway(received: Omit<Received, 'through'>, deps: Deps): Promise<void> {
  const message = { ...received, through: 'gateway' as const }
  const { id, asking, isRepeated, askedAt = '', isSent } = await recordAnswer(message, deps)
  if (!asking || isSent) return
  if (isRepeated) {
    if (Date.parse(askedAt) > deps.clock.now().getTime() - askingTakes) throw new Error(`${id} is being asked back`)
    // Whether it was asked nobody knows: asked twice, the answer to one would be taken for that to the other.
    return handOver(message, deps)
  }
  const { rules, registry } = await deps.law()
  const gateway = registry.telling.gateways.find(({ code }) => code === received.gateway)
  const said = gateway && questionText(asking, rules.rating.levels, { ...registry.telling, gateways: [gateway] })
  if (!said) return handOver(message, deps)
  const { text, code, params } = said
  try {
    const { kind } = await deps.sendSms(received.gateway, `answer.${id}`, { to: received.sender, text, code, params })
    if (kind !== 'received') return handOver(message, deps)
  } catch (error) {
    await handOver(message, deps)
    throw error
  }
  await change(message, (answer) => ({ ...answer, sent: true }), deps)
}

/** Nothing is waited for any more: what comes next is no answer to it. */
async function handOver(message: Received, deps: Deps): Promise<void> {
  const { text, sender } = message
  const over = ({ sent: _, ...answer }: Answer): Answer => ({
    ...answer,
    ...{ fate: 'handed-over', why: 'not-asked', text, sender },
  })
  const answer = await change(message, over, deps, ({ pending: _, ...line }) => line)
  if (answer) await listed(await lineOf(message, deps), answer, deps)
}

async function change(
  message: Received,
  to: (answer: Answer) => Answer,
  deps: Deps,
  waiting: (line: AnsweringLine) => AnsweringLine = (line) => line,
): Promise<Answer | undefined> {
  const key = keyOfMessage(message)
  return changeLine(
    await lineOf(message, deps),
    async (line) => {
      const found = line?.messages.find((one) => one.key === key)
      if (!line || found?.fate !== 'asked') return { is: found }
      const answer = to(found)
      const waits = line.pending?.at === found.askedAt ? waiting(line) : line
      return { is: answer, line: { ...waits, messages: line.messages.map((one) => (one === found ? answer : one)) } }
    },
    deps,
  )
}
