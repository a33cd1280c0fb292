/** 附件 over HTTP, as those would who want to fill the bucket, reach others' files or plant something. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { png } from '../files/samples.ts'
import { type Person, sampleCity } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const photo = png()
type Fields = Record<string, string>

const ask = (who: Person, ticket: string, more: object = {}) =>
  who.post(`/v1/tickets/${ticket}/files`, {
    ...{ name: '照片.png', type: 'image/png', size: photo.length, for: 'appeal' },
    ...more,
  })

async function post(
  { url, fields }: { url: string; fields: Fields },
  bytes: Uint8Array<ArrayBuffer> = photo,
  more: Fields = {},
) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...more })) form.append(name, value)
  form.append('file', new Blob([bytes]), 'x')
  const answer = await fetch(url, { method: 'POST', body: form })
  return { status: answer.status, code: /<Code>(.*?)<\/Code>/.exec(await answer.text())?.[1] }
}

async function mine() {
  const { body } = await city.register()
  return { ticket: body.number as string, appellant: city.appellant(body.number, body.accessCode) }
}
const formFor = async (more: object = {}) => {
  const { ticket, appellant } = await mine()
  const { body } = await ask(appellant, ticket, more)
  return { ticket, appellant, file: body.file as string, upload: body.upload as { url: string; fields: Fields } }
}
const settled = (who: Person, ticket: string, file: string) =>
  eventually(
    async () => (await who.get(`/v1/tickets/${ticket}/files/${file}`)).body,
    ({ state }) => state === 'clean' || state === 'refused',
  )

describe('附件，受攻击时', () => {
  it('takes exactly the bytes that were asked for', async () => {
    const { upload } = await formFor()
    expect(await post(upload, Buffer.concat([photo, Buffer.alloc(1)]))).toEqual({ status: 400, code: 'EntityTooLarge' })
    expect(await post(upload, photo.subarray(1))).toEqual({ status: 400, code: 'EntityTooSmall' })
    expect(await post(upload, Buffer.alloc(20_000_000))).toEqual({ status: 400, code: 'EntityTooLarge' })
    expect((await post(upload)).status).toBe(204)
  })
  it('takes it under no other key or type, with nothing added', async () => {
    const { upload } = await formFor()
    const key = upload.fields.key ?? ''
    const others: Fields[] = [
      { key: key.replace(/[0-9a-f]$/, 'g') },
      { key: `${key}/more` },
      { key: key.replace('quarantine/', 'clean/') },
      { 'Content-Type': 'text/html' },
      { acl: 'public-read' },
      { 'x-amz-meta-a': 'b' },
    ]
    for (const fields of others) expect((await post(upload, photo, fields)).status, JSON.stringify(fields)).toBe(403)
  })
  it('is asked for by nobody for another’s ticket, and read by nobody else', async () => {
    const { ticket, appellant, file, upload } = await formFor()
    const other = await mine()
    expect((await ask(other.appellant, ticket)).body.code).toBe('ticket.unknown')
    expect((await ask(city.nobody, ticket)).status).toBe(401)
    await post(upload)
    await settled(appellant, ticket, file)
    const path = `/v1/tickets/${ticket}/files/${file}`
    for (const who of [other.appellant, city.channel('app'), city.unit('tiexi-housing')])
      for (const one of [path, `${path}/link`, `/v1/tickets/${ticket}/files`])
        expect((await who.get(one)).status).toBe(404)
    expect((await other.appellant.get(`/v1/tickets/${other.ticket}/files/${file}/link`)).body.code).toBe('file.unknown')
    expect((await city.admin.get(path)).status).toBe(403)
  })
  it('is read at no address but the signed one', async () => {
    const { ticket, appellant, file, upload } = await formFor()
    await post(upload)
    await settled(appellant, ticket, file)
    const { body } = await appellant.get(`/v1/tickets/${ticket}/files/${file}/link`)
    expect((await fetch(body.url)).status).toBe(200)
    expect((await fetch(body.url.replace(/X-Amz-Expires=\d+/, 'X-Amz-Expires=86400'))).status).toBe(403)
    expect((await fetch(body.url.replace('attachment', 'inline'))).status).toBe(403)
    expect((await fetch(body.url.replace('clean', 'quarantine'))).status).toBe(403)
  })
  it('that is two things at once is shown as one', async () => {
    const both = Buffer.concat([photo, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')])
    const { ticket, appellant, file, upload } = await formFor({ size: both.length })
    await post(upload, both)
    expect(await settled(appellant, ticket, file)).toMatchObject({
      state: 'clean',
      removed: ['trailing'],
      bytes: photo.length,
    })
  })
  it('that is a page, or a picture nobody can open, is refused', async () => {
    for (const [bytes, code] of [
      [Buffer.from('<html><script>alert(1)</script></html>'), 'file.not-its-type'],
      [png({ width: 65_000, height: 65_000 }), 'file.too-many-pixels'],
    ] as const) {
      const { ticket, appellant, file, upload } = await formFor({ size: bytes.length })
      await post(upload, bytes)
      expect(await settled(appellant, ticket, file)).toMatchObject({ state: 'refused', problem: { code } })
    }
  })
  it('has a name that leads nowhere', async () => {
    for (const [name, shown] of [
      ['../../etc/passwd', 'passwd.png'],
      ['..\\..\\boot.ini.png', 'boot.ini.png'],
      ['a".png\u202egnp.exe', 'a_.pnggnp.exe.png'],
      ['; rm -rf $HOME;.png', '_ rm -rf _HOME_.png'],
      ['...', 'file.png'],
    ]) {
      const { ticket, appellant } = await mine()
      const { status } = await ask(appellant, ticket, { name })
      const { body } = await appellant.get(`/v1/tickets/${ticket}/files`)
      expect([status, body.items[0]?.name], name).toEqual([201, shown])
    }
  })
  it('stays what it was found to be, whatever is sent under its form afterwards', async () => {
    const { ticket, appellant, file, upload } = await formFor()
    await post(upload)
    const first = await settled(appellant, ticket, file)
    const other = png({ width: 3 })
    expect(other.length).toBe(photo.length)
    expect((await post(upload, other)).status).toBe(204)
    const { body } = await appellant.get(`/v1/tickets/${ticket}/files/${file}/link`)
    expect(Buffer.from(await (await fetch(body.url)).arrayBuffer()).equals(photo)).toBe(true)
    expect((await appellant.get(`/v1/tickets/${ticket}/files/${file}`)).body.sha256).toBe(first.sha256)
  })
  it('is asked for twice by a sender who lost the answer, and is one', async () => {
    const { ticket, appellant } = await mine()
    const body = { name: 'a.png', type: 'image/png', size: 5, for: 'appeal' }
    const asked = () => appellant.post(`/v1/tickets/${ticket}/files`, body, { 'idempotency-key': `k-${ticket}` })
    const [one, two] = [await asked(), await asked()]
    expect([two.status, two.body]).toEqual([201, one.body])
    expect((await appellant.get(`/v1/tickets/${ticket}/files`)).body.items).toHaveLength(1)
  })
  it('comes no more often than a side may send', async () => {
    const { ticket, appellant } = await mine()
    const all: Awaited<ReturnType<typeof ask>>[] = []
    // As an app sends an album: three at a time.
    while (all.length < 24) all.push(...(await Promise.all([1, 2, 3].map(() => ask(appellant, ticket)))))
    expect(all.filter(({ status }) => status === 201)).toHaveLength(20)
    expect(all.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'file.too-many',
      details: { each: 20 },
    })
  })
})

describe.skipIf(isRemote)('附件, where the clock can be moved', () => {
  it('is taken five minutes long, and read five minutes long', async () => {
    const { ticket, appellant, file, upload } = await formFor()
    const later = (minutes: number) => new Date(Date.parse(city.now()) + minutes * 60_000).toISOString()
    await post(upload)
    await settled(appellant, ticket, file)
    const { body } = await appellant.get(`/v1/tickets/${ticket}/files/${file}/link`)
    const unused = await ask(appellant, ticket)
    await city.advanceTo(later(6))
    expect((await fetch(body.url)).status).toBe(403)
    expect(await post(unused.body.upload)).toEqual({ status: 403, code: 'AccessDenied' })
    await city.advanceTo(later(30))
    const given = async () => (await appellant.get(`/v1/tickets/${ticket}/files/${unused.body.file}`)).body
    await eventually(given, ({ state }) => state === 'lapsed')
  })

  it('of 100 MB goes to the bucket and comes from it, and through no function of the API', {
    timeout: 120_000,
  }, async () => {
    const kept = JSON.parse(readFileSync(new URL('../files/media.data.json', import.meta.url), 'utf8'))
    const film = Buffer.from(kept.mp4, 'base64')
    const bytes = Buffer.alloc(100 * 1024 * 1024)
    film.copy(bytes)
    bytes.writeUInt32BE(bytes.length - film.length, film.length)
    bytes.write('free', film.length + 4, 'latin1')
    const { ticket, appellant, file, upload } = await formFor({
      name: '现场.mp4',
      type: 'video/mp4',
      size: bytes.length,
    })
    expect(new URL(upload.url).origin).not.toBe(new URL(city.url()).origin)
    const through: number[] = []
    const unwatch = city.city().host.watch(({ input }) => through.push(JSON.stringify(input).length))
    expect((await post(upload, bytes)).status).toBe(204)
    expect(await settled(appellant, ticket, file)).toMatchObject({ state: 'clean', bytes: bytes.length })
    const { body } = await appellant.get(`/v1/tickets/${ticket}/files/${file}/link`)
    const read = await fetch(body.url, { headers: { range: 'bytes=104857590-' } })
    expect([read.status, (await read.arrayBuffer()).byteLength]).toEqual([206, 10])
    unwatch()
    expect(Math.max(...through)).toBeLessThan(100_000)
    // The gateway would not have taken it.
    const refused = await fetch(`${city.url()}/v1/tickets/${ticket}/files`, {
      method: 'POST',
      body: bytes.subarray(0, 11_000_000),
    })
    expect(refused.status).toBe(413)
  })
})
