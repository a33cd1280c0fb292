/** 对象存储 — the part of S3 that this house uses, over HTTP, each condition enforced as there. */
import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { State } from '../state/state.ts'
import { applicableRange } from './byte-range.ts'
import type { BucketDefinition } from './definition.ts'
import { readForm } from './form.ts'
import type { Operation } from './needs.ts'
import { accessDenied, notHere, ObjectRefusal, refuse, sendRefusal } from './refusal.ts'
import { type Signers, signerOf } from './signature.ts'
import { openObjects, type StoredObject } from './store.ts'
import { type Written, writeTo } from './writing.ts'

/** What somebody did, or tried to. */
export interface ObjectCall {
  caller: string
  operation: Operation
  bucket: BucketDefinition
  key: string
  /** it says If-None-Match: only where nothing is yet */
  onlyNew: boolean
}

export interface Objects {
  url: string
  expire(): Promise<void>
  stop(): Promise<void>
}

interface Given {
  state: State
  /** undefined keeps the bytes for as long as this process runs */
  folder: string | undefined
  buckets: readonly BucketDefinition[]
  signers: Signers
  /** 0 picks a free one */
  port?: number
  hostname: string
  /** undefined: nobody; otherwise what the caller may not */
  denied(call: ObjectCall): string | undefined
  /** may the caller be told that there is nothing? */
  mayKnow(caller: string, bucket: BucketDefinition): boolean
  /** Belongs to the transaction that keeps the object. */
  arrived(bucket: BucketDefinition, object: StoredObject, how: 'PutObject' | 'POST'): void
  called?(call: ObjectCall): void
  log(line: string): void
}

/** Of a query, beside the signature: what readers may ask of an answer, and what the SDK writes down for itself. */
const understood = /^(x-id|X-Amz-.+|x-amz-checksum-mode|response-content-(disposition|type))$/
const heeded =
  /^x-amz-(date|content-sha256|user-agent|checksum-(crc32|sha1|sha256|mode)|sdk-checksum-algorithm|security-token)$/

