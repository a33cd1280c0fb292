/** 开放311 — what its function does, for the scenario of every grant. */
import { png } from '../files/samples.ts'
import type { City } from '../stack/city.ts'

export async function inOpen311(city: City): Promise<void> {
  const at = (path: string) => `/open311/v2/${path}`
  await city.nobody.get(at('services.xml'))
  const expires = new Date(Date.parse(city.now()) + 86_400_000).toISOString()
  const asked = { role: 'channel', channel: 'open311', for: 'open311', name: '随手拍', expires }
  const { key } = (await city.admin.post('/v1/keys', asked)).body
  const form = new FormData()
  const request = {
    ...{ api_key: key, service_code: 'street-light', lat: '41.79', long: '123.33', phone: '024-88001234' },
    // Longer than what stands in an item.
    ...{ first_name: '王小明', description: '路灯不亮，夜里看不见路。'.repeat(200) },
  }
  for (const [name, value] of Object.entries(request)) form.set(name, value)
  form.set('media', new Blob([png()], { type: 'image/png' }), '路灯.png')
  // Sent twice, as a client does that lost the answer.
  await fetch(city.url() + at('requests.json'), { method: 'POST', body: form })
  const filed = await fetch(city.url() + at('requests.json'), { method: 'POST', body: form })
  const text = await filed.text()
  if (filed.status !== 201) throw new Error(text)
  const [{ service_request_id }] = JSON.parse(text)
  await city.nobody.get(at(`requests/${service_request_id}.xml`))
  const update = { api_key: key, service_request_id, update_id: 'u', description: '路灯仍不亮。'.repeat(200) }
  await city.nobody.post(at('servicerequestupdates.xml'), String(new URLSearchParams(update)), {
    'content-type': 'application/x-www-form-urlencoded',
  })
  await city.nobody.get(at('requests.json'))
  await city.nobody.get(at(`servicerequestupdates.json?api_key=${key}`))
}
