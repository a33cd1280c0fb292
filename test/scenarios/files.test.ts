/** 附件 over HTTP — sent straight to the bucket, looked at, shown to those who may see it. */
import { describe, expect, it } from 'vitest'
import { eicar } from '../../infra/local/stand-in/scan.ts'
import { png, wav } from '../files/samples.ts'
import { type Person, sampleCity } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
interface Sending {
  type?: string
  for?: string
  name?: string
  size?: number
}

const ask = (who: Person, ticket: string, bytes: Uint8Array, { name = '照片.png', ...more }: Sending = {}) =>
  who.post(`/v1/tickets/${ticket}/files`, { name, type: 'image/png', size: bytes.length, for: 'appeal', ...more })

async function upload(
  { url, fields }: { url: string; fields: Record<string, string> },
  bytes: Uint8Array<ArrayBuffer>,
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([bytes]), 'x')
  const answer = await fetch(url, { method: 'POST', body: form })
  return { status: answer.status, text: await answer.text() }
}

/** Asked for, sent, and looked at. @returns as its sender is shown it */
async function sent(who: Person, ticket: string, bytes: Uint8Array<ArrayBuffer>, more: Sending = {}) {
  const asked = await ask(who, ticket, bytes, more)
  expect(asked, JSON.stringify(asked.body)).toMatchObject({ status: 201 })
  expect((await upload(asked.body.upload, bytes)).status).toBe(204)
  const read = async () => (await who.get(`/v1/tickets/${ticket}/files/${asked.body.file}`)).body
  return eventually(read, ({ state }) => ['clean', 'refused'].includes(state))
}

const appellantOf = async () => {
  const { ticket, order, unit, accessCode } = await city.dispatched()
  return { ticket, order, unit: city.unit(unit), appellant: city.appellant(ticket, accessCode) }
}

describe('附件', () => {
  it('is sent by the appellant, found clean, and read by those who handle the matter', async () => {
    const { ticket, unit, appellant } = await appellantOf()
    const picture = png({ words: 'Wang Xiaoming' })
    const file = await sent(appellant, ticket, picture, { name: 'C:\\照片\\王小明 (1).PNG' })
    expect(file).toMatchObject({ state: 'clean', name: '王小明 (1).png', removed: ['tEXt'], by: { role: 'appellant' } })

    const link = await unit.get(`/v1/tickets/${ticket}/files/${file.file}/link?purpose=办理`)
    expect(link, JSON.stringify(link.body)).toMatchObject({ status: 200 })
    const read = await fetch(link.body.url)
    expect(read.headers.get('content-disposition')).toBe(
      'attachment; filename="___ (1).png"; filename*=UTF-8\'\'%E7%8E%8B%E5%B0%8F%E6%98%8E%20%281%29.png',
    )
    expect(Buffer.from(await read.arrayBuffer()).equals(png())).toBe(true)
    const looks = await city.supervisor.get(`/v1/tickets/${ticket}/identity-looks`)
    const look = looks.body.items.find(({ fields = [] }: { fields?: string[] }) => fields.includes(file.file))
    expect(look).toMatchObject({ purpose: '办理', fields: [file.file], by: { role: 'department' } })
    const log = await city.supervisor.get(`/v1/tickets/${ticket}/timeline`)
    type Told = { event: string }
    const events: Told[] = log.body.decisions.flatMap((decision: { events: Told[] }) => decision.events)
    const kept = events.find(({ event }) => event === 'file-kept')
    expect(kept).toMatchObject({
      event: 'file-kept',
      file: file.file,
      sent: { bytes: picture.length },
      kept: { sha256: file.sha256 },
    })
    expect(JSON.stringify(log.body)).not.toContain('王小明 (1)')
  })

  it('with malware is refused with the reason, in both languages', async () => {
    const { ticket, appellant } = await appellantOf()
    const file = await sent(appellant, ticket, Buffer.concat([png(), Buffer.from(eicar)]))
    expect(file).toMatchObject({
      state: 'refused',
      problem: { code: 'file.infected', zh: expect.stringMatching('恶意代码'), en: expect.stringMatching('Malware') },
    })
    expect((await appellant.get(`/v1/tickets/${ticket}/files/${file.file}/link`)).body.code).toBe('file.not-ready')
  })

  it('is scanned at an address that administrators alone are shown', async () => {
    expect((await city.admin.get('/v1/city')).body.files.scanner).toMatch(/^http/)
    expect((await city.operator.get('/v1/city')).body.files).toBeUndefined()
  })
  it('proves something once it was found clean, and nothing before', async () => {
    const { ticket } = await appellantOf()
    const withdraw = (recording: string) =>
      city.operator.post(`/v1/tickets/${ticket}/withdrawal`, { how: 'oral', recording })
    const asked = await ask(city.operator, ticket, wav(), { name: '录音.wav', type: 'audio/wav', for: 'recording' })
    expect((await withdraw(asked.body.file)).body).toMatchObject({
      code: 'file.not-clean',
      details: { file: asked.body.file },
    })
    await upload(asked.body.upload, wav())
    const listed = async () => (await city.operator.get(`/v1/tickets/${ticket}/files`)).body.items
    await eventually(listed, ([file]) => file.state === 'clean')
    expect((await withdraw(asked.body.file)).status).toBe(201)
  })
})
