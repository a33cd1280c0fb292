/** 权限 — the code decides every cell as the hand-written table says (第六条、第三十五条). */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { isInBranch, isInKey, isLimited, sees, seesEverything } from '../../shared/access/sees.ts'
import { never, reachOf, table } from '../../shared/api/reach.ts'
import { routes } from '../../shared/api/routes.ts'
import { seesLetter } from '../../shared/appeals/calls/letters.ts'
import { seesAct, seesDelivery } from '../../shared/appeals/calls/undelivered.ts'
import { seesCall } from '../../shared/appeals/desk/phone-calls.ts'
import { decide } from '../../shared/appeals/kind/decide.ts'
import { authorityLists } from '../../shared/appeals/kind/listed.ts'
import { maySee } from '../../shared/appeals/ticket/confidential.ts'
import { isRefusal, type LaterCommand } from '../../shared/appeals/ticket/decision.ts'
import { holdingOf, holdsOrder } from '../../shared/appeals/ticket/holding.ts'
import { findOrder, type Ticket } from '../../shared/appeals/ticket/ticket.ts'
import { type CommandName, type CommandOf, commandBodies } from '../../shared/appeals/words/command.ts'
import { seesBatch } from '../../shared/batches/seen.ts'
import { keepsArea } from '../../shared/city/calls/keeping.ts'
import { seesSuggestion } from '../../shared/city/calls/suggesting.ts'
import type { Route } from '../../shared/door/route.ts'
import { isSeen } from '../../shared/door/seen-rows.ts'
import { decideArticle } from '../../shared/knowledge/versions/decide.ts'
import { isTheirs } from '../../shared/sharing/agreements/calls.ts'
import { shownTo } from '../../shared/sharing/shown.ts'
import { articleOfUnit } from '../support/articles.ts'
import { drawnBody } from '../support/drawn.ts'
import { law } from '../support/story.ts'
import { assisting, caller, handedOver, now, ordinary, passedDown } from './callers.ts'
import { type Cell, columns, issuerCalls, type Line, lineFor, written } from './written.ts'

const all = routes as unknown as Record<string, Route>
const sceneOf = (name: string) => {
  if (/assistance/i.test(all[name]?.path ?? '') && name !== 'askAssistance') return assisting
  if (name === 'recordHandOverReceipt' || name === 'handBack') return handedOver
  return ['sendBackDown', 'adopt', 'recall'].includes(name) ? passedDown : ordinary
}

const unknowns = [
  'ticket.unknown',
  'work-order.unknown',
  'supervision.unknown',
  'extension.unknown',
  'assistance.unknown',
  'hand-over.unknown',
]
const another = [
  'authority.other-tree',
  'ticket.not-held',
  'work-order.not-open',
  'work-order.passed-down',
  'pass-down.other-unit',
  'assistance.over',
  'extension.other-authority',
  'supervision.over',
]

/** What a command decides, told as the table tells it. */
function ofCommand(command: LaterCommand, actor: Actor, ticket: Ticket, order: string): Cell {
  const body = commandBodies[command]().parse(drawnBody(command, { ticket, now, draw: () => 0 }))
  const at = {
    ...('order' in body ? { order } : {}),
    ...('workOrder' in body ? { workOrder: order } : {}),
    ...('task' in body ? { task: ticket.assistance[0]?.number } : {}),
  }
  const asked = { type: command, ...body, ...at } as CommandOf<LaterCommand>
  const decision = decide(asked, ticket, { ...law, now, today: '2026-10-12', actor })
  if (!isRefusal(decision)) return 'allowed'
  if (unknowns.includes(decision.refused)) return '404'
  return another.includes(decision.refused) ? '409' : 'allowed'
}

