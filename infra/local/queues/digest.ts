/** The checksums of SQS, which its SDK verifies. */
import { createHash } from 'node:crypto'
import type { MessageAttribute } from './message.ts'

export const md5 = (data: string | Buffer): string => createHash('md5').update(data).digest('hex')

/** Of names in order, each part behind its length. */
export function md5OfAttributes(attributes: Record<string, MessageAttribute>): string | undefined {
  const names = Object.keys(attributes).sort()
  if (names.length === 0) return undefined
  const measured = (part: string | Buffer): Buffer => {
    const bytes = Buffer.from(part as string)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    return Buffer.concat([length, bytes])
  }
  const parts = names.flatMap((name) => {
    const { DataType = '', StringValue, BinaryValue } = attributes[name] ?? {}
    const value = StringValue ?? Buffer.from(BinaryValue ?? '', 'base64')
    return [measured(name), measured(DataType), Buffer.from([StringValue === undefined ? 2 : 1]), measured(value)]
  })
  return md5(Buffer.concat(parts))
}
