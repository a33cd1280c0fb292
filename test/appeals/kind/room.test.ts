/** 记录容量 — repeatable acts take no room from rights, duties or clocks; items stay below 400 KB. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import { decide } from '../../../shared/appeals/kind/decide.ts'
import { evolve } from '../../../shared/appeals/kind/evolve.ts'
import { factsOf } from '../../../shared/appeals/kind/facts.ts'
import { fullAt, optionalAtMost } from '../../../shared/appeals/kind/room.ts'
import { type Decision, isRefusal, type LaterCommand } from '../../../shared/appeals/ticket/decision.ts'
import type { DecisionRecord } from '../../../shared/appeals/ticket/log.ts'
import type { Ticket } from '../../../shared/appeals/ticket/ticket.ts'
import { type CommandName, type CommandOf, commandBodies } from '../../../shared/appeals/words/command.ts'
import { addDays } from '../../../shared/law/civil-date.ts'
import { commands as table } from '../../../shared/law/liaoning-draft-2021/commands.ts'
import { dateOf } from '../../../shared/law/shanghai-time.ts'
import { drawnBody } from '../../support/drawn.ts'
import { leading } from '../../support/merging.ts'
import {
  agreement,
  appellant,
  businessEnvironment,
  channel,
  department,
  first,
  instant,
  law,
  operator,
  registered,
  type Story,
  supervisor,
} from '../../support/story.ts'

const itemMayHave = 400 * 1024
const kept = 100 * 1024
/** As long as a text may be that still lies in the log. */
const longText = '情'.repeat(682)
const longLine = '况'.repeat(200)

const dispatched = (): Story =>
  registered()
    .and('2026-10-09T09:05+08:00', operator, { type: 'accept' })
    .and('2026-10-09T09:10+08:00', operator, { type: 'dispatch', coHandlers: ['heping-urban-management'] })
    .and(
      '2026-10-09T09:12+08:00',
      { role: 'system', id: 'delivery' },
      { type: 'recordReceipt', order: first, how: 'push', at: instant('2026-10-09T09:12+08:00') },
    )
const unit = department(dispatched().ticket.orders[0]?.unit ?? '')

/** A ticket as its item holds it. */
interface Item {
  ticket: Ticket
  log: DecisionRecord[]
  bytes: number
}

const itemOf = (story: Story): Item => {
  const log = story.log.map(
    ({ at, events, command = 'register', by = operator }, index): DecisionRecord => ({
      n: index + 1,
      at,
      attempt: crypto.randomUUID(),
      by,
      from: { ip: '203.0.113.200', request: crypto.randomUUID() },
      command,
      rules: 'liaoning-draft-2021@1',
      events: [...events],
    }),
  )
  return { ticket: story.ticket, log, bytes: JSON.stringify(log).length }
}

const asked = (item: Item, command: object & { type: LaterCommand }, actor: Actor, at: string): Decision =>
  decide(
    command as CommandOf<LaterCommand>,
    item.ticket,
    { ...law, now: at, today: dateOf(at), actor, facts: { lead, earlier } },
    { decisions: item.log, bytes: item.bytes },
  )

/** Does it, if it may be done. */
function done(item: Item, command: object & { type: LaterCommand }, actor: Actor, at: string): Item {
  const decision = asked(item, command, actor, at)
  if (isRefusal(decision)) return item
  const record: DecisionRecord = {
    n: item.log.length + 1,
    at,
    attempt: crypto.randomUUID(),
    by: actor,
    from: { ip: '203.0.113.200', request: crypto.randomUUID() },
    command: command.type,
    key: crypto.randomUUID(),
    print: 'p'.repeat(43),
    rules: 'liaoning-draft-2021@1',
    events: decision.events,
    before: 'h'.repeat(64),
  }
  return {
    ticket: decision.events.reduce<Ticket>((before, event) => evolve(before, { ...event, at }), item.ticket),
    log: [...item.log, record],
    bytes: item.bytes + Buffer.byteLength(JSON.stringify(record)),
  }
}

const sizeOf = ({ bytes, ticket }: Item): number => bytes + Buffer.byteLength(JSON.stringify(factsOf(ticket)))

const at = instant('2026-10-12T10:00+08:00')
const facts = { type: 'addFacts', text: longText } as const
const lead = leading(dispatched())
const earlier = {
  number: lead.number,
  state: 'closed',
  registeredAt: '2026-09-01T01:00:00.000Z',
  sameAppellant: true,
} as const

