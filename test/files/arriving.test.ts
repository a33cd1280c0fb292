/** 到达 — what arrives is found out, once, however often it is looked at and wherever that is cut short. */
import { describe, expect, it } from 'vitest'
import { arrived } from '../../shared/files/arrive.ts'
import { askUpload } from '../../shared/files/calls.ts'
import { endFiles } from '../../shared/files/end.ts'
import { sweepFiles } from '../../shared/files/sweep.ts'
import { appellant, department } from '../support/story.ts'
import { ticket, world } from './memory.ts'
import { png, wav } from './samples.ts'

const id = 'file-0000000000000000'
const key = `quarantine/${ticket}/${id}`

async function sent(bytes: Uint8Array, more: object = {}) {
  const here = world()
  const body = { name: 'x.png', type: 'image/png', size: bytes.length, for: 'appeal', ...more }
  const actor = 'order' in more ? department('heping-housing') : appellant(ticket)
  await askUpload({ params: { ticket }, actor, body } as never, here.deps)
  here.bucket.set(key, bytes)
  const file = () => here.items.get(ticket)?.files.files[0]
  return { ...here, file, look: () => arrived(key, here.deps) }
}
const sweep = (here: ReturnType<typeof world>) => sweepFiles(() => false, here.deps)
const keys = ({ bucket }: ReturnType<typeof world>) => [...bucket.keys()].map((one) => one.split('/')[0])

describe('what arrives', () => {
  it('is kept without its metadata, with both hashes in the log', async () => {
    const here = await sent(png({ words: 'me' }))
    expect(await here.look()).toBe('clean')
    const file = here.file()
    expect(file).toMatchObject({ state: 'clean', removed: ['tEXt'] })
    expect(file?.sent?.sha256).not.toBe(file?.kept?.sha256)
    expect(here.logged.get(id)).toMatchObject({ sent: file?.sent, kept: { sha256: file?.kept?.sha256 } })
    expect([...here.bucket.keys()]).toEqual([file?.kept?.key])
    expect(here.items.get(ticket)?.next).toBeUndefined()
  })
  it('is what its bytes say, where its sender did not', async () => {
    const here = await sent(png(), { name: '漏水.JPG', type: undefined, size: undefined })
    expect(await here.look()).toBe('clean')
    expect(here.file()).toMatchObject({ type: 'image/png', name: '漏水.JPG.png', bytes: png().length, state: 'clean' })
    expect(here.file()?.isAtMost).toBeUndefined()
    const other = await sent(Buffer.from('#!/bin/sh'), { type: undefined, size: undefined })
    expect(await other.look()).toBe('refused')
    expect(other.file()).toMatchObject({ why: 'file.not-taken', state: 'refused' })
  })
  it('is kept once, by whatever step it was killed at', async () => {
    for (let at = 0; at < 8; at++) {
      const here = await sent(png())
      here.here.breaksAfter = at
      await here.look().catch(() => {})
      here.here.breaksAfter = Number.POSITIVE_INFINITY
      await here.look()
      await here.look()
      expect([here.file()?.state, here.logged.size, keys(here)], `killed at ${at}`).toEqual(['clean', 1, ['clean']])
    }
  })
  it('is what was looked at, though something else is sent under its form meanwhile', async () => {
    const here = await sent(png({ words: 'one' }))
    await here.look()
    here.bucket.set(key, png({ width: 3 }))
    expect(await here.look()).toBe('clean')
    expect(keys(here)).toEqual(['clean'])
    // Killed behind the log, and other bytes under the same form: the log’s stay.
    const other = await sent(png())
    other.here.breaksAfter = 3
    await other.look().catch(() => {})
    other.here.breaksAfter = Number.POSITIVE_INFINITY
    other.bucket.set(key, png({ width: 3 }))
    await other.look()
    expect(other.file()?.kept?.sha256).toBe(other.logged.get(id)?.kept.sha256)
    expect([...other.bucket.keys()]).toEqual([other.file()?.kept?.key])
  })
  const refusing = async (bytes: Uint8Array) => {
    const here = await sent(bytes)
    expect(await here.look()).toBe('refused')
    expect([here.file()?.state, here.bucket.size, here.logged.size]).toEqual(['refused', 0, 0])
    return here.file()?.why
  }
  it('is refused where it is not what it was said to be', async () => {
    expect(await refusing(wav())).toBe('file.not-its-type')
    expect(await refusing(Buffer.from('<html><script>'))).toBe('file.not-its-type')
    expect(await refusing(Buffer.concat([Buffer.from('PK'), png()]))).toBe('file.not-its-type')
  })
  it('is refused where it is not whole', async () => {
    expect(await refusing(png().subarray(0, 40))).toBe('file.damaged')
  })
  it('is refused where nobody could open it', async () => {
    expect(await refusing(png({ width: 60_000, height: 60_000 }))).toBe('file.too-many-pixels')
  })
  it('with malware is refused, with the name of what was found', async () => {
    const here = await sent(png())
    here.here.scanned = { is: 'infected', found: 'Eicar' }
    expect(await here.look()).toBe('refused')
    expect(here.file()).toMatchObject({ why: 'file.infected', found: 'Eicar' })
    expect(here.bucket.size).toBe(0)
  })
  it('comes too late for a matter whose data are erased', async () => {
    const here = await sent(png())
    here.here.isEnded = true
    expect(await here.look()).toBe('refused')
    expect([here.file()?.why, here.bucket.size]).toEqual(['file.matter-ended', 0])
  })
  it('under a key that nobody asked for is removed', async () => {
    const here = await sent(png())
    for (const other of [`quarantine/${ticket}/file-9`, 'quarantine/x', `quarantine/${ticket}/${id}/more`]) {
      here.bucket.set(other, png())
      expect(await arrived(other, here.deps)).toBe('nothing')
      expect(here.bucket.has(other)).toBe(false)
    }
  })
})

