/** 申请上传 — whether this file may be sent to this ticket by whoever asks. */
import type { Actor } from '../access/actor.ts'
import type { FilePurpose, FileType } from '../law/files.ts'
import type { Rules } from '../law/rules.ts'
import { type File, sideOf } from './file.ts'
import type { Matter } from './ports.ts'
import { type Refusal, refused } from './refusals.ts'

export const megabyte = 1024 * 1024

export interface Asked {
  name: string
  type?: FileType | undefined
  size?: number | undefined
  for: FilePurpose
  order?: string | undefined
}

/** @returns the work order it is sent under, if any */
export function mayAsk(
  { type, size = 0, for: purpose, order: named }: Asked,
  actor: Actor,
  { ended, orders }: Matter,
  rules: Rules['files'],
): { order: string | undefined } | Refusal {
  if (!rules.purposes[purpose].includes(actor.role)) return refused('file.not-for-you', { for: purpose })
  if (ended) return refused('file.matter-ended')
  const megabytes = mostMegabytes(type, rules)
  if (size > megabytes * megabyte) return refused('file.over-size', { type, megabytes })
  if (actor.role !== 'department') return { order: undefined }
  const held = orders.filter(({ number, inHand }) => inHand && (named === undefined || number === named))
  const [order] = held
  return order && held.length === 1 ? { order: order.number } : refused('file.no-order-in-hand')
}

/** Of which nobody said what it is may be as large as any type may. */
export const mostMegabytes = (type: FileType | undefined, { megabytes }: Rules['files']): number =>
  type === undefined ? Math.min(...Object.values(megabytes)) : megabytes[type]

/** What never came counts for nothing. */
export function isFull(files: readonly File[], actor: Actor, { perTicket }: Rules['files']): Refusal | undefined {
  const counted = files.filter(({ state }) => state !== 'lapsed')
  const theirs = counted.filter(({ by }) => sideOf(by) === sideOf(actor))
  return theirs.length < perTicket.each && counted.length < perTicket.all
    ? undefined
    : refused('file.too-many', { ...perTicket })
}