/** What the law gives a clock, or somebody a right to, on a dispatched ticket. */
const statutory: [LaterCommand & string, Actor, object][] = [
  ['replyInterim', unit, { order: first, record: longText, answer: longText }],
  ['requestReturn', unit, { order: first, ground: 'not-responsible', form: 'give-back', reasons: longText }],
  ['requestExtension', unit, { order: first, kind: 'general', months: 1, reasons: longText }],
  ['reclassify', operator, { ticketType: 'complaint', reasons: longText }],
  ['requestSupplement', unit, { ask: longText, until: '2026-10-20', agreement }],
  ['supervise', supervisor, { order: first, trigger: 'wrong-finding', demand: longText }],
  ['passDown', unit, { order: first, to: [{ unit: 'heping-housing' }], instructions: longText }],
]
const canStill = (item: Item): string[] =>
  statutory
    .map(([type, actor, body]) => [type, asked(item, { type, ...body } as never, actor, at)] as const)
    .filter(([, decision]) => isRefusal(decision) && /full|enough/.test(decision.refused))
    .map(([type]) => type)

describe('重复操作', () => {
  it('has a limit of its own for each command that may be repeated, and for no other', () => {
    const repeated = Object.entries(table).flatMap(([name, { room }]) => (room ? [name] : []))
    expect(Object.keys(law.rules.repeating.limits).sort()).toEqual(repeated.sort())
    for (const { each, all } of Object.values(law.rules.repeating.limits)) expect(each).toBeLessThanOrEqual(all)
  })

  it('is refused to the party that has done it so often, and says the limit; others go on', () => {
    let item = itemOf(dispatched())
    for (let n = 0; n < 122; n++) item = done(item, facts, channel(), at)
    expect(item.log.filter(({ command }) => command === 'addFacts')).toHaveLength(20)
    expect(asked(item, facts, channel(), at)).toEqual({
      refused: 'ticket.repeated-enough',
      details: { command: 'addFacts', limit: 20, per: 'party' },
    })
    expect(asked(item, facts, appellant(), at)).toHaveProperty('events')
    expect(asked(item, facts, { ...operator, id: 'operator-2' }, at)).toHaveProperty('events')
  })

  it('counts the keys of one unit, and all operators, as one', () => {
    let item = itemOf(dispatched())
    for (let n = 0; n < 30; n++)
      item = done(item, { type: 'urge', order: first, note: longText } as never, { ...operator, id: `o-${n}` }, at)
    expect(asked(item, { type: 'urge', order: first } as never, { ...operator, id: 'o-99' }, at)).toMatchObject({
      refused: 'ticket.repeated-enough',
      details: { limit: 10 },
    })
  })

  it('of all parties together has a limit too', () => {
    let item = itemOf(dispatched())
    for (const actor of [channel(), appellant(), operator])
      for (let n = 0; n < 40; n++) item = done(item, facts, actor, at)
    expect(asked(item, facts, operator, at)).toMatchObject({ details: { limit: 50, per: 'ticket' } })
  })

  it('a unit that toggles non-cooperation leaves every statutory act its room, and the appellant’s cooperation is always recorded', () => {
    let item = itemOf(dispatched())
    const record = { type: 'recordNonCooperation', facts: longText } as const
    for (let n = 0; n < 200; n++) {
      item = done(item, record, unit, at)
      item = done(item, { type: 'recordCooperation', facts: longText } as never, unit, at)
    }
    expect(asked(item, record, unit, at)).toMatchObject({ refused: 'ticket.repeated-enough' })
    expect(item.ticket.nonCooperationSince).toBeUndefined()
    expect(canStill(item)).toEqual([])
  })

  it('a hundred optional acts and more leave 100 KB, and whatever has a clock or is a right is still taken', () => {
    let item = itemOf(dispatched())
    const parties = [channel(), appellant(), operator, unit, supervisor, businessEnvironment]
    const optional = (Object.keys(table) as LaterCommand[]).filter((name) => table[name].room === 'optional')
    for (let round = 0; round < 60; round++)
      for (const type of [...optional, 'addFacts'] as const)
        for (const actor of parties) item = done(item, filled(type, item, round), actor, at)
    expect(item.log.length).toBeGreaterThan(100)
    expect(sizeOf(item)).toBeLessThan(itemMayHave - kept)
    expect(canStill(item)).toEqual([])
  })

  it('all optional acts together have a share of the log, which rights and duties do not share', () => {
    const item = itemOf(dispatched())
    const crowdedBy = (bytes: number) => {
      const urged = { ...(item.log.at(-1) as DecisionRecord), command: 'urge', attempt: 'a'.repeat(bytes) }
      return { ...item, log: [...item.log, urged], bytes: item.bytes + bytes }
    }
    const urge = { type: 'urge', order: first } as never
    // What else stands in the log has its own part of the stored bytes.
    expect(asked(crowdedBy(0.9 * optionalAtMost), urge, operator, at)).toHaveProperty('events')
    const crowded = crowdedBy(1.2 * optionalAtMost)
    expect(asked(crowded, urge, operator, at)).toEqual({ refused: 'ticket.full' })
    expect(asked(crowded, facts, channel(), at)).toHaveProperty('events')
  })

  it('a log that is nearly full takes what was asked for, what ends it and what the platform itself finds', () => {
    const full = { ...itemOf(dispatched()), bytes: fullAt + 1 }
    expect(asked(full, facts, channel(), at)).toEqual({ refused: 'ticket.full' })
    const taken = statutory.filter(
      ([type, actor, body]) => 'events' in asked(full, { type, ...body } as never, actor, at),
    )
    expect(taken.map(([type]) => type)).toEqual(['replyInterim', 'requestExtension', 'requestSupplement'])
    expect(asked(full, { type: 'withdraw', how: 'written' } as never, appellant(), at)).toHaveProperty('events')
  })
})

