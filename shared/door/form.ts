/** 表单 — what a form brings: fields by name, each as often as it came, and files. */
import type { APIGatewayProxyEvent } from 'aws-lambda'
import { DoorRefusal, type Headers, isInUtf8, lost, mediaTypeIn, wellFormed } from './input.ts'

export interface SentFile {
  field: string
  name: string
  /** as the sender calls it */
  type: string
  bytes: Uint8Array
}

export type Fields = Record<string, string[]>
export interface Form {
  fields: readonly (readonly [name: string, value: string])[]
  files: readonly SentFile[]
}

/** Reads a form of several parts. @returns undefined for one that is cut off or has too many */
export type FormOf = (contentType: string, bytes: Uint8Array) => Promise<Form | undefined>

const urlencoded = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data'
export const formTypes = [urlencoded, multipart] as const

/** @throws DoorRefusal on other types, on more than is taken, and on what is not UTF-8 */
export async function formSent(
  event: APIGatewayProxyEvent,
  { atMost }: { atMost: number },
  { contentType = '' }: Headers,
  formOf: FormOf | undefined,
): Promise<{ fields: Fields; files: readonly SentFile[] }> {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > atMost)
    throw new DoorRefusal('form.too-large', { details: { megabytes: Math.floor(atMost / 1024 / 1024) } })
  const isMultipart = mediaTypeIn(contentType) === multipart
  if (!isMultipart && !isInUtf8(urlencoded, contentType)) throw new DoorRefusal('form.wrong-type')
  // Bytes that passed as text have lost what was no text in them.
  if (isMultipart && !event.isBase64Encoded && event.body?.includes(lost)) throw new DoorRefusal('form.damaged')
  const form = isMultipart ? await formOf?.(contentType, bytes) : formIn(bytes)
  if (!form) throw new DoorRefusal('form.damaged')
  if (form.fields.some((field) => field.some((text) => text.includes(lost)))) throw new DoorRefusal('body.not-utf8')
  const fields = Object.fromEntries(
    [...Map.groupBy(form.fields, ([name]) => name)].map(([name, all]) => [
      name,
      all.map(([, text]) => text.replaceAll('\r\n', '\n')),
    ]),
  )
  return { fields: wellFormed(fields, ''), files: form.files }
}

/** A form of texts has at most so many fields and bytes: its parser takes the square of their number. */
const mostFields = 200
const mostText = 256 * 1024

function formIn(bytes: Buffer): Form | undefined {
  if (bytes.length > mostText || bytes.filter((byte) => byte === ampersand).length >= mostFields) return undefined
  return { fields: [...new URLSearchParams(bytes.toString('utf8'))], files: [] }
}
const ampersand = 0x26
