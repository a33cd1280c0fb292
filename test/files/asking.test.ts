/** 申请上传 — by whom, for what, how large, how many. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { askUpload, linkFile, listFiles, readFile } from '../../shared/files/calls.ts'
import { appellant, channel, department, law, operator } from '../support/story.ts'
import { matter, ticket, world } from './memory.ts'

const unit = department('heping-housing')
const mine = appellant(ticket)
const photo = { name: '照片.jpg', type: 'image/jpeg', size: 1000, for: 'appeal' } as const
type Body = Parameters<typeof askUpload>[0]['body']
const call = (actor: Actor, more: object = {}) =>
  ({
    ...{ params: { ticket }, query: { purpose: '办理' }, actor, from: { ip: '192.0.2.1', request: 'r' } },
    worded: (refusal: { refused: string }) => ({ code: refusal.refused, zh: '中', en: 'en' }),
    ...more,
  }) as never
const asked = (actor: Actor, body: Partial<Body>, { deps } = world()) =>
  askUpload(call(actor, { body: { ...photo, ...body } }), deps)
const { megabytes, perTicket } = law.rules.files

describe('whoever asks to send a file', () => {
  it('is given a form for its key and an end', async () =>
    expect(await asked(mine, {})).toEqual({
      body: {
        ticket,
        file: 'file-0000000000000000',
        upload: { url: 'http://bucket', fields: { key: `quarantine/${ticket}/file-0000000000000000` } },
        expires: '2026-10-09T02:05:00.000Z',
      },
      location: `/v1/tickets/${ticket}/files/file-0000000000000000`,
    }))
  it.each([
    [mine, 'reply'],
    [channel('web'), 'evidence'],
    [operator, 'on-site'],
    [unit, 'appeal'],
    [unit, 'for-units'],
  ] as const)('%o sends none as %s', async (actor, purpose) =>
    expect(await asked(actor, { for: purpose })).toMatchObject({ refused: 'file.not-for-you' }),
  )
  it('sends as much as its type allows, and not one byte more', async () => {
    const most = (megabytes['video/mp4'] ?? 0) * 1024 * 1024
    expect(await asked(mine, { type: 'video/mp4', size: most })).toHaveProperty('body')
    expect(await asked(mine, { type: 'video/mp4', size: most + 1 })).toMatchObject({ refused: 'file.over-size' })
    expect(await asked(mine, { size: 20 * 1024 * 1024 + 1 })).toMatchObject({
      refused: 'file.over-size',
      details: { megabytes: 20 },
    })
  })
  it('need not say what it is, nor how large: it may send as much as any type may have', async () => {
    const here = world()
    expect(await asked(mine, { name: '漏水', type: undefined, size: undefined }, here)).toHaveProperty('body')
    const most = Math.min(...Object.values(megabytes)) * 1024 * 1024
    expect(here.items.get(ticket)?.files.files).toMatchObject([{ name: '漏水', bytes: most, isAtMost: true }])
    expect(here.forms).toMatchObject([{ type: 'application/octet-stream', bytes: { least: 1, most } }])
    const { body } = (await listFiles(call(mine), here.deps)) as { body: { items: object[] } }
    expect(body.items).toMatchObject([{ type: undefined, bytes: undefined, state: 'asked' }])
    expect(await asked(mine, { type: 'video/mp4', size: undefined }, here)).toHaveProperty('body')
    expect(here.forms[1]).toMatchObject({ bytes: { least: 1, most: 100 * 1024 * 1024 } })
    expect(await asked(mine, { type: undefined, size: most + 1 }, here)).toMatchObject({ refused: 'file.over-size' })
  })
  it('names the order of those that the unit has in hand', async () => {
    const here = world()
    const [order] = matter.orders
    here.here.matter = { ...matter, orders: [{ ...order, inHand: false }] as never }
    expect(await asked(unit, { for: 'reply' }, here)).toMatchObject({ refused: 'file.no-order-in-hand' })
    here.here.matter = { ...matter, orders: [order, { ...order, number: `${ticket}-2` }] as never }
    expect(await asked(unit, { for: 'reply' }, here)).toMatchObject({ refused: 'file.no-order-in-hand' })
    expect(await asked(unit, { for: 'reply', order: `${ticket}-3` }, here)).toMatchObject({
      refused: 'file.no-order-in-hand',
    })
    expect(await asked(unit, { for: 'reply', order: `${ticket}-2` }, here)).toHaveProperty('body')
    expect(here.items.get(ticket)?.files.files).toMatchObject([{ order: `${ticket}-2`, by: unit }])
  })
  it('sends as many as one side may, also of many at once', async () => {
    const here = world()
    const all = await Promise.all(Array.from({ length: perTicket.each + 5 }, () => asked(mine, {}, here)))
    expect(all.filter((one) => 'body' in one)).toHaveLength(perTicket.each)
    expect(all.at(-1)).toMatchObject({ refused: 'file.too-many', details: perTicket })
    // Their channel is of the same side, units and platform are others.
    expect(await asked(channel('web'), {}, here)).toMatchObject({ refused: 'file.too-many' })
    expect(await asked(unit, { for: 'reply' }, here)).toHaveProperty('body')
  })
  it('sends no more than the city takes in a day, and again the next', async () => {
    const here = world()
    await here.deps.counting.count('bytes of files', 20735, 86_400, law.rules.files.cityDayMegabytes * 1024 * 1024)
    expect(await asked(mine, {}, here)).toMatchObject({ refused: 'file.city-full' })
    here.here.move('2026-10-09T16:00:00.000Z')
    here.move('2026-10-09T16:00:00.000Z')
    expect(await asked(mine, {}, here)).toHaveProperty('body')
  })
  it('sends nothing to a matter whose data are erased', async () => {
    const here = world()
    here.here.matter = { ...matter, ended: true }
    expect(await asked(mine, {}, here)).toMatchObject({ refused: 'file.matter-ended' })
  })
})

describe('whoever reads', () => {
  const kept = { bytes: 5, sha256: 'ab', key: 'clean/k' }
  async function withFiles(...files: object[]) {
    const here = world()
    await asked(mine, {}, here)
    const standing = here.items.get(ticket)
    const [first] = standing?.files.files ?? []
    if (standing) standing.files.files = files.map((one, n) => ({ ...first, id: `file-${n}`, ...one })) as never
    return here
  }
  const names = async (actor: Actor, here: Awaited<ReturnType<typeof withFiles>>) => {
    const done = (await listFiles(call(actor), here.deps)) as { body: { items: { file: string }[] } }
    return done.body.items.map(({ file }) => file)
  }
  const clean = { state: 'clean', kept } as const
  const all = [
    clean,
    { state: 'arrived' },
    { ...clean, purpose: 'reply', by: unit, order: `${ticket}-1` },
    { ...clean, purpose: 'evidence', by: department('sy-housing'), order: `${ticket}-2` },
    { ...clean, purpose: 'recording', by: operator },
    { ...clean, purpose: 'for-units', by: operator },
  ]

  it('is shown what stands beside the texts that are shown', async () => {
    const here = await withFiles(...all)
    expect(await names(operator, here)).toHaveLength(6)
    expect(await names(mine, here)).toEqual(['file-0', 'file-1'])
    expect(await names(unit, here)).toEqual(['file-0', 'file-2', 'file-5'])
    here.here.matter = { ...matter, answered: true }
    expect(await names(mine, here)).toEqual(['file-0', 'file-1', 'file-2'])
    expect(await names(channel('web'), here)).toEqual(['file-0', 'file-1', 'file-2'])
  })
  it('of a confidential matter is shown the version for units', async () => {
    const here = await withFiles(...all)
    here.here.matter = { ...matter, confidential: true }
    expect(await names(unit, here)).toEqual(['file-2', 'file-5'])
    here.here.matter = { ...matter, orders: [{ ...matter.orders[0], inHand: false }] as never }
    expect(await names(unit, here)).toEqual(['file-2'])
  })
  it('reads what is clean, and leaves a record where it is the appellant’s', async () => {
    const here = await withFiles(...all)
    const link = (actor: Actor, file: string) => linkFile(call(actor, { params: { ticket, file } }), here.deps)
    expect(await link(mine, 'file-1')).toEqual({ refused: 'file.not-ready' })
    expect(await link(unit, 'file-3')).toEqual({ refused: 'file.unknown' })
    expect(await readFile(call(unit, { params: { ticket, file: 'file-1' } }), here.deps)).toEqual({
      refused: 'file.unknown',
    })
    expect(await link(mine, 'file-0')).toMatchObject({ body: { expires: '2026-10-09T02:05:00.000Z' } })
    await link(operator, 'file-4')
    expect(here.looks).toEqual([])
    await link(unit, 'file-0')
    expect(here.looks).toMatchObject([{ ticket, by: unit, purpose: '办理', fields: ['file-0'] }])
  })
  it('is told of where a photograph was taken on the platform alone', async () => {
    const taken = { latitude: 41.8, longitude: 123.4 }
    const here = await withFiles({ ...clean, purpose: 'on-site', by: unit, order: `${ticket}-1`, taken })
    const read = async (actor: Actor) => readFile(call(actor, { params: { ticket, file: 'file-0' } }), here.deps)
    expect(await read(operator)).toMatchObject({ body: { taken } })
    expect(await read(unit)).toMatchObject({ body: { taken: undefined } })
  })
})