/** What a call that reads, or keeps things of the city, decides before anything else. */
function ofReading({ route, variant }: Line, actor: Actor, ticket: Ticket, order: string): Cell {
  const of = holdingOf(ticket)
  const unit = findOrder(ticket, order)?.unit
  const out = (isOut: boolean): Cell => (isOut ? '404' : 'allowed')
  if (route === 'register') {
    if (actor.role === 'operator' && !isInKey(actor, of, law)) return '403'
    return actor.role === 'channel' && actor.channel !== ticket.channel ? '403' : 'allowed'
  }
  if (route === 'postIntakeBatch')
    return actor.role === 'channel' && actor.channel !== ticket.channel ? '403' : 'allowed'
  if (route === 'suggestCatalogueEntry') return isLimited(actor) && !isInKey(actor, of, law) ? '403' : 'allowed'
  if (route === 'readAuthorityList' && !maySee(actor, authorityLists[variant as keyof typeof authorityLists]))
    return '403'
  if (/Suggestions?$/.test(route)) {
    const area = of.units.includes('sy-housing') ? '210100' : '210102'
    return out(
      !seesSuggestion(
        { area, category: of.category ?? '', by: { role: 'department', id: 'd', ...(unit ? { unit } : {}) } },
        actor,
        law,
      ),
    )
  }
  const isOfReceiver = reachOf(route).about === 'delivery' || route === 'listUndelivered'
  if (isOfReceiver && unit !== undefined) {
    const to =
      actor.role === 'channel'
        ? { kind: 'channel' as const, code: ticket.channel }
        : { kind: 'unit' as const, code: unit }
    return out(!seesDelivery({ to, notice: 'work-order.dispatched' }, actor, law))
  }
  if (route === 'listActs')
    return out(!seesAct({ by: { role: 'department', id: 'd', ...(unit ? { unit } : {}) } }, actor, law))
  if (reachOf(route).about === 'letter' || route === 'listLetters') return out(!seesLetter({ ticket }, actor, law))
  switch (reachOf(route).about) {
    case 'open':
    case 'whole-city':
      return 'allowed'
    case 'result':
      if (!reachOf(route).acts || seesEverything(actor, law)) return 'allowed'
      // Of an appeal that is not theirs to see nothing is said.
      return route === 'ruleEvaluationAppeal' && !isInBranch(unit, actor, law) ? '404' : '403'
    case 'article':
      return ofArticle(actor, unit ?? '')
    case 'consultation':
      return out(!isInBranch(unit, actor, law))
    case 'ladder':
      if (route !== 'proposeLadder' && !isInBranch(unit, actor, law)) return '404'
      return actor.role === 'supervisor' && reachOf(route).acts && !seesEverything(actor, law) ? '403' : 'allowed'
    case 'feed': {
      if (actor.role === 'department' || actor.role === 'channel') return 'allowed'
      const { category, area, units } = of
      const line = { type: 'dispatched', subject: of.ticket, data: { ticketType: 'help', category, area, units } }
      return out(!shownTo(actor, {}, law)(line as never, false))
    }
    case 'agreement': {
      const to = actor.role === 'channel' ? { kind: 'channel', code: of.channel } : { kind: 'unit', code: unit ?? '' }
      if (reachOf(route).acts) return actor.role === 'supervisor' && !seesEverything(actor, law) ? '403' : 'allowed'
      return out(!isTheirs({ inForce: { terms: { to } } } as never, actor))
    }
    case 'missed-call':
      return out(actor.role !== 'admin' && !seesEverything(actor, law))
    case 'batch':
      return out(!seesBatch(actor, { by: { id: 'another' }, channel: ticket.channel }, law))
    case 'call':
      return out(actor.role !== 'admin' && !seesCall(actor, { channel: 'phone', area: of.area }, law))
    case 'place': {
      const area = of.units.includes('sy-housing') ? '*' : (of.area ?? '')
      return keepsArea(actor, area, law) ? 'allowed' : '409'
    }
    case 'unit-list':
      if (actor.role === 'operator')
        return out(
          !/^(read|listKept)|ArticleR(eport|ows)|^list(Stale|Unused|Contra)/.test(route) && !isInKey(actor, of, law),
        )
      return out(!isInBranch(route === 'listAssistance' ? ticket.assistance[0]?.unit : unit, actor, law))
    case 'rows':
      return out(
        !isSeen(
          actor,
          /^list(MissedCalls|ConspicuousLookups|IntakeBatches|BulkActs|EvaluationRulings)$/.test(route)
            ? undefined
            : of,
          law,
        ),
      )
    case 'task':
      return out(!sees(actor, { of, unit, community: ticket.assistance[0]?.unit }, law))
    case 'order':
      return out(!sees(actor, { of, unit }, law))
    default: {
      if (actor.role === 'admin') return 'allowed'
      const sends = route === 'askUpload' && actor.role === 'department' && sees(actor, { of }, law)
      if (sends && !holdsOrder(actor, ticket, law.registry.isWithin)) return '409'
      const isHidden =
        route === 'readIdentity' && actor.role === 'department' && !holdsOrder(actor, ticket, law.registry.isWithin)
      return out(isHidden || !sees(actor, { of }, law))
    }
  }
}

