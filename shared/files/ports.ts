/** 端口 — what files need of table, bucket, scanner and tickets. */
import type { Actor } from '../access/actor.ts'
import type { FileType } from '../law/files.ts'
import type { Refusal } from '../record/refusal.ts'
import type { File } from './file.ts'

/** 文件表 — all files of a ticket together, under a version. */
export interface Files {
  version: number
  files: File[]
  /** 到期删除 — what of it is to be erased */
  ends?: Ending | undefined
}
/** What the appellant sent; or all. */
export type Ending = 'appellants' | 'all'

export interface FileStore {
  read(ticket: string): Promise<Files | undefined>
  /** @param next when somebody must look at it, whatever else happens @returns false where others wrote meanwhile */
  write(ticket: string, files: Files, next: string | undefined): Promise<boolean>
  /** Nothing of it is left. @returns false where others wrote meanwhile */
  remove(ticket: string, version: number): Promise<boolean>
  /** Tickets whose files are due to be looked at, the longest due first. */
  due(before: string): AsyncGenerator<string>
}

export interface Form {
  key: string
  type: string
  bytes: { least: number; most: number }
  /** where the browser that sent it is led */
  returnTo?: string | undefined
}

/** 存储桶 */
export interface Objects {
  /** A form by which exactly this may be sent within so many seconds. */
  form(asked: Form, seconds: number): Promise<{ url: string; fields: Record<string, string> }>
  /** An address at which it may be read within so many seconds, as an attachment. */
  address(asked: { key: string; type: string; disposition: string }, seconds: number): Promise<string>
  read(key: string): Promise<Uint8Array | undefined>
  /** What stands under this key has this content: keys name it. */
  put(key: string, type: string, bytes: Uint8Array): Promise<void>
  /** Once more does nothing. */
  remove(key: string): Promise<void>
}

/** 扫描 — what a scanner says of some bytes; `later`: it could not say; `none`: the city has no scanner. */
export type Scanned =
  | { is: 'clean' }
  | { is: 'infected'; found: string }
  | { is: 'later'; error: string }
  | { is: 'none' }
export type Scan = (bytes: Uint8Array, sha256: string) => Promise<Scanned>

/** 诉求件 — as far as its files are concerned. */
export interface Matter {
  ticket: string
  confidential: boolean
  /** nobody knows the appellant any more, or no text is kept */
  ended: boolean
  /** a unit's answer is shown to the appellant */
  answered: boolean
  /** of those that the asker sees: theirs, and whether they are in hand */
  orders: readonly { number: string; unit: string; inHand: boolean }[]
}
export type MatterFor = (ticket: string, actor: Actor) => Promise<Matter | Refusal>

/** 收存 — into the ticket's log, once. @returns what the log has of it, or that the matter takes nothing more */
export type KeepInLog = (ticket: string, kept: KeptInLog) => Promise<KeptInLog | 'ended'>
export interface KeptInLog {
  file: string
  fileType: FileType
  purpose: File['purpose']
  by: Pick<Actor, 'role' | 'id' | 'staff' | 'unit'>
  order?: string | undefined
  sent: { bytes: number; sha256: string }
  kept: { bytes: number; sha256: string }
  removed: string[]
}
