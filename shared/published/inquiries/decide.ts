/** 询问的答复与公开 — answered once, told in public by another person, without anybody's data. */
import { type Actor, isSamePerson } from '../../access/actor.ts'
import { type Refusal, refused } from '../refusals.ts'
import type { Happened, Inquiry, Received } from './inquiry.ts'

export type InquiryCommand =
  | ({ type: 'receive' } & Received)
  | { type: 'answer'; answer: string; by: string }
  | { type: 'publish'; question: string; answer: string }
  | { type: 'withhold'; reasons: string }

export interface Deciding {
  actor: Actor
  /** 个人信息、编号 — the words of a text that are somebody's data or the number of a ticket */
  personalIn(text: string): string[]
}

export function decideInquiry(
  command: InquiryCommand,
  inquiry: Inquiry | undefined,
  { actor, personalIn }: Deciding,
): Happened[] | Refusal {
  const found = textsOf(command).flatMap(personalIn)
  if (found.length > 0) return refused('inquiry.personal', { words: [...new Set(found)].join('、') })
  if (command.type === 'receive') {
    const { type: _, ...received } = command
    return inquiry ? refused('inquiry.changed') : [{ type: 'inquiry-received', ...received }]
  }
  if (!inquiry) return refused('inquiry.unknown')
  if (command.type === 'answer') {
    if (inquiry.state !== 'open') return refused('inquiry.answered')
    return [{ type: 'inquiry-answered', answer: command.answer, by: command.by }]
  }
  if (inquiry.state === 'open') return refused('inquiry.not-answered')
  if (inquiry.state !== 'answered') return refused('inquiry.decided')
  if (actor.staff === undefined) return refused('inquiry.needs-person')
  if (inquiry.answered && isSamePerson(inquiry.answered.by, actor)) return refused('inquiry.own-answer')
  return command.type === 'publish'
    ? [{ type: 'inquiry-published', question: command.question, answer: command.answer }]
    : [{ type: 'inquiry-withheld', reasons: command.reasons }]
}

/** Nothing of a person comes into the record, so that nothing of one need leave it. */
function textsOf(command: InquiryCommand): string[] {
  switch (command.type) {
    case 'receive':
      return [command.body, command.subject, command.question]
    case 'answer':
      return [command.answer]
    case 'publish':
      return [command.question, command.answer]
    case 'withhold':
      return [command.reasons]
  }
}