/** An article that this unit keeps: proposed by somebody, decided on by this caller. */
function ofArticle(actor: Actor, owner: string): Cell {
  const content = articleOfUnit(owner)
  const proposed = { at: now, by: { role: 'department', id: 'another', unit: owner } } as const
  const article = { id: 'a', revision: 1, versions: [{ version: 1, state: 'proposed', content, proposed }] } as const
  const by = { ...actor, staff: '0001' }
  const deciding = { now, actor: by, ifMatch: 1, place: law, written: { characters: 0, bytes: 0 } }
  const done = decideArticle({ type: 'proposeArticle', content: { ...content, title: '另一问题' } }, article, deciding)
  if (!isRefusal(done)) return 'allowed'
  return done.refused === 'key.limited' ? '403' : '409'
}

function decided(line: Line, column: string): Cell {
  const route = all[line.route] as Route
  if (route.who === 'anyone') return 'allowed'
  if (column === 'no key') return '401'
  const kind = reachOf(line.route).authority ?? (/clues/.test(line.call) ? 'business-environment' : 'platform')
  const scene = sceneOf(line.route)
  const [actor, ticket] = caller(column, kind, scene)
  if (never(line.route, route.who, actor)) return '403'
  const { command } = route
  if (command && command !== 'register')
    return ofCommand(command as Exclude<CommandName, 'register'>, actor, ticket, scene.order)
  return ofReading(line, actor, ticket, scene.order)
}

describe('权限表', () => {
  it.each(Object.entries(all).map(([name, route]) => ({ name, route })))('has a line for $name', ({ name, route }) => {
    if (!written.some((line) => line.route === name)) throw new Error(lineFor(name, route))
    expect(Object.keys(table), `${name} needs a row in shared/access/table.ts`).toContain(name)
  })
  it('has no line for a call that is gone, and no call twice', () => {
    expect(written.filter(({ route }) => !Object.hasOwn(all, route)).map(({ call }) => call)).toEqual([])
    expect(new Set(written.map(({ call }) => call)).size).toBe(written.length)
  })
  it('names calls that there are for the province and the government too', () => {
    expect(issuerCalls.filter((call) => !written.some((line) => line.call === call))).toEqual([])
  })
  it('has a cell in every column', () => {
    const cells = ['allowed', 'hidden', '404', '403', '409', '401', '-']
    const wrong = written.flatMap(({ call, cells: own }) =>
      columns.filter((column) => !cells.includes(own.get(column) ?? '')).map((column) => `${call}: ${column}`),
    )
    expect(wrong).toEqual([])
  })
})

describe.each(written)('$call', (line) => {
  it('answers every caller as it is written', () => {
    const told = columns.filter((column) => line.cells.get(column) !== '-')
    // A list leaves out what a thing would answer 404 for: which of the two is a matter of the call, held over HTTP.
    const plain = (cell: Cell | undefined) => (cell === 'hidden' ? '404' : cell)
    const found = told.map((column) => `${column}: ${plain(decided(line, column))}`)
    expect(found).toEqual(told.map((column) => `${column}: ${plain(line.cells.get(column))}`))
  })
})
