/** 用语 — the words beside the codes that citizens and channels read. */
import type { Registry } from '../../city/registry.ts'
import { rulesByKey } from '../../law/regulations.ts'
import type { Rules } from '../../law/rules.ts'
import { stateNames } from '../ticket/names.ts'
import { leadOrLast, type Ticket } from '../ticket/ticket.ts'

interface Words {
  zh: string
  en: string
}

/** The names of state, type and unit, and the text of the ground on which it ended. */
export function wordsOf(ticket: Ticket, law: { registry: Pick<Registry, 'unit'>; rules: Rules }) {
  const [zh, en] = stateNames[ticket.state]
  const unit = ticket.handled?.unit ?? leadOrLast(ticket)?.unit
  const type = law.rules.types[ticket.ticketType]
  return {
    state: { zh, en },
    type: type && { zh: type.zh, en: type.en },
    unit: unit && (law.registry.unit(unit)?.name ?? unit),
    ground: groundOf(ticket, rulesByKey(ticket.endedUnder ?? '') ?? law.rules),
  }
}

function groundOf({ closing, outcome }: Ticket, { closing: { grounds }, rejection }: Rules): Words | undefined {
  const ground = closing
    ? grounds.find(({ code }) => code === closing.ground)
    : rejection.grounds.find(({ code }) => outcome?.event.type === 'rejected' && code === outcome.event.ground)
  return ground && { zh: ground.text, en: ground.en }
}