describe('the round of every five minutes', () => {
  it('finds what no event told of', async () => {
    const here = await sent(png())
    expect(await sweep(here)).toMatchObject({ looked: 0 })
    here.move('2026-10-09T02:30:00.000Z')
    expect(await sweep(here)).toMatchObject({ looked: 1, lapsed: 0 })
    expect(here.file()?.state).toBe('clean')
  })
  it('gives up what never came, which then counts for nothing', async () => {
    const here = await sent(png())
    here.bucket.clear()
    here.move('2026-10-09T02:30:00.000Z')
    expect(await sweep(here)).toMatchObject({ looked: 1, lapsed: 1 })
    expect(here.file()?.state).toBe('lapsed')
    expect(here.items.get(ticket)?.next).toBeUndefined()
  })
  it('scans when the scanner is back, and says meanwhile what is waited for', async () => {
    const here = await sent(png())
    here.here.scanned = { is: 'later', error: 'down' }
    expect(await here.look()).toBe('waiting')
    expect(here.file()).toMatchObject({ state: 'arrived', waitsFor: 'scanner' })
    expect(here.items.get(ticket)?.next).toBe('2026-10-09T02:10:00.000Z')
    here.here.scanned = { is: 'none' }
    here.move('2026-10-09T02:11:00.000Z')
    expect(await sweep(here)).toMatchObject({ looked: 1, waiting: 0 })
    expect(here.file()).toMatchObject({ state: 'arrived', waitsFor: 'no-scanner' })
    here.here.scanned = { is: 'clean' }
    here.move('2026-10-09T02:22:00.000Z')
    await sweep(here)
    expect(here.file()?.state).toBe('clean')
    expect(here.file()?.waitsFor).toBeUndefined()
  })
  it('forgets what waited until the quarantine kept it no longer', async () => {
    const here = await sent(png())
    here.here.scanned = { is: 'none' }
    await here.look()
    here.bucket.clear()
    here.move('2026-10-12T02:00:00.000Z')
    expect(await sweep(here)).toMatchObject({ lapsed: 1 })
  })
  it('erases what the appellant sent, then all, as its ticket ends', async () => {
    const here = await sent(png())
    await here.look()
    await endFiles(ticket, 'appellants', here.deps)
    await endFiles(ticket, 'appellants', here.deps)
    here.move('2026-10-10T02:00:00.000Z')
    expect(await sweep(here)).toMatchObject({ ended: 1 })
    expect([here.items.size, here.bucket.size]).toEqual([0, 0])

    const unit = await sent(png(), { for: 'on-site', order: undefined })
    await unit.look()
    await endFiles(ticket, 'appellants', unit.deps)
    unit.move('2026-10-10T02:00:00.000Z')
    await sweep(unit)
    expect(unit.bucket.size).toBe(1)
    await endFiles(ticket, 'all', unit.deps)
    unit.move('2026-10-11T02:00:00.000Z')
    await sweep(unit)
    expect([unit.items.size, unit.bucket.size]).toEqual([0, 0])
  })
  it('comes to one that ended the function before behind all others', async () => {
    const here = await sent(png())
    here.deps.scan = async () => {
      throw new Error('out of memory')
    }
    await here.look().catch(() => {})
    here.move('2026-10-09T02:11:00.000Z')
    expect(await sweep(here)).toMatchObject({ failed: 1 })
    expect(here.items.get(ticket)?.next).toBe('2026-10-09T02:21:00.000Z')
    expect(here.file()?.arrivedAt).toBe('2026-10-09T02:00:00.000Z')
  })
  it('leaves nothing of a ticket that ends while a file waits', async () => {
    const here = await sent(png())
    here.here.scanned = { is: 'none' }
    await here.look()
    await endFiles(ticket, 'all', here.deps)
    here.move('2026-10-10T02:00:00.000Z')
    expect(await sweep(here)).toMatchObject({ ended: 1, lapsed: 0 })
    expect([here.items.size, here.bucket.size]).toEqual([0, 0])
  })
  it('goes on behind one that fails', async () => {
    const here = await sent(png())
    here.items.set('another', { files: { version: 1, files: [], ends: 'all' }, next: '2026-10-09T02:00:00.000Z' })
    here.here.breaksAfter = 0
    here.move('2026-10-09T02:30:00.000Z')
    expect(await sweep(here)).toMatchObject({ looked: 2, failed: 1 })
  })
})
