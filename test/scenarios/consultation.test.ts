/** 意见征集 over HTTP — drafts are written, opened by a second person, and read by anyone. */
import { describe, expect, it } from 'vitest'
import { personOf } from '../stack/articles.ts'
import { sampleCity } from '../stack/city.ts'
import { consultationId, dayFrom, draftContent, opened } from '../stack/consultations.ts'

const city = sampleCity()
const kept = (consultation: string, ...more: string[]) => ['/v1/consultations', consultation, ...more].join('/')
const shown = (consultation: string, ...more: string[]) => ['/v1/public-consultations', consultation, ...more].join('/')

describe('a draft', () => {
  it('is written by one person of the platform, opened by another, and read by anyone', async () => {
    const consultation = consultationId()
    const writer = await personOf(city)
    const content = draftContent(city)
    expect((await city.operator.put(kept(consultation), content)).body).toMatchObject({
      code: 'consultation.needs-person',
    })
    const written = await writer.put(kept(consultation), content)
    expect([written.status, written.headers.get('etag'), written.body]).toMatchObject([
      200,
      '"1"',
      { consultation, revision: 1, versions: [{ version: 1, state: 'proposed' }] },
    ])
    expect((await city.nobody.get(shown(consultation))).body).toMatchObject({ code: 'consultation.unknown' })
    const opening = kept(consultation, 'versions/1/opening')
    expect((await writer.post(opening)).body).toMatchObject({ code: 'consultation.own-proposal' })
    const second = await personOf(city, { role: 'supervisor', authority: 'platform' })
    expect((await second.post(opening)).body).toMatchObject({ revision: 2, versions: [{ state: 'opened' }] })
    expect((await second.post(opening)).body).toMatchObject({ code: 'consultation.not-proposed' })

    const read = await city.nobody.get(shown(consultation))
    expect([read.status, read.headers.get('cache-control'), read.body]).toMatchObject([
      200,
      'public, max-age=20',
      { title: content.title, kindName: '省政府文件', handling: 'shown', stage: 'open', clauses: content.clauses },
    ])
    const { items } = (await city.nobody.get('/v1/public-consultations?limit=100')).body
    expect(items).toContainEqual(expect.objectContaining({ consultation, stage: 'open', unit: 'sy-housing' }))
    expect((await city.unit('sy-housing').get(kept(consultation))).body.versions[0].proposed.staff).toBeDefined()
    expect((await city.unit('tiexi-housing').get(kept(consultation))).status).toBe(404)
    expect((await city.unit('sy-housing').get('/v1/consultations?limit=100')).body.items).toContainEqual(
      expect.objectContaining({ consultation, state: 'opened' }),
    )
  })

  it('keeps its text once it has begun: the last day alone may be put off, by two people', async () => {
    const { consultation, writer, second } = await opened(city)
    const content = draftContent(city)
    const put = (more: object, revision?: number) =>
      writer.ask('PUT', kept(consultation), { ...content, ...more }, revision ? { 'if-match': `"${revision}"` } : {})
    expect((await put({ title: '另一标题' })).body).toMatchObject({ code: 'consultation.exists' })
    expect((await put({ title: '另一标题' }, 2)).body).toMatchObject({ code: 'consultation.text-fixed' })
    expect((await put({ last: dayFrom(city, 20) }, 2)).body).toMatchObject({ code: 'consultation.text-fixed' })
    expect((await put({ last: dayFrom(city, 40) }, 2)).body).toMatchObject({ revision: 3 })
    expect((await second.post(kept(consultation, 'versions/2/refusal'), { reasons: '不必延长' })).status).toBe(200)
    expect((await city.nobody.get(shown(consultation))).body.last).toBe(content.last)
    expect((await put({ last: dayFrom(city, 41) }, 4)).body).toMatchObject({ revision: 5 })
    expect((await put({ last: dayFrom(city, 42) }, 3)).body).toMatchObject({ code: 'consultation.changed' })
    expect((await second.post(kept(consultation, 'versions/3/opening'))).status).toBe(200)
    expect((await city.nobody.get(shown(consultation))).body.last).toBe(dayFrom(city, 41))
    expect((await second.post(kept(consultation, 'versions/7/opening'))).body).toMatchObject({
      code: 'consultation.version-unknown',
    })
  })

  it('is withdrawn with reasons, which anyone reads', async () => {
    const { consultation, writer, second } = await opened(city)
    expect((await second.post(kept(consultation, 'withdrawal'), { reasons: '另行起草' })).status).toBe(200)
    expect((await city.nobody.get(shown(consultation))).body).toMatchObject({
      stage: 'withdrawn',
      withdrawnBecause: '另行起草',
    })
    const again = await writer.ask('PUT', kept(consultation), draftContent(city), { 'if-match': '"3"' })
    expect(again.body).toMatchObject({ code: 'consultation.withdrawn' })
  })

  it('names a kind of the city, a unit that there is, and days to come', async () => {
    const writer = await personOf(city)
    const put = (more: object) => writer.put(kept(consultationId()), draftContent(city, { ...more }))
    expect((await put({ kind: 'poem' })).body).toMatchObject({ code: 'consultation.kind-unknown' })
    expect((await put({ unit: 'nowhere' })).body).toMatchObject({ code: 'consultation.unit-unknown' })
    expect((await put({ first: '2020-01-01', last: '2020-02-01' })).body).toMatchObject({
      code: 'consultation.over-already',
    })
    expect(
      (
        await put({
          clauses: [
            { clause: 2, text: '甲' },
            { clause: 2, text: '乙' },
          ],
        })
      ).status,
    ).toBe(400)
    const never = kept(consultationId())
    expect((await writer.put(never, draftContent(city))).status).toBe(200)
    expect((await (await personOf(city)).post(`${never}/withdrawal`, { reasons: '不再征求' })).body).toMatchObject({
      code: 'consultation.not-opened',
    })
  })
})
