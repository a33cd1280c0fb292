/** 评价 — rates any outcome told, without waiting for the callback (第十三条、第二十八条). */

import type { Actor } from '../../../access/actor.ts'
import type { Rules } from '../../../law/rules.ts'
import { type Decision, decided, type Facts, type Rule, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { CommandOf } from '../../words/command.ts'
import { notProved } from '../attaching/named.ts'
import type { Occasion } from './events.ts'
import { rateable, timesTold, usualOccasion } from './occasions.ts'
import { levelOfAnswer } from './sms-answer.ts'

export const rate: Rule<'rate'> = (command, ticket, { actor, rules, facts }) => {
  if (!mayComeBy(command.via, actor, facts)) return refused('rating.wrong-way', { via: command.via, role: actor.role })
  if (command.via === 'phone' && !command.recording) return refused('rating.phone-needs-recording')
  const unproved = notProved(ticket, command.recording)
  if (unproved) return unproved

  return rated(command, ticket, rules)
}

export const rateBySms: Rule<'rateBySms'> = ({ message, about }, ticket, { rules }) => {
  const answer = levelOfAnswer(message, rules.rating.levels)
  if (!answer) return refused('rating.answer-unreadable', { levels: levelsOf(rules.rating) })

  return rated({ ...answer, via: 'sms', about }, ticket, rules)
}

const levelsOf = ({ levels }: Rules['rating']): string[] => levels.map(({ level, zh }) => `${level} ${zh}`)

/** 链接、短信、电话、按键 — appellants answer a link or a message themselves, operators ask on the phone, telephone systems tell of keys. */
function mayComeBy(via: CommandOf<'rate'>['via'], { role }: Actor, facts: Facts | undefined): boolean {
  if (via === 'keypress') return role === 'channel' && facts?.spokenOfInCall === true
  return role === 'operator' ? via === 'phone' : via !== 'phone'
}

interface Rating {
  level: number
  via: CommandOf<'rate'>['via']
  about?: Occasion | undefined
  comment?: string | undefined
  recording?: string | undefined
}

function rated({ level, via, about: given, comment, recording }: Rating, ticket: Ticket, { rating }: Rules): Decision {
  if (!rating.levels.some((one) => one.level === level))
    return refused('rating.answer-unreadable', { level, levels: levelsOf(rating) })
  const about = given ?? usualOccasion(ticket)
  const isRated = rating.occasions.some(({ code }) => code === about)
  if (!isRated || timesTold(about, ticket) === 0) return refused('rating.nothing-told', { about })
  if (!rateable(ticket).includes(about)) return refused('rating.already-given', { about })

  return decided({
    type: 'rated',
    level,
    via,
    about,
    times: timesTold(about, ticket),
    ...(comment ? { comment } : {}),
    ...(recording ? { recording } : {}),
  })
}
