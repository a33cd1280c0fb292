/** 核验 — names each ticket's first broken record, from the export's lines alone. */
import { hashesIn, hashOfBirth, hashOfDecision, hashOfText } from './chain.ts'
import type { Span } from './damaged.ts'
import { type ExportLine, exportLine, type SaltedText } from './export.ts'

/** What is wrong with a record. `line` counts from 1. */
export interface Broken {
  line: number
  ticket: string | undefined
  n: number | undefined
  /** a link that does not fit says only that one of two decisions was altered: this one, or n; a head held elsewhere tells which */
  orBefore?: number
  /** the last of the decisions that could not be read when this was exported; n is the first */
  to?: number
  fault:
    | 'unreadable'
    | 'damaged'
    | 'out-of-order'
    | 'chain-broken'
    | 'unchained'
    | 'text-altered'
    | 'text-unreferenced'
    | 'head-differs'
    | 'head-missing'
}

export interface Verified {
  tickets: number
  /** records that are no tickets */
  records: number
  decisions: number
  texts: number
  /** heads held elsewhere that were compared */
  heads: number
  /** the first broken record of each ticket, in the order of the lines */
  broken: Broken[]
}

interface Chain {
  n: number
  head: string
  heads: string[]
  /** where each decision stands in the export */
  lines: number[]
  /** hashes of texts that its decisions refer to */
  texts: Set<string>
  chained: boolean
  broken: boolean
}

/**
 * Feed it the lines of an export in order, then ask for the result. Without heads it proves that nothing was altered, dropped,
 * added or moved before the last decision of each ticket; with a head from outside, also that the log reaches it unaltered.
 */
export function verifier() {
  const chains = new Map<string, Chain>()
  const heads: { line: number; ticket: string; version: number; head: string }[] = []
  const broken: Broken[] = []
  const said: { line: number; ticket: string; hmac: string }[] = []
  /** records that are no tickets */
  const others = new Set<string>()
  let line = 0
  let decisions = 0
  let texts = 0

  const say = (fault: Broken['fault'], ticket?: string, n?: number, at = line): void => {
    const chain = ticket === undefined ? undefined : chains.get(ticket)
    if (chain?.broken) return
    if (chain) chain.broken = true
    broken.push({ line: at, ticket, n, fault })
  }

  function named(of: { ticket: string } | { record: string }): string {
    if ('ticket' in of) return of.ticket
    others.add(of.record)
    return of.record
  }

  function keptText(ticket: string, { hmac, salt, text }: { hmac: string } & SaltedText): void {
    texts++
    said.push({ line, ticket, hmac })
    if (hashOfText(salt, text) !== hmac) say('text-altered', ticket)
  }

  function chainOf(ticket: string): Chain {
    const known = chains.get(ticket)
    if (known) return known
    const chain: Chain = {
      n: 0,
      head: hashOfBirth(ticket),
      heads: [],
      lines: [],
      texts: new Set(),
      chained: false,
      broken: false,
    }
    chains.set(ticket, chain)
    return chain
  }

  function damaged(ticket: string, { from, to }: Span): void {
    const chain = chainOf(ticket)
    if (!chain.broken) broken.push({ line, ticket, n: from, to, fault: 'damaged' })
    chain.broken = true
  }

  function decision(ticket: string, record: { n: number; before?: string | undefined }): void {
    decisions++
    const chain = chainOf(ticket)
    const head = hashOf(record)
    if (head === undefined) say('unreadable', ticket, record.n)
    else if (record.n !== chain.n + 1) say('out-of-order', ticket, record.n)
    // Decisions from before logs were chained come first, and nothing without a hash comes after one with it.
    else if (record.before === undefined && chain.chained) say('unchained', ticket, record.n)
    else if (record.before !== undefined && record.before !== chain.head) say('chain-broken', ticket, record.n)
    hashesIn(record, chain.texts)
    chain.n = record.n
    chain.chained ||= record.before !== undefined
    chain.head = head ?? ''
    chain.heads[record.n] = chain.head
    chain.lines[record.n] = line
  }

  /** 断在何处 — of the two decisions that a broken link joins, the altered one as far as heads tell; otherwise both. */
  function placed(one: Broken, held: ReadonlyMap<string, string>): Broken {
    const { ticket, n, fault } = one
    const chain = ticket === undefined ? undefined : chains.get(ticket)
    // Nothing stands before the first: it is the one.
    if (fault !== 'chain-broken' || chain === undefined || n === undefined || n === 1) return one
    const before = n - 1
    const announced = held.get(`${ticket} ${before}`)
    const isIntact = held.get(`${ticket} ${n}`) === chain.heads[n]
    if (announced === undefined && !isIntact) return { ...one, orBefore: before }
    if (announced === chain.heads[before]) return one
    return { ...one, line: chain.lines[before] ?? one.line, n: before, fault: 'head-differs' }
  }

  return {
    add(text: string): void {
      line++
      if (text.trim() === '') return
      const parsed = parse(text)
      if (!parsed) say('unreadable')
      else if ('decision' in parsed) decision(named(parsed), parsed.decision)
      else if ('damaged' in parsed) damaged(named(parsed), parsed.damaged)
      else if ('text' in parsed) keptText(named(parsed), parsed)
      else if ('heads' in parsed)
        for (const { record: ticket, ...head } of parsed.heads) heads.push({ line, ticket, ...head })
      else heads.push({ line, ...parsed })
    },

    result(): Verified {
      for (const { line: at, ticket, hmac } of said)
        if (!chains.get(ticket)?.texts.has(hmac)) say('text-unreferenced', ticket, undefined, at)
      for (const { line: at, ticket, version, head } of heads) {
        const found = chains.get(ticket)?.heads[version]
        if (found === undefined) say('head-missing', ticket, version, at)
        else if (found !== head) say('head-differs', ticket, version, at)
      }
      const held = new Map(heads.map(({ ticket, version, head }) => [`${ticket} ${version}`, head]))
      return {
        tickets: chains.size - others.size,
        records: others.size,
        decisions,
        texts,
        heads: heads.length,
        broken: broken.map((one) => placed(one, held)),
      }
    },
  }
}

/** undefined for what no decision can hold: half a character, a number too large to be one */
function hashOf(decision: unknown): string | undefined {
  try {
    return hashOfDecision(decision)
  } catch {
    return undefined
  }
}

function parse(text: string): ExportLine | undefined {
  try {
    return exportLine().parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
