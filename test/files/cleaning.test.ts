/** 去除元数据 — real files of each type, made by others' tools with words planted where nobody looks. */
import { readFileSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'
import exifr from 'exifr'
import { describe, expect, it } from 'vitest'
import { cleanedOf } from '../../shared/files/metadata/cleaned.ts'
import { takenAt } from '../../shared/files/metadata/taken.ts'
import { typeOf } from '../../shared/files/metadata/type.ts'
import type { FileType } from '../../shared/law/files.ts'
import { png, riff, wav } from './samples.ts'

const kept = JSON.parse(readFileSync(new URL('media.data.json', import.meta.url), 'utf8')) as Record<string, string>
const media = (name: string): Buffer => Buffer.from(kept[name] ?? '', 'base64')
const planted = 'PLANTED'
const rules = { megapixels: 100 }
const all: [FileType, Buffer][] = [
  ['image/jpeg', media('jpg')],
  ['image/png', png({ words: planted })],
  ['image/webp', media('webp')],
  ['image/heic', media('heic')],
  ['application/pdf', media('pdf')],
  ['audio/mpeg', media('mp3')],
  ['audio/wav', wav({ words: planted })],
  ['video/mp4', media('mp4')],
]
const cleaned = async (type: FileType, bytes: Uint8Array) => {
  const done = await cleanedOf(type, bytes, rules)
  if (typeof done === 'string') throw new Error(done)
  return { ...done, bytes: Buffer.from(done.bytes) }
}

describe.each(all)('%s', (type, bytes) => {
  it('is known by how it begins', async () => expect(await typeOf(bytes)).toBe(type))
  it('loses what was written into it, and stays what it is', async () => {
    const { bytes: after, removed } = await cleaned(type, bytes)
    expect(removed.length).toBeGreaterThan(0)
    expect(after.toString('latin1')).not.toContain(planted)
    expect(await typeOf(after)).toBe(type)
  })
  it('has nothing more to lose then', async () => {
    const once = await cleaned(type, bytes)
    const twice = await cleaned(type, once.bytes)
    expect(twice.bytes.equals(once.bytes) || type === 'application/pdf').toBe(true)
  })
  it('cut off anywhere is damaged or whole, and never ends in an error', async () => {
    for (let end = 0; end < bytes.length; end += Math.max(1, Math.floor(bytes.length / 60))) {
      const done = await cleanedOf(type, bytes.subarray(0, end), rules)
      if (typeof done === 'string') expect(done).toBe('file.damaged')
    }
  })
  it('with any byte turned around ends in no error', async () => {
    for (let at = 0; at < bytes.length; at += Math.max(1, Math.floor(bytes.length / 200))) {
      const turned = Buffer.from(bytes)
      turned[at] = (turned[at] ?? 0) ^ 0xff
      await cleanedOf(type, turned, rules)
    }
  })
})

describe('a file made to keep its reader busy is damaged, and soon found to be', () => {
  const numbers = (...all: number[]) => {
    const out = Buffer.alloc(4 * all.length)
    for (const [n, one] of all.entries()) out.writeUInt32BE(one, 4 * n)
    return out
  }
  const box = (name: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts)
    return Buffer.concat([numbers(body.length + 8), Buffer.from(name, 'latin1'), body])
  }
  const file = box('ftyp', Buffer.from('isom\0\0\0\0'))
  /** A film with a track of timed metadata. */
  const film = (sizes: Buffer, runs: Buffer, offsets: Buffer, ...behind: Buffer[]) => {
    const table = box('stbl', box('stsz', sizes), box('stsc', runs), box('stco', offsets))
    const handler = box('hdlr', numbers(0, 0), Buffer.from('meta'), numbers(0, 0, 0))
    return Buffer.concat([file, ...behind, box('moov', box('trak', box('mdia', handler, box('minf', table))))])
  }
  const most = 0xffffffff
  const mebibyte = 1024 * 1024
  const nested = Buffer.alloc(400_000)
  for (let at = 0; at < nested.length; at += 8) {
    nested.writeUInt32BE(nested.length - at, at)
    nested.write(at === 0 ? 'moov' : 'trak', at + 4, 'latin1')
  }
  /** Items in no place: 65,535 of them, each of 65,535 parts. */
  const places = Buffer.concat([numbers(0), Buffer.from('0000ffff', 'hex'), Buffer.alloc(6 * 65_535, 0xff)])
  const named = Buffer.concat([numbers(0), Buffer.alloc(2)])
  it.each([
    ['nested', 'video/mp4', Buffer.concat([file, nested])],
    ['samples', 'video/mp4', film(numbers(0, 1, most), numbers(0, 1, 1, most, 1), numbers(0, most, 0))],
    [
      'one place many times',
      'video/mp4',
      film(
        numbers(0, mebibyte, 50_000),
        numbers(0, 1, 1, 1, 1),
        numbers(0, 50_000, ...Array<number>(50_000).fill(file.length + 8)),
        box('mdat', Buffer.alloc(mebibyte)),
      ),
    ],
    ['parts', 'image/heic', Buffer.concat([file, box('meta', numbers(0), box('iinf', named), box('iloc', places))])],
  ] as const)('%s', { timeout: 2_000 }, async (_, type, bytes) => {
    const began = performance.now()
    expect(await cleanedOf(type, bytes, rules)).toBe('file.damaged')
    expect(performance.now() - began).toBeLessThan(1_500)
  })
  it('a frame without its size', async () => {
    const photo = media('jpg')
    const at = photo.indexOf(Buffer.from('ffc0', 'hex'))
    const cut = Buffer.concat([photo.subarray(0, at), Buffer.from('ffc00002', 'hex'), photo.subarray(at)])
    expect(await cleanedOf('image/jpeg', cut, rules)).toBe('file.damaged')
  })
})

