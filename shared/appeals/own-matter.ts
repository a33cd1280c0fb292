/** 本人的事项 — what the appellant's own page asks of appeals, and does in the appellant's name. */
import { appellantOf } from '../access/actor.ts'
import type { Law } from '../city/law.ts'
import type { IsoDate } from '../law/civil-date.ts'
import { dateOf } from '../law/shanghai-time.ts'
import { asRead } from '../schema/text.ts'
import { execute, type WriteDeps } from './desk/execute.ts'
import type { Tickets } from './desk/ports.ts'
import { replay } from './kind/replay.ts'
import { isRefusal, type Refusal } from './ticket/decision.ts'
import { matterOf, type OwnMatter } from './views/own-matter.ts'
import type { CommandOf } from './words/command.ts'

export type { OwnMatter }

export async function ownMatter(
  number: string,
  deps: { tickets: Pick<Tickets, 'read'>; law(): Promise<Law> },
): Promise<OwnMatter | undefined> {
  const log = (await deps.tickets.read(number))?.log ?? []
  const ticket = replay(log)
  return ticket && matterOf(ticket, log, await deps.law())
}

/** 本人所为 — what may be done on the page, in the appellant's name. */
export type OwnCommand = CommandOf<'rate'> | CommandOf<'addFacts'> | CommandOf<'supplySupplement'>

/** @param once the same key and print is the same act, however often it is sent */
export async function actOnOwn(
  matter: Pick<OwnMatter, 'number' | 'codes'>,
  command: OwnCommand,
  { once, from }: { once: { key: string; print: string }; from: { ip: string; request: string } },
  deps: WriteDeps,
): Promise<OwnMatter | Refusal> {
  const actor = appellantOf(matter.number, matter.codes)
  const done = await execute({ number: matter.number, command, actor, once, from }, deps)
  return isRefusal(done) ? done : matterOf(done.ticket, done.log, await deps.law())
}

export interface Given {
  day: IsoDate
  level?: number
  text?: string | undefined
}

/** What was given under a key, or under keys that begin with it and a space; the first first. */
export const givenUnder = (key: string, { log }: Pick<OwnMatter, 'log'>): Given[] =>
  log
    .filter((decision) => decision.key === key || decision.key?.startsWith(`${key} `))
    .flatMap(({ at, events }) =>
      events.flatMap((event): Given[] => {
        if (event.type === 'rated')
          return [{ day: dateOf(at), level: event.level, text: event.comment && asRead(event.comment) }]
        if (event.type === 'facts-added' || event.type === 'supplement-supplied')
          return [{ day: dateOf(at), text: asRead(event.text) }]
        return []
      }),
    )