export async function startObjects(given: Given): Promise<Objects> {
  const { state, buckets, signers, hostname, log } = given
  const store = openObjects(state, given.folder, buckets)
  const byName = new Map(buckets.map((bucket) => [bucket.name, bucket]))

  const server = createServer({ keepAlive: true, noDelay: true }, (request, response) => {
    // Of the same clock that signatures are compared with: senders correct theirs by it.
    response.setHeader('Date', new Date(signers.now()).toUTCString())
    handle(request, response).catch((error: unknown) => {
      if (!(error instanceof ObjectRefusal)) log(`S3: ${error instanceof Error ? error.stack : error}`)
      const refusal =
        error instanceof ObjectRefusal ? error : refuse(500, 'InternalError', 'We encountered an internal error.')
      request.resume()
      if (response.headersSent) response.destroy()
      else sendRefusal(response, refusal, request.method !== 'HEAD')
    })
  })
  // Of 100 MB over a slow line.
  server.requestTimeout = 600_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(given.port ?? 0, hostname, resolve)
  })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers } = request
    const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/)
    const [, name = '', rest = ''] = /^\/([^/]*)\/?(.*)$/.exec(path) ?? []
    const bucket = byName.get(name)
    if (!bucket) throw refuse(404, 'NoSuchBucket', 'The specified bucket does not exist')
    if (bucket.crossOrigin && headers.origin) {
      response.setHeader('Access-Control-Allow-Origin', '*')
      if (method === 'OPTIONS') {
        response.setHeader('Access-Control-Allow-Methods', 'GET, POST')
        response.setHeader('Access-Control-Allow-Headers', headers['access-control-request-headers'] ?? '*')
        return void response.writeHead(200).end()
      }
    }
    if (method === 'POST' && rest === '') return form(bucket, request, response)
    const query = new URLSearchParams(search)
    const { signer, payload } = signerOf({ method, path, query, headers }, signers)
    for (const asked of query.keys()) if (!understood.test(asked)) throw notHere(`?${asked}`)
    for (const sent of Object.keys(headers))
      if (sent.startsWith('x-amz-') && !heeded.test(sent)) throw notHere(`the header ${sent}`)
    const key = decodeURIComponent(rest)
    if (key === '') throw notHere(`${method} of a bucket`)
    const onlyNew = headers['if-none-match'] !== undefined
    const call = (operation: Operation): void => checked({ caller: signer, operation, bucket, key, onlyNew })
    switch (method) {
      case 'PUT':
        call('PutObject')
        return put(bucket, key, payload, request, response)
      case 'GET':
        call('GetObject')
        return show(found(bucket, key, signer), query, request, response, true)
      case 'HEAD':
        call('HeadObject')
        return show(found(bucket, key, signer), query, request, response, false)
      case 'DELETE':
        call('DeleteObject')
        store.forget(await state.write(() => store.remove(bucket.name, key)))
        return void response.writeHead(204).end()
      default:
        throw notHere(method)
    }
  }

  function checked(call: ObjectCall): void {
    given.called?.(call)
    const denied = given.denied(call)
    if (denied !== undefined) throw accessDenied(denied)
  }

  function found(bucket: BucketDefinition, key: string, caller: string): StoredObject {
    const object = store.read(bucket.name, key)
    if (object) return object
    if (!given.mayKnow(caller, bucket)) throw accessDenied()
    throw refuse(404, 'NoSuchKey', 'The specified key does not exist.')
  }

  async function form(bucket: BucketDefinition, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { file, path } = store.place()
    try {
      const { key, type, written, returnTo } = await readForm(request, {
        bucket: bucket.name,
        path,
        signers,
        check: (caller, key) => checked({ caller, operation: 'PutObject', bucket, key, onlyNew: false }),
      })
      await keep(bucket, key, { file, type, written }, 'POST')
      const etag = `"${written.etag}"`
      // What is no address is left out of account.
      if (returnTo !== undefined && URL.canParse(returnTo)) {
        const to = new URL(returnTo)
        for (const [name, value] of Object.entries({ bucket: bucket.name, key, etag }))
          to.searchParams.append(name, value)
        response.writeHead(303, { ETag: etag, Location: to.href }).end()
        return
      }
      response.writeHead(204, { ETag: etag, Location: `${url}/${bucket.name}/${encodeURI(key)}` }).end()
    } catch (error) {
      store.forget(file)
      throw error
    }
  }

  async function put(
    bucket: BucketDefinition,
    key: string,
    payload: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { headers } = request
    if (payload.startsWith('STREAMING-')) throw notHere(payload)
    if (headers['if-match'] !== undefined) throw notHere('If-Match')
    const { file, path } = store.place()
    try {
      const written = await writeTo(path, request)
      if (written === 'too large') throw new Error('no size was given')
      const wrong = wrongSum(headers, payload, written)
      if (wrong) throw wrong
      const object = { file, type: headers['content-type'] ?? 'binary/octet-stream', written }
      await keep(bucket, key, object, 'PutObject', headers['if-none-match'] === '*')
      response.writeHead(200, { ETag: `"${written.etag}"` }).end()
    } catch (error) {
      store.forget(file)
      throw error
    }
  }

  /** Bytes first, then the row and its event in one commit: whoever is killed between has kept nothing. */
  async function keep(
    bucket: BucketDefinition,
    key: string,
    { file, type, written }: { file: string; type: string; written: Written },
    how: 'PutObject' | 'POST',
    onlyNew = false,
  ): Promise<void> {
    const { size, etag } = written
    const object = { bucket: bucket.name, key, file, size, etag, type, modified: signers.now() }
    const earlier = await state.write(() => {
      if (onlyNew && store.read(bucket.name, key))
        throw refuse(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold')
      if (bucket.tells) given.arrived(bucket, object, how)
      return store.put(object)
    })
    store.forget(earlier)
  }

  function show(
    object: StoredObject,
    query: URLSearchParams,
    { headers }: IncomingMessage,
    response: ServerResponse,
    hasBody: boolean,
  ): void {
    const disposition = query.get('response-content-disposition')
    const range = applicableRange(headers.range, object.size)
    response.writeHead(range ? 206 : 200, {
      'Content-Type': query.get('response-content-type') ?? object.type,
      'Content-Length': range ? range.end - range.start + 1 : object.size,
      ...(range ? { 'Content-Range': `bytes ${range.start}-${range.end}/${object.size}` } : {}),
      ...(disposition ? { 'Content-Disposition': disposition } : {}),
      'Accept-Ranges': 'bytes',
      ETag: `"${object.etag}"`,
      'Last-Modified': new Date(object.modified).toUTCString(),
    })
    if (!hasBody || object.size === 0) return void response.end()
    createReadStream(store.pathOf(object), range ?? {})
      .on('error', () => response.destroy())
      .pipe(response)
  }

  const url = `http://${hostname}:${(server.address() as AddressInfo).port}`
  return {
    url,
    expire: () => store.expire(signers.now()),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          store.close()
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function wrongSum(headers: IncomingMessage['headers'], payload: string, written: Written): ObjectRefusal | undefined {
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== written.sha256Hex)
    return refuse(
      400,
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    )
  const sums = {
    'content-md5': 'md5',
    'x-amz-checksum-crc32': 'crc32',
    'x-amz-checksum-sha1': 'sha1',
    'x-amz-checksum-sha256': 'sha256',
  } as const
  for (const [name, sum] of Object.entries(sums))
    if (headers[name] !== undefined && headers[name] !== written[sum])
      return refuse(400, 'BadDigest', `The ${sum} you specified did not match the calculated checksum.`)
  return undefined
}