describe('what is behind the picture', () => {
  it.each(all.filter(([type]) => type === 'image/jpeg' || type === 'image/png' || type === 'image/webp'))(
    'goes: %s',
    async (type, bytes) => {
      const archive = Buffer.concat([bytes, Buffer.from('PK\u0003\u0004 another file')])
      const { bytes: after, removed } = await cleaned(type, archive)
      expect(removed).toContain('trailing')
      expect(after.equals((await cleaned(type, bytes)).bytes)).toBe(true)
    },
  )
})

describe('a photograph', () => {
  it('says when and where it was taken before, and nothing but which side is up after', async () => {
    const before = media('jpg')
    const taken = await takenAt('image/jpeg', before)
    expect(taken?.at).toBe('2026-11-29T09:30:00+08:00')
    expect([taken?.latitude, taken?.longitude].map((one) => one?.toFixed(3))).toEqual(['41.800', '123.400'])
    const { bytes: after } = await cleaned('image/jpeg', before)
    expect(await takenAt('image/jpeg', after)).toBeUndefined()
    expect(await exifr.orientation(after)).toBe(6)
    expect(await takenAt('image/heic', media('heic'))).toMatchObject({ at: '2026-11-29T09:30:00' })
    expect(await takenAt('image/heic', (await cleaned('image/heic', media('heic'))).bytes)).toBeUndefined()
  })
})

describe('a PDF', () => {
  it('keeps its pages', async () => {
    const { bytes } = await cleaned('application/pdf', media('pdf'))
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    expect([document.getPageCount(), document.getAuthor(), document.getTitle()]).toEqual([1, undefined, undefined])
  })
  it('that is signed stays byte by byte: its seal holds', async () => {
    const signed = Buffer.concat([media('pdf'), Buffer.from('\n% /ByteRange [0 1 2 3]')])
    const { bytes, removed } = await cleaned('application/pdf', signed)
    expect([bytes.equals(signed), removed]).toEqual([true, []])
  })
})

describe('sound and film', () => {
  it('of a recorder that was stopped is as long as it is', async () => {
    const open = riff(
      'WAVE',
      ['fmt ', Buffer.from('01000100401f0000803e000002001000', 'hex')],
      ['data', Buffer.alloc(10)],
    )
    open.writeUInt32LE(0xffffffff, 4)
    open.writeUInt32LE(0xffffffff, open.length - 14)
    expect((await cleaned('audio/wav', open)).bytes.length).toBe(open.length)
  })
  it('moves no frame of a film', async () => {
    const film = media('mp4')
    const { bytes } = await cleaned('video/mp4', film)
    const [from, to] = [film.indexOf('mdat'), bytes.indexOf('mdat')]
    expect([bytes.length, to]).toEqual([film.length, from])
    const length = film.readUInt32BE(from - 4)
    expect(bytes.subarray(to, to + length - 4).equals(film.subarray(from, from + length - 4))).toBe(true)
  })
})
