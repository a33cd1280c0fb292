/** 派单建议 — categories, whom the catalogue in force names for each, how much they hold. */
import type { ListedRows } from '../../access/holding.ts'
import type { Registry } from '../../city/registry.ts'
import { isRetired } from '../../city/retirement.ts'
import { addDays } from '../../law/civil-date.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { asRead } from '../../schema/text.ts'
import { type ModelInUse, readerOf } from '../../suggesting/index.ts'
import { replay } from '../kind/replay.ts'
import { textShare } from '../matters/merging/similar.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { likeliest, rowsOfDays } from './by-sketch.ts'
import type { OrderRows, Tickets } from './ports.ts'

export interface SuggestionDeps {
  modelInUse: ModelInUse
  orders: Pick<OrderRows, 'list'>
  listed: Pick<ListedRows, 'page'>
  tickets: Pick<Tickets, 'read'>
}

export interface Asked {
  title: string
  text: string
  /** as it is known; otherwise what the text names */
  area?: string | undefined
  /** the ticket it is asked for, which is no past one of its own */
  ticket?: string | undefined
  /** when the catalogue is asked */
  day: string
}

/** Beside a unit without a limit of its own so many are counted. */
const countedAtMost = 99
const shownSimilar = 2
/** Below this two texts share little more than greetings. */
const leastShare = 0.15

/** @param isTheirs whether whoever asks may see another ticket */
export async function dispatchSuggestion(
  asked: Asked,
  { registry, rules }: { registry: Registry; rules: Pick<Rules, 'repeats'> },
  isTheirs: (ticket: Ticket) => boolean,
  deps: SuggestionDeps,
) {
  const { named, where: area, margin, model, ...read } = await likeliestHandlers(asked, registry, deps)
  const leads = [...new Set(named.flatMap(({ handled }) => handled?.lead ?? []))]
  const [loads, similar] = await Promise.all([
    Promise.all(leads.map(async (unit) => [unit, await loadOf(unit, registry, deps)] as const)),
    similarPast(asked, named[0]?.category, area, rules.repeats.similar, isTheirs, deps),
  ])
  const loadOfUnit = new Map(loads)
  return {
    ...{ day: asked.day, margin: rounded(margin), ...read, model },
    categories: named.map(({ category, share, words, handled }) => {
      const load = handled && loadOfUnit.get(handled.lead)
      const unit = handled &&
        load && { ...handled, ...load, warnings: warningsOf(category, handled.lead, load, asked.day, registry) }
      return { category, share: rounded(share), words, unit }
    }),
    similar,
  }
}

/** What the text says, and whom the catalogue in force names for each category that it may be. */
export async function likeliestHandlers(
  asked: Asked,
  registry: Registry,
  { modelInUse }: Pick<SuggestionDeps, 'modelInUse'>,
) {
  const { model, kept } = await modelInUse(registry.lists, asked.day)
  const { categories, ...read } = readerOf(model, registry.lists).read(asked)
  const where = asked.area ?? read.area?.area
  return {
    ...read,
    /** as it is known, or as the text names it */
    where,
    model: kept && { hash: kept.hash, day: kept.report.day, examples: kept.report.examples },
    named: categories.map((one) => ({
      ...one,
      handled: whoHandles(one.category, where ?? registry.code, asked.day, registry),
    })),
  }
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000

/** The responsibility list goes before the catalogue, as it does where a matter is dispatched. */
function whoHandles(category: string, area: string, day: string, registry: Registry) {
  const listed = registry.responsible(category, area, day)
  if (listed) return { by: 'responsibility-list' as const, lead: listed.lead, coHandlers: listed.departments }
  const entry = registry.catalogueEntry(category, area, day)
  return entry && { by: 'catalogue' as const, lead: entry.lead, coHandlers: entry.coHandlers }
}

interface Load {
  open: number
  /** there are more than were counted */
  more: boolean
  carries: number | undefined
  hours: string | undefined
}

async function loadOf(code: string, registry: Registry, { orders }: SuggestionDeps): Promise<Load> {
  const { carries, hours } = registry.unit(code) ?? {}
  const most = (carries ?? countedAtMost) + 1
  let open = 0
  let after: string | undefined
  do {
    const page = await orders.list(code, true, most - open, after)
    open += page.items.length
    after = page.next
  } while (after !== undefined && open < most)
  return { open: Math.min(open, most - 1), more: open >= most, carries, hours }
}

export const loadWarnings = {
  'over-its-limit': {
    zh: '在手工单已超过该单位承载量',
    en: 'it holds more open orders than it says it can carry',
  },
  retired: { zh: '该单位已撤并，派单会被拒绝', en: 'it has retired: a dispatch to it is refused' },
  'not-for-grassroots': {
    zh: '该分类不在基层清单内，不得派给街道、社区',
    en: 'the grassroots list does not let this category go to a street or community',
  },
} as const
type Warned = keyof typeof loadWarnings

/** @param load undefined where nobody counted it */
export function warningsOf(
  category: string,
  lead: string,
  load: Pick<Load, 'more' | 'carries'> | undefined,
  day: string,
  registry: Registry,
) {
  const unit = registry.unit(lead)
  const isLocal = unit?.level === 'street' || unit?.level === 'community'
  const warned: (Warned | false)[] = [
    load?.carries !== undefined && load.more && 'over-its-limit',
    isRetired(unit ?? {}, day) && 'retired',
    isLocal && registry.isGrassroots(category) === false && 'not-for-grassroots',
  ]
  return warned.flatMap((code) => (code ? [{ code, ...loadWarnings[code] }] : []))
}

/** By sketch, on the lists of the likeliest category and the area; the likeliest are read and compared in full. */
async function similarPast(
  { title, text, ticket: own, day }: Asked,
  category: string | undefined,
  area: string | undefined,
  { withinDays, compared }: Rules['repeats']['similar'],
  isTheirs: (ticket: Ticket) => boolean,
  { listed, tickets }: SuggestionDeps,
) {
  const days = Array.from({ length: withinDays + 1 }, (_, back) => addDays(dateOf(`${day}T04:00:00Z`), -back))
  const rows = await rowsOfDays({ category, area }, days, compared.rows, { listed })
  const others = rows.filter((row) => row.ticket !== own)
  const read = await Promise.all(
    likeliest({ title, text }, others)
      .slice(0, 2 * shownSimilar)
      .map(async (number) => {
        const ticket = replay((await tickets.read(number))?.log ?? [])
        if (!ticket || !isTheirs(ticket)) return []
        const share = textShare({ title, text }, { title: asRead(ticket.title), text: asRead(ticket.text) })
        return share >= leastShare ? [{ ticket, share }] : []
      }),
  )
  return read
    .flat()
    .sort((one, other) => other.share - one.share)
    .slice(0, shownSimilar)
}
