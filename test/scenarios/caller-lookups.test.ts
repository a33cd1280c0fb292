/** 来电弹屏 over HTTP — callers are found, shown little before they are verified, and each look is recorded. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const run = Date.now().toString().slice(-7)
let numbers = 0
/** Of nobody else in this run. */
const newPhone = () => `136${run}${++numbers}`
const lookUp = (body: object, who = city.operator) => who.post('/v1/caller-lookups', body)
const ofCall = (body: object) => lookUp({ callId: `l-${run}`, ...body })
const registered = async (name: string, phone: string, more: object = {}) => {
  const { status, body } = await city.register({ appellant: { name, phone }, ...more })
  expect(status, JSON.stringify(body)).toBe(201)
  return body as { number: string; accessCode: string }
}
const numbersIn = ({ body }: { body: { items: { ticket: string }[] } }) => body.items.map(({ ticket }) => ticket)
const wrong = (code: string) => (code === '00000000' ? '11111111' : '00000000')

describe('来电弹屏', () => {
  it('shows number, category, state, day and next step; name and text once the name was said', async () => {
    const phone = newPhone()
    const one = await registered('弹屏甲', phone, { title: '弹屏标题', text: '弹屏正文' })
    const other = await registered('弹屏乙', `+86 ${phone}`)
    const plain = await ofCall({ phone })
    expect(plain.status, JSON.stringify(plain.body)).toBe(200)
    expect(plain.body).toMatchObject({ verification: 'none', more: false })
    expect(numbersIn(plain)).toEqual([other.number, one.number])
    expect(plain.body.items[1]).toEqual({
      ...{ ticket: one.number, category: 'heating-temperature', state: 'registered', verified: false },
      registeredAt: expect.any(String),
      next: { worklist: 'review', zh: '待平台审核', en: 'waits for the review', limit: expect.any(String) },
    })
    for (const hidden of ['弹屏甲', '弹屏标题', '弹屏正文', phone])
      expect(JSON.stringify(plain.body)).not.toContain(hidden)

    const named = await ofCall({ phone, verification: { name: ' 弹屏 甲 ' } })
    expect(named.body.verification).toBe('right')
    expect(named.body.items).toMatchObject([
      { ticket: other.number, verified: false },
      { ticket: one.number, verified: true, name: '弹屏甲', title: '弹屏标题', text: '弹屏正文' },
    ])
    expect(named.body.items[0].name).toBeUndefined()
    const otherwise = await ofCall({ phone, verification: { name: '弹屏丙' } })
    expect(otherwise.body).toMatchObject({ verification: 'wrong', items: [{ verified: false }, { verified: false }] })
  })

  it('says nothing of confidential matters and reports before a code was said, not even that there are some', async () => {
    const phone = newPhone()
    const secret = await registered('保密甲', phone, { confidential: true })
    const report = await registered('保密甲', phone, { ticketType: 'report', confidential: false })
    const other = await registered('保密乙', phone)
    expect(numbersIn(await ofCall({ phone }))).toEqual([other.number])
    // A family knows the name: saying it is as if there were nobody of that name.
    const named = await ofCall({ phone, verification: { name: '保密甲' } })
    expect(named.body.verification).toBe('wrong')
    expect(numbersIn(named)).toEqual([other.number])

    const { number: ticket, accessCode } = secret
    const guessed = await ofCall({ phone, verification: { ticket, accessCode: wrong(accessCode) } })
    expect(guessed.body).toMatchObject({ verification: 'wrong' })
    expect(numbersIn(guessed)).toEqual([other.number])
    const shown = await ofCall({ phone, verification: { ticket, accessCode } })
    expect(shown.body.items).toMatchObject([
      { ticket: other.number, verified: false },
      { ticket: report.number, verified: true, name: '保密甲' },
      { ticket: secret.number, verified: true, name: '保密甲' },
    ])
    // The code of another's ticket opens nothing here.
    const strange = await registered('保密丙', newPhone())
    const foreign = await ofCall({ phone, verification: { ticket: strange.number, accessCode: strange.accessCode } })
    expect(foreign.body.verification).toBe('wrong')
    expect(numbersIn(foreign)).toEqual([other.number])
  })

  it('compares no name and no code after too many wrong ones, however right', async () => {
    const phone = newPhone()
    const { number: ticket, accessCode } = await registered('限次甲', phone)
    for (let tried = 0; tried < 5; tried++)
      expect((await ofCall({ phone, verification: { name: `错${tried}` } })).body.verification).toBe('wrong')
    const named = await ofCall({ phone, verification: { name: '限次甲' } })
    expect(named.body).toMatchObject({
      verification: 'limited',
      until: expect.any(String),
      items: [{ verified: false }],
    })
    // Of another number nothing was tried.
    const elsewhere = newPhone()
    await registered('限次甲', elsewhere)
    expect((await ofCall({ phone: elsewhere, verification: { name: '限次甲' } })).body.verification).toBe('right')

    const tries = Array.from({ length: 8 }, () =>
      ofCall({ phone: elsewhere, verification: { ticket, accessCode: wrong(accessCode) } }),
    )
    const outcomes = (await Promise.all(tries)).map(({ body }) => body.verification)
    expect(outcomes.filter((one) => one === 'wrong')).toHaveLength(5)
    expect(outcomes.filter((one) => one === 'limited')).toHaveLength(3)
  })

  it('finds by paper, and by name and county; a name alone verifies nobody, and a code opens only its own person’s', async () => {
    const name = `寻${run}`
    const idNumber = '210102199003077037'
    const one = await registered(name, newPhone(), { appellant: { name, phone: newPhone(), idNumber } })
    const other = await registered(name, newPhone())
    const placeless = await registered(name, newPhone(), { area: undefined })
    const away = await registered(name, newPhone(), { area: '210106' })
    expect(numbersIn(await ofCall({ idNumber: '21010219900307 7037' }))).toContain(one.number)
    const found = await ofCall({ name: ` ${name} `, area: '210102' })
    expect(numbersIn(found)).toEqual([placeless.number, other.number, one.number])
    expect(numbersIn(found)).not.toContain(away.number)
    const named = await ofCall({ name, area: '210102', verification: { name } })
    expect(named.body).toMatchObject({ verification: 'none', items: [{ verified: false }, {}, { verified: false }] })
    const code = { ticket: other.number, accessCode: other.accessCode }
    const opened = await ofCall({ name, area: '210102', verification: code })
    expect(opened.body.items.map(({ verified }: { verified: boolean }) => verified)).toEqual([false, true, false])

    // A corrected name is found, and the one that was wrong is not.
    await city.operator.post(`/v1/tickets/${other.number}/identity-corrections`, {
      ...{ name: `改${run}`, reason: '登记时听错', callId: `l-${run}` },
    })
    expect(numbersIn(await ofCall({ name: `改${run}`, area: '210102' }))).toEqual([other.number])
    expect(numbersIn(await ofCall({ name, area: '210102' }))).toEqual([placeless.number, one.number])
    const { corrections } = (await city.operator.get(`/v1/tickets/${other.number}/identity?purpose=x`)).body
    expect(corrections).toMatchObject([{ before: { name }, after: { name: `改${run}` }, reason: '登记时听错' }])
    expect((await city.operator.get(`/v1/tickets/${other.number}`)).body.calls).toMatchObject([
      { call: `phone:l-${run}` },
    ])
  })

  it('looks up the number of the call itself, which nobody need see', async () => {
    const phone = newPhone()
    const { number } = await registered('来电甲', phone)
    const id = `own-${run}`
    const none = await lookUp({ callId: id })
    expect([none.status, none.body.code]).toEqual([409, 'lookup.no-number'])
    await city.channel('phone').post('/v1/calls', { id, line: '12345', phone, offered: city.now() })
    const found = await lookUp({ callId: id })
    expect(numbersIn(found)).toEqual([number])
    expect(JSON.stringify(found.body)).not.toContain(phone)
    const expires = new Date(Date.parse(city.now()) + 86_400_000).toISOString()
    const scope = { role: 'operator', areas: ['210102'], name: '分中心', expires, perMinute: 100 }
    const limited = city.withKey(`Bearer ${(await city.admin.post('/v1/keys', scope)).body.key}`)
    expect((await lookUp({ callId: id }, limited)).body.code).toBe('lookup.no-number')
  })

  it('records a look at each ticket that it showed, before and after', async () => {
    const phone = newPhone()
    const { number } = await registered('留痕甲', phone)
    const secret = await registered('留痕甲', phone, { confidential: true })
    await ofCall({ phone })
    await lookUp({ phone, purpose: '回访前核对', verification: { name: '留痕甲' } }, city.supervisor)
    const looks = async (ticket: string) =>
      (await city.supervisor.get(`/v1/tickets/${ticket}/identity-looks`)).body.items
    expect(await looks(number)).toMatchObject([
      {
        by: { role: 'supervisor' },
        purpose: '回访前核对',
        fields: ['ticket', 'category', 'state', 'registeredAt', 'next', 'name', 'title', 'text'],
      },
      {
        by: { role: 'operator' },
        call: `phone:l-${run}`,
        fields: ['ticket', 'category', 'state', 'registeredAt', 'next'],
      },
    ])
    expect(await looks(secret.number)).toEqual([])
  })

  it('is for the platform’s side, of what is theirs to see, with a call or a purpose, by one thing', async () => {
    const phone = newPhone()
    await registered('辖区甲', phone, { area: '210102' })
    for (const who of [city.unit('heping'), city.channel('phone'), city.admin])
      expect((await lookUp({ phone, purpose: 'x' }, who)).status).toBe(403)
    const expires = new Date(Date.parse(city.now()) + 86_400_000).toISOString()
    const key = async (scope: object) =>
      city.withKey(
        `Bearer ${(await city.admin.post('/v1/keys', { name: '辖区', expires, perMinute: 1000, ...scope })).body.key}`,
      )
    const authority = { role: 'supervisor', authority: 'platform' }
    const [here, elsewhere] = [await key({ ...authority, unit: 'heping' }), await key({ ...authority, unit: 'tiexi' })]
    expect((await lookUp({ phone, purpose: 'x' }, here)).body.items).toHaveLength(1)
    expect((await lookUp({ phone, purpose: 'x' }, elsewhere)).body.items).toEqual([])
    const foreign = await key({ role: 'operator', areas: ['210106'] })
    expect((await lookUp({ phone, purpose: 'x', verification: { name: '辖区甲' } }, foreign)).body).toMatchObject({
      ...{ items: [], verification: 'wrong' },
    })
    for (const body of [
      { phone },
      { purpose: 'x' },
      { phone, idNumber: '210102199003077037', purpose: 'x' },
      { name: '甲', purpose: 'x' },
    ])
      expect((await lookUp(body)).status, JSON.stringify(body)).toBe(400)
    const elsewise = await lookUp({ phone, callId: 'web:1' })
    expect([elsewise.status, elsewise.body.code]).toEqual([422, 'call.no-such-channel'])
  })

  it('without a call more than thirty times in a shift stands on a list for the supervisor', async () => {
    const asking = (n: number) => lookUp({ phone: newPhone(), purpose: `查询${n}`, operator: `工号${run}` })
    const listed = async (who = city.supervisor) => {
      const { status, body } = await who.get('/v1/caller-lookups/conspicuous')
      expect(status).toBe(200)
      return (body.items as { operator?: string; count: number }[]).filter(({ operator }) => operator === `工号${run}`)
    }
    for (let n = 0; n < 30; n += 10) await Promise.all(Array.from({ length: 10 }, (_, i) => asking(n + i)))
    expect(await listed()).toEqual([])
    await asking(30)
    const [one] = await listed()
    expect(one).toMatchObject({
      count: 31,
      lookups: expect.arrayContaining([expect.objectContaining({ purpose: '查询30', shown: 0 })]),
    })
    const expires = new Date(Date.parse(city.now()) + 86_400_000).toISOString()
    const scope = { role: 'supervisor', authority: 'platform', unit: 'heping', name: '区', expires, perMinute: 100 }
    const district = city.withKey(`Bearer ${(await city.admin.post('/v1/keys', scope)).body.key}`)
    expect(await listed(district)).toEqual([])
    expect((await city.operator.get('/v1/caller-lookups/conspicuous')).status).toBe(403)
  })
})
