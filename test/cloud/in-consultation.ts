/** 意见征集 — a draft from its writing to its readers, for the scenario of every grant. */
import type { City } from '../stack/city.ts'
import { commented, opened } from '../stack/consultations.ts'

export async function inConsultation(city: City): Promise<void> {
  const { consultation, writer } = await opened(city)
  for (const query of ['', '?state=proposed', '?unit=sy-housing']) await writer.get(`/v1/consultations${query}`)
  await writer.get('/v1/consultations?unit=sy-metro')
  await city.nobody.get('/v1/public-consultations')
  const { body } = await commented(city, consultation)
  for (const path of ['', '/comments', '/comments?clause=1'])
    await city.nobody.get(`/v1/public-consultations/${consultation}${path}`)
  await city.nobody.post('/v1/comment-readings', { comment: body.comment, code: body.code })
  for (const query of ['', '?state=waiting']) await writer.get(`/v1/consultations/${consultation}/comments${query}`)
  await writer.get(`/v1/consultations/${consultation}/comments/${body.comment}/commenter?purpose=feedback`)
}
