/** What the platform asks of a scanner, whatever stands behind it. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eicar } from '../../../infra/local/stand-in/scan.ts'
import type { Clamd } from '../../../infra/scanner/clamd.ts'
import { startScanner } from '../../../infra/scanner/server.ts'
import { httpScan } from '../../../shared/files/storage/scanner.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export function overScanner(open: () => Promise<{ clamd: Clamd; stop(): unknown }>): void {
  let stops: (() => unknown)[] = []
  let url: string | undefined
  beforeAll(async () => {
    const { clamd, stop } = await open()
    const scanner = await startScanner({ clamd, port: 0, hostname: '127.0.0.1', log: () => {} })
    url = scanner.url
    stops = [scanner.stop, stop]
  }, 120_000)
  afterAll(async () => {
    for (const stop of stops) await stop()
  })
  const scan = (bytes: Uint8Array, sum = sha256(bytes)) =>
    httpScan(async () => url, { reach: { private: true, loopback: true } })(bytes, sum)

  it('finds what is clean clean', async () => {
    expect(await scan(Buffer.from('harmless'))).toEqual({ is: 'clean' })
    expect(await scan(Buffer.alloc(3_000_000, 7))).toEqual({ is: 'clean' })
  })
  it('finds EICAR, alone and after a megabyte of something else', async () => {
    expect(await scan(Buffer.from(eicar))).toMatchObject({ is: 'infected', found: expect.stringMatching(/eicar/i) })
    const behind = Buffer.concat([Buffer.alloc(1_000_000, 7), Buffer.from(eicar)])
    expect(await scan(behind)).toMatchObject({ is: 'infected' })
  })
  it('is not believed about other bytes', async () => {
    expect(await scan(Buffer.from('harmless'), sha256(Buffer.from('others')))).toMatchObject({ is: 'later' })
  })
  it('says nothing of what it cannot look through whole', async () => {
    expect(await scan(Buffer.alloc(9_000_000))).toMatchObject({ is: 'later' })
  })
  it('that is not there, or that nobody named, scans nothing', async () => {
    const reach = { private: true, loopback: true }
    expect(await httpScan(async () => undefined, { reach })(Buffer.from('a'), '')).toEqual({ is: 'none' })
    expect(await httpScan(async () => 'http://127.0.0.1:9/', { reach })(Buffer.from('a'), '')).toMatchObject({
      is: 'later',
    })
    const outside = { private: false, loopback: false }
    expect(await httpScan(async () => url, { reach: outside })(Buffer.from('a'), '')).toMatchObject({ is: 'later' })
  })
}
