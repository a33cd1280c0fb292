/** 一月四十件 — the matters of October 2026 as they went, by number. */
import { system } from '../../../shared/access/actor.ts'
import { stepsSince } from '../../../shared/appeals/kind/relayed.ts'
import type { Ticket } from '../../../shared/appeals/ticket/ticket.ts'
import { leadNumber, mergeInto } from '../../support/merging.ts'
import { type Born, decisionsOf, law, operator, type Story } from '../../support/story.ts'
import * as does from './verbs.ts'

const { life, all, given, accepted, dispatched, interim, replied, passed, closed, reached, rated } = does

/** Two branches: the first two stand under Heping, which lies in 210102, the others under Shenhe in 210103. */
export const [H, N, S, T] = ['heping-housing', 'heping-nanhu-street', 'shenhe-housing', 'shenhe-wulihe-street'] as const
export const heping = 'heping'
export const [A1, A2] = ['210102', '210103'] as const
/** The moment of reading. */
export const reading = '2026-11-03T01:00:00.000Z'

const born = (day: string, area: string, category: string, channel: string, ticketType: Born['ticketType']) =>
  ({ day, area, category, channel, ticketType, by: { role: 'channel', id: 'c', channel } }) as const
const firm = { appellantKind: 'organisation', businessEnvironment: true } as const
/** What the reply, its check and its closing have in common. */
const ended = (reply: string, pass: string, close: string, unit: string, n = 1) =>
  all(replied(reply, unit, n), passed(pass), closed(close))

/** 31 leads, 18 follows it from the 13th on. */
const opened = life(born('10-09', A2, 'greening', 'app', 'complaint'), given('10-09', H), does.openedForOthers('10-12'))
const along = [interim('10-14', H), replied('10-26', H), passed('10-27'), closed('10-28')]
function merged(): { lead: Story; child: Story } {
  const joins = life(born('10-12', A2, 'greening', 'app', 'complaint'), accepted('10-12'))
  const into = { ...opened.ticket, number: leadNumber }
  let child = joins.and(does.at('10-13', '09:00'), operator, mergeInto, { lead: into })
  let lead = opened
  for (const step of along) {
    lead = step(lead)
    const steps = stepsSince(child.ticket.merged?.seen ?? 0, decisionsOf(lead), law.rules.repeats.personalClosings)
    const at = lead.log.at(-1)?.at ?? ''
    if (steps.length > 0) child = child.and(at, system('merging'), { type: 'followLead', into: leadNumber, steps })
  }
  return { lead: all(reached('10-29'), rated('10-30', 4))(lead), child }
}
const { lead: leadStory, child: childStory } = merged()

/** Two months from 2025-11-24 end on Saturday 2026-01-24, and so on Monday the 26th. */
const reports2025 = [
  '2025-11-26',
  '2025-12-03',
  '2025-12-10',
  '2025-12-17',
  '2025-12-24',
  '2025-12-31',
  '01-07',
  '01-14',
]

