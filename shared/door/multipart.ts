/** 分段表单 — reads a form of several parts, as browsers send files. */
import { Busboy } from '@fastify/busboy'
import type { Form, SentFile } from './form.ts'

const limits = { fields: 200, fieldSize: 64 * 1024, fieldNameSize: 200, files: 20, parts: 220, headerPairs: 50 }

/** The form is in memory by then; its size was looked at before. @returns undefined for one that is cut off or has too many parts */
export function multipartForm(contentType: string, bytes: Uint8Array): Promise<Form | undefined> {
  return new Promise((resolve) => {
    const fields: [string, string][] = []
    const files: SentFile[] = []
    let isWhole = true
    const broken = () => {
      isWhole = false
    }
    try {
      const reader = new Busboy({ headers: { 'content-type': contentType }, limits })
      reader.on('field', (name, value, nameIsCut, valueIsCut) => {
        if (nameIsCut || valueIsCut) broken()
        fields.push([name, value])
      })
      reader.on('file', (field, stream, name, _, type) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('error', broken)
        stream.on('end', () => files.push({ field, name, type, bytes: Buffer.concat(chunks) }))
      })
      for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) reader.on(limit, broken)
      reader.on('error', () => resolve(undefined))
      reader.on('finish', () => resolve(isWhole ? { fields, files } : undefined))
      reader.end(bytes)
    } catch {
      resolve(undefined)
    }
  })
}
