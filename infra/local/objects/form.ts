/** 表单上传 — takes a signed form: fields first, then the file, held to its policy. */
import type { IncomingMessage } from 'node:http'
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy'
import { allowedSizes, tooLarge, tooSmall } from './post-policy.ts'
import { accessDenied, refuse } from './refusal.ts'
import { type Signers, signerOfPolicy } from './signature.ts'
import { type Written, writeTo } from './writing.ts'

/** Bytes of all fields before the file. */
const mostFields = 20_480

export interface Uploaded {
  signer: string
  key: string
  type: string
  written: Written
  /** where it asks to be led, once it is kept */
  returnTo: string | undefined
}

/** @param check throws where the signer may not put this @throws ObjectRefusal */
export function readForm(
  request: IncomingMessage,
  {
    bucket,
    path,
    signers,
    check,
  }: { bucket: string; path: string; signers: Signers; check(signer: string, key: string): void },
): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>()
    let size = 0
    let begun: Promise<void> | undefined
    let refused: unknown
    const fail = (error: unknown): void => {
      refused ??= error
      // What is still sent is read and dropped: a sender that is cut off sees no answer.
      request.resume()
    }
    let parser: BusboyInstance
    try {
      parser = new Busboy({ headers: request.headers as BusboyHeaders })
    } catch {
      throw refuse(
        412,
        'PreconditionFailed',
        'At least one of the preconditions you specified did not hold: Bucket POST must be of the enclosure-type multipart/form-data',
      )
    }
    parser.on('field', (name, value) => {
      // What stands behind the file is ignored, and of too many no more is remembered.
      if (begun || size > mostFields) return
      size += name.length + Buffer.byteLength(value)
      fields.set(name.toLowerCase(), value)
    })
    parser.on('file', (name, stream, filename) => {
      // Cut off within a file it is told of there too, whether anybody reads it or not.
      stream.on('error', () => fail(malformed()))
      if (begun || name.toLowerCase() !== 'file') return void stream.resume()
      begun = take(stream, filename).catch((error) => {
        stream.resume()
        fail(error)
      })
    })
    parser.on('error', () => fail(malformed()))
    let uploaded: Uploaded | undefined
    const end = async (): Promise<void> => {
      await begun
      if (refused) return reject(refused)
      if (!uploaded) return reject(refuse(400, 'InvalidArgument', 'POST requires exactly one file upload per request.'))
      resolve(uploaded)
    }
    parser.on('finish', () => void end())
    // What was being written is closed as that of a form that is cut off.
    request.on('aborted', () => parser.end())
    request.pipe(parser)

    async function take(stream: NodeJS.ReadableStream, filename: string): Promise<void> {
      if (size > mostFields)
        throw refuse(
          400,
          'MaxPostPreDataLengthExceededError',
          'Your POST request fields preceding the upload file were too large.',
        )
      const key = fields.get('key')?.replace(/\$\{filename\}/g, () => filename)
      if (!key) throw refuse(400, 'InvalidArgument', "Bucket POST must contain a field named 'key'.")
      if (!fields.has('policy')) throw accessDenied()
      const signer = signerOfPolicy(fields, signers)
      const { least, most } = allowedSizes(fields, bucket, signers.now())
      check(signer, key)
      const written = await writeTo(path, stream, most)
      if (written === 'too large') throw tooLarge()
      if (written.size < least) throw tooSmall()
      uploaded = {
        ...{ signer, key, type: fields.get('content-type') ?? 'binary/octet-stream', written },
        returnTo: fields.get('success_action_redirect'),
      }
    }
  })
}

const malformed = () =>
  refuse(400, 'MalformedPOSTRequest', 'The body of your POST request is not well-formed multipart/form-data.')
