/** 隐私 — who calls, what they say and what is typed of it stands nowhere but with the identity data (第三十五条). */
import { beforeAll, describe, expect, it } from 'vitest'
import { type OpenCity, openCity } from '../../infra/local/open-city.ts'
import { appealOf, request } from '../stack/city.ts'

const marked = {
  phone: '13977770002',
  missed: '13977770003',
  name: '司马来电',
  idNumber: '210102199003077037',
  recording: 'rec-77770002',
  draftText: '暂存正文甲乙丙',
  draftName: '司马暂存',
  wrongName: '司马错名',
  corrected: '13977770004',
}

describe('after calls, drafts and lookups', () => {
  const printed: string[] = []
  const sent: string[] = []
  const written: string[] = []
  const addresses: string[] = []
  let announced = ''

  beforeAll(async () => {
    const city = await openCity({ port: 0, data: undefined, log: (line) => void printed.push(line) })
    try {
      city.host.watch(({ operation, input }) => {
        const said = JSON.stringify(input)
        if (/^(SendMessage|PutEvents)/.test(operation)) sent.push(said)
        if (/(PutItem|UpdateItem|BatchWriteItem)/.test(operation) && !/"TableName":"[^"]*appellants/i.test(said))
          written.push(said)
      })
      await live(city)
      announced = JSON.stringify(city.host.announced())
    } finally {
      await city.stop()
    }
  }, 120_000)

  async function live(city: OpenCity): Promise<void> {
    const now = (shift = 0) => new Date(city.host.clock.now() - shift * 1000).toISOString()
    const asking = (key: string) => async (method: string, path: string, body?: unknown) => {
      const answer = await request(`${city.url}${path}`, method, `Bearer ${key}`, body === undefined ? {} : { body })
      addresses.push(path, answer.headers.get('location') ?? '')
      expect(answer.status, `${method} ${path} ${JSON.stringify(answer.body)}`).toBeLessThan(300)
      return answer.body
    }
    const phone = asking(city.keys.channels.phone ?? '')
    const operator = asking(city.keys.operator)
    const call = { id: 'p-1', line: '12345', phone: marked.phone, offered: now(90) }
    await phone('POST', '/v1/calls', call)
    await phone('POST', '/v1/calls', { ...call, answered: now(80), ended: now(5), recording: marked.recording })
    await phone('POST', '/v1/calls', { ...call, id: 'p-2', phone: marked.missed, offered: now(40), ended: now(20) })
    const form = { text: marked.draftText, appellant: { name: marked.draftName, phone: marked.phone } }
    await operator('PUT', '/v1/calls/p-1/draft', { form })
    await operator('GET', '/v1/calls/p-1/draft')
    const appellant = { name: marked.name, phone: marked.phone, idNumber: marked.idNumber }
    const appeal = { ...appealOf({ channel: 'phone', appellant }), callId: 'p-1', draft: 1 }
    const { number, accessCode } = await operator('POST', '/v1/tickets', appeal)
    await city.host.idle()
    await operator('GET', '/v1/calls/p-1')
    await operator('GET', '/v1/calls/p-1/caller?purpose=x')
    for (const body of [
      { phone: marked.phone, verification: { name: marked.wrongName } },
      { phone: marked.phone, verification: { name: marked.name } },
      { idNumber: marked.idNumber },
      { name: marked.name, area: '210102', verification: { ticket: number, accessCode } },
      {},
    ])
      await operator('POST', '/v1/caller-lookups', { callId: 'p-1', ...body })
    await operator('POST', `/v1/tickets/${number}/identity-corrections`, {
      ...{ phone: marked.corrected, reason: '来电更正', callId: 'p-1' },
    })
    await city.host.idle()
  }

  it.each(Object.entries(marked))('%s is nowhere else', (_, value) => {
    expect(written.length).toBeGreaterThan(10)
    for (const place of [printed, sent, written, addresses]) expect(place.join('\n')).not.toContain(value)
    expect(announced).not.toContain(value)
  })
})