const stories: Readonly<Record<number, Story>> = {
  1: life(
    born('10-08', A1, 'property-service', 'phone', 'help'),
    ...[
      given('10-08', H),
      interim('10-12', H),
      ended('10-20', '10-20', '10-20', H),
      reached('10-22'),
      rated('10-23', 5),
    ],
  ),
  2: life(
    born('10-09', A1, 'greening', 'web', 'consultation'),
    ...[accepted('10-09'), dispatched('10-10', H), ended('10-15', '10-16', '10-16', H), does.unreachable('10-19')],
  ),
  3: life(
    born('10-09', A1, 'noise-life', 'phone', 'complaint'),
    ...[accepted('10-09'), dispatched('10-12', N), interim('10-16', N)],
  ),
  4: life(
    born('09-30', A1, 'noise-life', 'wechat', 'complaint'),
    ...[accepted('09-30'), dispatched('10-08', N), interim('10-15', N), ended('10-27', '10-28', '10-28', N)],
    rated('10-30', 2),
  ),
  5: life(
    born('08-31', A2, 'property-service', 'phone', 'help'),
    ...[accepted('08-31'), dispatched('09-01', S), interim('09-07', S)],
    ...[does.extension('09-15', S, 1), does.granted('09-16'), does.reported('09-21', S), does.reported('09-28', S)],
    ...[does.reported('10-12', S), ended('10-19', '10-20', '10-20', S)],
  ),
  6: life(
    born('2025-11-03', A2, 'property-service', 'letter', 'help'),
    ...[
      given('2025-11-03', S),
      interim('2025-11-07', S),
      does.extension('2025-11-20', S, 2),
      does.granted('2025-11-21'),
    ],
    ...reports2025.map((day) => does.reported(day, S)),
    ...[ended('01-20', '01-20', '01-21', S), reached('01-22'), rated('09-18', 1), does.examined('09-20', 'justified')],
    ...[interim('09-28', S, 2), ended('10-16', '10-16', '10-19', S, 2), reached('10-20'), rated('10-26', 4)],
  ),
  7: life(born('10-12', A1, 'greening', 'web', 'consultation'), does.answered('10-12'), rated('10-13', 4)),
  8: life(born('10-13', A2, 'noise-life', 'wechat', 'complaint'), does.rejected('10-13')),
  9: life(born('10-14', A2, 'road-damage', 'web', 'help'), does.redirected('10-14'), rated('10-15', 1)),
  10: life(born('10-14', A1, 'property-service', 'phone', 'thanks'), does.filed('10-14')),
  11: life(born('10-15', A1, 'property-service', 'web', 'help'), accepted('10-15')),
  12: life(born('10-30', A1, 'road-damage', 'app', 'help'), accepted('10-30')),
  13: life(
    born('10-09', A2, 'road-damage', 'phone', 'help'),
    ...[
      given('10-09', T, S),
      replied('10-14', S, 2),
      interim('10-14', T, 1, '12:00'),
      ended('10-30', '10-30', '10-30', T),
    ],
  ),
  14: life(
    born('10-09', A1, 'property-service', 'web', 'help'),
    ...[given('10-09', N), does.askedBack('10-10', N, S), does.approved('10-12', S), interim('10-19', S, 2)],
  ),
  15: life(
    born('10-13', A2, 'noise-life', 'phone', 'complaint'),
    ...[given('10-13', T), does.askedBack('10-14', T), does.refusedBack('10-15'), interim('10-22', T)],
  ),
  16: life(
    born('09-21', A1, 'road-damage', 'phone', 'help'),
    ...[given('09-21', H), interim('09-28', H), does.reassigned('10-21', N), interim('10-27', N, 2)],
  ),
  17: life(born('10-12', A2, 'property-service', 'web', 'help'), given('10-12', S), does.withdrawn('10-14')),
  18: childStory,
  19: life(
    born('10-09', A2, 'noise-life', 'phone', 'complaint'),
    ...[given('10-09', T), interim('10-14', T), ended('10-21', '10-21', '10-22', T), does.marked('10-23', 'mediation')],
    ...[does.unreachable('10-26'), rated('10-26', 2)],
  ),
  20: life(
    born('10-09', A1, 'noise-life', 'web', 'complaint'),
    ...[accepted('10-09'), dispatched('10-10', H), interim('10-13', H), ended('10-19', '10-20', '10-20', H)],
    ...[rated('10-21', 2), reached('10-22', 'partly'), does.marked('10-22', 'law-enforcement')],
  ),
  21: life(
    born('10-12', A2, 'property-service', 'web', 'help'),
    ...[
      given('10-12', S),
      ended('10-16', '10-16', '10-19', S),
      rated('10-20', 1),
      does.examined('10-22', 'not-justified'),
    ],
  ),
  22: life(
    born('09-22', A1, 'greening', 'phone', 'help'),
    ...[given('09-22', N), interim('09-28', N), ended('10-09', '10-09', '10-10', N)],
    ...[rated('10-12', 1), does.examined('10-13', 'justified'), interim('10-19', N, 2)],
    ...[ended('10-23', '10-23', '10-26', N, 2), reached('10-27'), rated('10-28', 5)],
  ),
  23: life(
    { ...born('09-23', A2, 'enterprise-policy', 'web', 'enterprise'), ...firm },
    ...[accepted('09-23'), dispatched('09-24', S), does.reviewed('09-24'), interim('10-21', S)],
  ),
  24: life(
    { ...born('09-15', A2, 'enterprise-policy', 'phone', 'enterprise'), ...firm },
    ...[accepted('09-15'), dispatched('09-16', T), does.reviewed('09-17'), interim('10-14', T), replied('10-20', T)],
    ...[passed('10-21'), does.toldAndReported('10-22', T), closed('10-23'), reached('10-26', 'partly')],
  ),
  25: life(
    born('09-29', A1, 'greening', 'web', 'consultation'),
    ...[
      accepted('09-29'),
      dispatched('09-30', N),
      ended('10-14', '10-15', '10-15', N),
      rated('10-16', 3),
      reached('10-19'),
    ],
  ),
  26: life(
    born('10-08', A1, 'property-service', 'phone', 'consultation'),
    ...[given('10-08', H), replied('10-13', H), does.sentBack('10-15'), ended('10-16', '10-16', '10-16', H)],
    ...[reached('10-20'), rated('10-20', 5)],
  ),
  27: life(born('09-29', A2, 'road-damage', 'app', 'complaint'), accepted('09-29'), dispatched('09-30', T)),
  28: life(
    born('10-09', A2, 'property-service', 'letter', 'help'),
    ...[
      given('10-09', S),
      interim('10-14', S),
      does.extension('10-22', S, 1),
      does.granted('10-23'),
      does.reported('10-28', S),
    ],
  ),
  29: life(
    born('10-09', A1, 'property-service', 'letter', 'help'),
    ...[given('10-09', N), interim('10-15', N), does.extension('10-20', N, 1), does.denied('10-23')],
    ended('10-29', '10-30', '11-02', N),
  ),
  30: life(
    born('10-12', A2, 'road-damage', 'web', 'complaint'),
    ...[given('10-12', S), does.untrue('10-16'), does.unreachable('10-19'), rated('10-19', 3)],
  ),
  31: leadStory,
  32: life(
    born('10-14', A1, 'property-service', 'phone', 'help'),
    ...[does.linked('10-14', '260901-00000001'), accepted('10-14'), dispatched('10-15', H), interim('10-23', H)],
    ended('10-28', '10-28', '10-29', H),
  ),
  33: life(
    born('10-09', A1, 'greening', 'web', 'help'),
    ...[given('10-09', T), does.askedBack('10-12', T), does.approved('10-13'), dispatched('10-15', N)],
    ...[ended('10-21', '10-22', '10-23', N, 2), reached('10-26'), rated('10-27', 5)],
  ),
  34: life(
    born('09-21', A2, 'property-service', 'phone', 'help'),
    ...[
      given('09-21', H),
      does.askedBack('09-22', H),
      does.approved('10-20'),
      dispatched('10-21', S),
      interim('10-27', S, 2),
    ],
  ),
  35: life(
    born('09-28', A2, 'noise-life', 'phone', 'complaint'),
    ...[given('09-28', T), interim('10-09', T), ended('10-12', '10-13', '10-13', T), reached('10-15', 'not-solved')],
    interim('10-22', T, 2),
  ),
  36: life(
    born('10-12', A1, 'road-damage', 'phone', 'help'),
    ...[given('10-12', heping), does.passedDown('10-12', heping, N), interim('10-19', heping), replied('10-29', N, 2)],
    ...[replied('10-30', heping), passed('10-30')],
  ),
  37: life(
    born('10-08', A2, 'road-damage', 'phone', 'suggestion'),
    ...[accepted('10-08'), dispatched('10-09', S, T), interim('10-15', S), replied('10-20', T, 2)],
    ...[ended('10-26', '10-26', '10-27', S), reached('10-28'), rated('10-29', 4)],
  ),
  38: life(born('10-31', A1, 'road-damage', 'web', 'help')),
  39: life(
    born('10-10', A2, 'greening', 'app', 'suggestion'),
    ...[accepted('10-10'), dispatched('10-12', T), interim('10-19', T, 1, '23:59')],
  ),
  40: life(
    born('10-09', A1, 'noise-life', 'phone', 'complaint'),
    ...[given('10-09', N), replied('10-16', N, 1, '00:00'), passed('10-19'), closed('10-20')],
    ...[does.unreachable('10-20'), rated('10-21', 3)],
  ),
}

/** Number of a matter, as the platform forms it from the day of registration. */
export const matters: Ticket[] = Object.entries(stories).map(([n, story]) => {
  const { ticket } = story.sweptTo(reading)
  const day = new Date(Date.parse(ticket.registeredAt) + 8 * 3_600_000).toISOString().slice(2, 10).replaceAll('-', '')
  return { ...ticket, number: `${day}-${n.padStart(8, '0')}` }
})
