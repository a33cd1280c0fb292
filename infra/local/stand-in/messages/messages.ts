/** 短信 — keeps what was sent, and pushes receipts and answers to the platform. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Mode, modes, type receiptStatuses } from './mode.ts'

export interface Receipt {
  status: (typeof receiptStatuses)[number]
  code: string
}

export interface Sent {
  /** what we call it as a provider, and what the platform calls it */
  id: string
  outId: string
  to: string
  text: string
  at: string
  /** each push, and what the platform answered; 0: nothing */
  receipts: (Receipt & { answered: number })[]
}

/** What somebody wrote to the city's number. */
export interface Written {
  id: string
  from: string
  text: string
  at: string
  answered: number
}

/** Addresses that the platform gave for receipts and answers. */
export interface Platform {
  receipts: string
  answers: string
}

export interface Messages {
  readonly sent: readonly Sent[]
  readonly written: readonly Written[]
  readonly modes: readonly Mode[]
  behave(mode: Mode): void
  /** @returns what a provider answers, with how long it takes */
  take(message: Pick<Sent, 'outId' | 'to' | 'text'>): { status: number; body: object; wait: number }
  push(one: Sent, receipt: Receipt): Promise<number>
  write(from: string, text: string): Promise<Written>
  /** pushes that are under way */
  busy(): number
}

/** So that a stand-in that runs for weeks does not grow without end. */
const keep = 10_000
/** A carrier takes a moment; by then the platform has noted what it was answered. */
const moment = 40
const tries = 8

export function messages({ platform, now }: { platform: Promise<Platform>; now(): number }): Messages {
  const sent: Sent[] = []
  const written: Written[] = []
  const behaving = modes()
  let underWay = 0
  let count = 0
  const fresh = (prefix: string): string => `${prefix}-${now().toString(36)}-${++count}`
  const iso = (): string => new Date(now()).toISOString()

  /** Again after a failure, as providers do. @returns the last status, 0 where nobody answered */
  async function post(to: keyof Platform, body: object): Promise<number> {
    const url = (await platform)[to]
    for (let tried = 1; ; tried++) {
      const status = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }).then(
        async (answer) => {
          await answer.arrayBuffer()
          return answer.status
        },
        () => 0,
      )
      const isForLater = status === 0 || status === 429 || status >= 500
      if (!isForLater || tried === tries) return status
      await sleep(moment * 2 ** tried)
    }
  }

  async function counted<T>(work: () => Promise<T>): Promise<T> {
    underWay++
    try {
      return await work()
    } finally {
      underWay--
    }
  }

  async function push(one: Sent, receipt: Receipt): Promise<number> {
    const { id, outId, to } = one
    const answered = await counted(() => post('receipts', { receipts: [{ id, outId, to, at: iso(), ...receipt }] }))
    one.receipts.push({ ...receipt, answered })
    return answered
  }

  function receiptsOf(mode: Mode): Receipt[] {
    if (mode.is === 'lose') return []
    if (mode.is === 'fail') return [{ status: 'failed', code: mode.code }]
    const delivered: Receipt = { status: 'delivered', code: 'DELIVRD' }
    return Array.from({ length: mode.is === 'repeat' ? mode.times : 1 }, () => delivered)
  }

  return {
    sent,
    written,
    get modes() {
      return behaving.all
    },
    behave: behaving.set,
    take({ outId, to, text }) {
      const mode = behaving.take(to)
      if (mode.is === 'refuse') return { status: 200, body: { code: mode.code }, wait: 0 }
      const one: Sent = { id: fresh('m'), outId, to, text, at: iso(), receipts: [] }
      sent.push(one)
      if (sent.length > keep) sent.shift()
      const wait = mode.is === 'slow' ? mode.ms : 0
      void counted(async () => {
        await sleep(wait + moment)
        for (const receipt of receiptsOf(mode)) await push(one, receipt)
      })
      if (mode.is === 'lose-answers') return { status: 503, body: {}, wait }
      return { status: 200, body: { code: 'OK', id: one.id }, wait }
    },
    push,
    async write(from, text) {
      const id = fresh('w')
      const at = iso()
      const answered = await counted(() => post('answers', { answers: [{ id, from, text, at }] }))
      const one: Written = { id, from, text, at, answered }
      written.push(one)
      if (written.length > keep) written.shift()
      return one
    },
    busy: () => underWay,
  }
}
