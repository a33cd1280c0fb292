/** 告知的命令 — what people, gateways and the sweep ask of one notice (第十八条). */
import type { Holding } from '../access/holding.ts'
import type { Way } from '../city/notices/words.ts'
import type { Proof } from '../law/telling.ts'
import type { Addressed, Subject } from './events.ts'
import type { callOutcomes, ReceiptStatus } from './words.ts'

interface Call {
  by: string
  at: string
  outcome: (typeof callOutcomes)[number]
  dialled?: string | undefined
  recording?: string | undefined
  note?: string | undefined
}

export type NoticeCommand =
  /** @param message for the first way; `inCall`: told in the call in which it was decided */
  | {
      type: 'begin'
      subject: Subject
      message: Addressed | undefined
      inCall?: { by: string; callId: string } | undefined
    }
  /** @param message for the way after this one */
  | { type: 'look'; message: Addressed | undefined }
  | { type: 'hand'; way: Way; attempt: number; providerId?: string | undefined; passesOn: boolean }
  /** the gateway will never take it, or the number is not theirs any more */
  | { type: 'fail'; attempt: number; why: string; message: Addressed | undefined }
  | {
      type: 'receipt'
      attempt: number
      providerId: string
      status: Exclude<ReceiptStatus, 'unknown'>
      at: string
      code?: string | undefined
      message: Addressed | undefined
    }
  /** 转告失败 — the channel that took it could not pass it on */
  | { type: 'recordFailure'; why: string; message: Addressed | undefined }
  /** @param message for the letter, where this was the last attempt */
  | ({ type: 'recordCall'; message?: Addressed | undefined } & Call)
  /**
   * 再次告知、改以他法 — a person has it told in this way from now on.
   * @param possible ways that there are today; `wish`: the appellant's
   * @param message for this way, or what is read aloud or posted
   */
  | { type: 'tellAgain'; way: Way; possible: readonly Way[]; wish: Way | undefined; message: Addressed | undefined }
  | { type: 'recordPosted'; by: string; at: string }
  | { type: 'read' }
  /** a later notice that says this too was told; `uncover`: it turned out that it was not */
  | { type: 'cover'; by: string; how: Proof; at: string }
  | { type: 'uncover'; by: string; why: string }
  /** @param until of the clock that ends with its being told */
  | { type: 'recount'; asOf: number; whose: Holding; until: string | undefined; restricted: boolean }
  /** the appeal it is about was withdrawn */
  | { type: 'drop' }
  | { type: 'end' }

export type Asked<T extends NoticeCommand['type']> = Extract<NoticeCommand, { type: T }>
