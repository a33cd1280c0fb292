/** 接收 — what becomes of receipts and of what people answer (第十八条). */

import type { Receipt, Recorded } from './receipts.ts'

/** 上行短信 — what somebody sent to the gateway's number; the text is theirs and the number is not proof of who it was. */
export interface MessageAnswer {
  gateway: string
  /** the number, for as long as it takes to find whose it is */
  sender: string
  text: string
  at: string
  /** what the provider calls it: the same again is the same message */
  messageId: string
}

export interface Receiving {
  /** known: recorded before. stray: of no message of ours; nothing was changed. Thrown: not kept, to be sent again. */
  recordReceipt(receipt: Receipt): Promise<Recorded>
  recordAnswer(answer: MessageAnswer): Promise<void>
}
