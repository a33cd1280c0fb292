/** 推送解读 — receipts and answers of people, read out of what a provider pushes. */
import type { GenericGateway } from '../../city/notices/gateway.ts'
import { at, codeOf, jsonIn } from './message.ts'

type Receipts = NonNullable<GenericGateway['receipts']>
type Answers = NonNullable<GenericGateway['answers']>
type Pushed = Receipts | Answers

export interface ReadReceipt {
  outId: string
  providerId: string
  number: string
  /** undefined for one that says neither yet */
  status: 'delivered' | 'failed' | undefined
  code: string
  at: string | undefined
}

export interface ReadAnswer {
  number: string
  text: string
  messageId: string
  at: string | undefined
}

/** More at once is no provider's. */
const most = 1_000

/** @returns undefined for what is no push of this provider; each that lacks something is left out, and counted */
export function receiptsIn(described: Receipts, raw: string): { read: ReadReceipt[]; unread: number } | undefined {
  return each(described, raw, (one) => {
    const [outId, providerId, number] = texts(one, described.outId, described.providerId, described.number)
    if (outId === undefined || providerId === undefined || number === undefined) return undefined
    const status = String(at(one, described.status))
    return {
      outId,
      providerId,
      number,
      status: described.delivered.includes(status)
        ? 'delivered'
        : described.failed.includes(status)
          ? 'failed'
          : undefined,
      code: codeOf(described.code === undefined ? status : at(one, described.code)),
      at: momentIn(one, described.at),
    }
  })
}

export function answersIn(described: Answers, raw: string): { read: ReadAnswer[]; unread: number } | undefined {
  return each(described, raw, (one) => {
    const [number, messageId] = texts(one, described.number, described.messageId)
    const text = at(one, described.text)
    if (number === undefined || messageId === undefined || typeof text !== 'string') return undefined
    return { number, text: shortened(text), messageId, at: momentIn(one, described.at) }
  })
}

/** As much as a channel may hand on; half a character is none. */
const mostOfText = 500
const shortened = (text: string): string => text.slice(0, mostOfText).toWellFormed()

function each<T>(described: Pushed, raw: string, read: (one: unknown) => T | undefined) {
  const whole = described.body === 'json' ? jsonIn(raw) : Object.fromEntries(new URLSearchParams(raw))
  if (typeof whole !== 'object' || whole === null) return undefined
  const list = described.list === undefined ? [whole] : at(whole, described.list)
  if (!Array.isArray(list) || list.length > most) return undefined
  const found = list.map(read)
  const good = found.filter((one) => one !== undefined)
  return { read: good, unread: found.length - good.length }
}

/** Ids and numbers: short, and written as texts or as whole numbers. */
const texts = (one: unknown, ...paths: readonly string[]): (string | undefined)[] =>
  paths.map((path) => {
    const value = at(one, path)
    const text = typeof value === 'number' ? String(value) : value
    return typeof text === 'string' && text.length > 0 && text.length <= 200 ? text : undefined
  })

/** As ISO 8601 in UTC; undefined for what is no time. */
function momentIn(one: unknown, where: Pushed['at']): string | undefined {
  if (!where) return undefined
  const written = String(at(one, where.path) ?? '').trim()
  const instant = Date.parse(isoOf(written, where.written))
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString()
}

function isoOf(written: string, as: NonNullable<Pushed['at']>['written']): string {
  switch (as) {
    case 'local':
      return `${written.replace(' ', 'T').replaceAll('/', '-')}+08:00`
    case 'compact':
      return written.replace(
        /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$/,
        (_, y, m, d, h, min, s = '00') => `${y}-${m}-${d}T${h}:${min}:${s}+08:00`,
      )
    case 'iso':
      return written
    case 'seconds':
    case 'milliseconds': {
      const milliseconds = /^\d{1,16}$/.test(written) ? Number(written) * (as === 'seconds' ? 1000 : 1) : Number.NaN
      return Math.abs(milliseconds) < 8.64e15 ? new Date(milliseconds).toISOString() : ''
    }
  }
}
