/** Endpoints over HTTP: what may be registered, registered again, and given another secret. */
import { afterAll, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
// It pulls in the sample city: no other file misses its endpoint afterwards.
const at = '/v1/endpoints/unit/dadong-housing'
const url = 'https://orders.example.com/jiesu'
afterAll(() => city.admin.remove(at))

it.each([
  ['http://orders.example.com/jiesu'],
  ['http://10.0.0.1/orders'],
  ['https://somebody:secret@orders.example.com/jiesu'],
  ['https://169.254.169.254/latest/meta-data'],
  ['https://[64:ff9b::a9fe:a9fe]/latest'],
  ['https://192.168.0.10/orders'],
  [`https://orders.example.com/${'x'.repeat(2_000)}`],
])('an endpoint that is no public https address is refused at the door: %s', async (wrong) => {
  const { status, body } = await city.admin.put(at, { url: wrong })
  expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([400, 'input.invalid', '/url'])
  expect(body.errors[0].zh).toMatch(/\p{Script=Han}/u)
})

it('registered again as it is it keeps its secret; another address gets its own, and the old secret signs for a day', async () => {
  await city.admin.remove(at)
  const first = await city.admin.put(at, { url })
  expect(first.body).toEqual({ url, secret: expect.stringMatching(/^whsec_/) })
  expect((await city.admin.put(at, { url })).body).toEqual({ url, secretStands: true })
  const moved = await city.admin.put(at, { url: `${url}/new` })
  expect(moved.body).toEqual({
    url: `${url}/new`,
    secret: expect.stringMatching(/^whsec_/),
    twoSignaturesUntil: expect.any(String),
  })
  expect(moved.body.secret).not.toBe(first.body.secret)
})

it('the secret is changed by an act of its own, with both in force for a day, or for as long as is said', async () => {
  await city.admin.remove(at)
  await city.admin.put(at, { url })
  const { status, body } = await city.admin.post(`${at}/secret-rotations`, {})
  expect(status).toBe(200)
  expect(body).toMatchObject({ url, secret: expect.stringMatching(/^whsec_/) })
  expect(Math.round((Date.parse(body.twoSignaturesUntil) - Date.now()) / 3_600_000)).toBe(24)
  const leaked = await city.admin.post(`${at}/secret-rotations`, { overlapHours: 0 })
  expect(leaked.body).toEqual({ url, secret: expect.stringMatching(/^whsec_/) })
})

it('two at once change it one after the other', async () => {
  await city.admin.remove(at)
  await city.admin.put(at, { url })
  const answers = await Promise.all([1, 2].map(() => city.admin.post(`${at}/secret-rotations`, {})))
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
})

it('there is nothing to change where nobody is posted to, and only an administrator changes it', async () => {
  await city.admin.remove(at)
  expect((await city.admin.post(`${at}/secret-rotations`, {})).status).toBe(404)
  expect((await city.operator.post(`${at}/secret-rotations`, {})).status).toBe(403)
})