describe('每周进展', () => {
  it('further reports in a week are a few; the one that is due is always taken', () => {
    const report = { type: 'reportProgress', order: first, text: longText } as const
    let item = itemOf(
      dispatched().and('2026-10-12T09:00+08:00', unit, {
        type: 'requestExtension',
        order: first,
        kind: 'general',
        months: 1,
        reasons: '需要鉴定',
      }),
    )
    for (let n = 0; n < 50; n++) item = done(item, report, unit, at)
    expect(item.ticket.orders[0]?.reports).toHaveLength(3)
    expect(asked(item, report, unit, at)).toEqual({
      refused: 'progress-report.enough-this-week',
      details: { limit: 2 },
    })
    const nextWeek = instant('2026-10-20T09:00+08:00')
    expect(done(item, report, unit, nextWeek).ticket.orders[0]?.reports?.at(-1)).toHaveProperty('due')
  })
})

/** A drawn body with the longest texts it may have. */
function filled(type: LaterCommand, item: Item, seed: number): object & { type: LaterCommand } {
  let state = seed * 7919 + 13
  const draw = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  const body = drawnBody(type as CommandName, { ticket: item.ticket, now: at, draw })
  for (const text of [longText, longLine, '说明']) {
    const long = JSON.parse(JSON.stringify(body), (_, value) => (value === '说明' ? text : value))
    const parsed = commandBodies[type]().safeParse(long)
    if (parsed.success) return { type, ...parsed.data }
  }
  return { type, ...body } as never
}

/** Of its name: what other commands there are draws nothing else. */
const seedOf = (type: string): number => [...type].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) % 100_003, 7)

describe('whoever does whatever as often as possible', () => {
  const parties: Record<string, Actor[]> = {
    'the appellant’s side': [channel(), appellant()],
    'the unit and its sub-units': [unit, department('heping-housing'), department('heping-urban-management')],
    'the unit and the operators': [unit, operator],
    'the authorities': [supervisor, businessEnvironment],
    everybody: [
      operator,
      unit,
      supervisor,
      channel(),
      businessEnvironment,
      appellant(),
      department('heping-housing'),
      department('heping-urban-management'),
    ],
  }
  const endings: readonly string[] = [
    'reject',
    'redirect',
    'close',
    'withdraw',
    'file',
    'answer',
    'merge',
    'endRetention',
  ]

  it.each(Object.keys(parties))('%s: the item stays below its 400 KB', { timeout: 60_000 }, (who) => {
    const names = (Object.keys(table) as LaterCommand[]).filter(
      (name) => (name as string) !== 'register' && !endings.includes(name),
    )
    let item = itemOf(dispatched())
    let now = at
    for (let round = 0; round < 60; round++) {
      for (const type of names) {
        let n = 100 * round
        for (const actor of parties[who] ?? []) item = done(item, filled(type, item, ++n + seedOf(type)), actor, now)
      }
      if (round % 6 === 5) {
        now = instant(`${addDays(dateOf(now), 1)}T10:00+08:00`)
        item = done(item, { type: 'passLimits' } as never, { role: 'system', id: 'deadlines' }, now)
      }
    }
    expect(item.log.length).toBeGreaterThanOrEqual(30)
    expect(sizeOf(item)).toBeLessThan(itemMayHave)
    const withdrawal = { type: 'withdraw', how: 'written' } as never
    if (table.withdraw.from.includes(item.ticket.state))
      expect(asked(item, withdrawal, withLastCode(item), now)).toHaveProperty('events')
  })
})

/** Operators issued new access codes meanwhile: the first one opens nothing any more. */
function withLastCode({ ticket: { accessCodes } }: { ticket: Ticket }): Actor {
  return { ...appellant(), ...(accessCodes > 0 ? { code: accessCodes } : {}) }
}
