/** 回执 — what a carrier says of a message counts where id, provider's id and number agree. */
import { system } from '../access/actor.ts'
import type { Identities } from '../access/identities.ts'
import { isRefusal } from '../record/refusal.ts'
import { type AddressDeps, nextMessage } from './address.ts'
import { attemptIn } from './carry-out.ts'
import { type DecideDeps, decided } from './decided.ts'
import { messageOf, noticeOf } from './notice.ts'

/** 回执 — of one message. */
export interface Receipt {
  gateway: string
  /** our own id of the message */
  outId: string
  providerId: string
  /** HMAC of the number, as the identity side makes it */
  numberKey: string
  status: 'delivered' | 'failed'
  code: string
  at: string
}

/** known: recorded before; stray: of no message of ours, and nothing was changed */
export type Recorded = 'recorded' | 'known' | 'stray'

export type ReceiptDeps = DecideDeps & Omit<AddressDeps, 'clock'> & { identities: Pick<Identities, 'lineKey'> }

const outIds = /^C?\d{6}-\d{8}\.\d{1,6}\.\d{1,4}~\d{1,3}$/

/** 每日提要、试发、回问 — messages of ours that tell no appellant: nothing comes of their receipts. */
const isOfNoNotice = (outId: string): boolean => /^(digest-|try\.|answer\.)/.test(outId)

/** @throws where the gateway's own answer is not recorded yet, or others keep writing: it is to be sent again */
export async function recordReceipt(receipt: Receipt, deps: ReceiptDeps): Promise<Recorded> {
  const { gateway, outId, providerId, numberKey, status, code, at } = receipt
  if (!outIds.test(outId)) return isOfNoNotice(outId) ? 'known' : 'stray'
  const { id, attempt } = attemptIn(outId)
  const to = (await deps.sayings.read(id))?.spoken.get(attempt)?.to
  if (to === undefined || (await deps.identities.lineKey(to)) !== numberKey) return 'stray'
  const stored = await deps.notices.read(id)
  const notice = stored && noticeOf(id, stored.log)
  if (!notice || messageOf(notice, attempt)?.gateway !== gateway) return 'stray'
  const message = status === 'failed' ? await nextMessage(notice, 'failed', deps) : undefined
  const command = { type: 'receipt' as const, attempt, providerId, status, at, code, message }
  const done = await decided({ id, command, actor: system(`gateway ${gateway}`) }, deps)
  if (!isRefusal(done)) return done.log.length > notice.version ? 'recorded' : 'known'
  if (done.refused === 'notice.early' || done.refused === 'notice.changed')
    throw new Error(`the receipt of ${outId} is not recorded: ${done.refused}`)
  return 'stray'
}
