/** 知识库 over HTTP — an article from its unit to a second person, to its readers, and out of force. */
import { describe, expect, it } from 'vitest'
import { articleContent, articleId, personOf, published } from '../stack/articles.ts'
import { type Answer, type Person, sampleCity } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const unit = () => city.unit('heping-housing')
const at = (article: string, ...more: string[]) => ['/v1/articles', article, ...more].join('/')
const put = (who: Person, article: string, more: object = {}, revision?: number): Promise<Answer> =>
  who.ask(
    'PUT',
    at(article),
    articleContent({ ...more }),
    revision === undefined ? {} : { 'if-match': `"${revision}"` },
  )

describe('an article', () => {
  it('is proposed by its unit, published by a person of the platform, mended, and withdrawn', async () => {
    const [article, editor] = [articleId(), await personOf(city)]
    const proposed = await put(unit(), article)
    expect([proposed.status, proposed.headers.get('etag'), proposed.body]).toMatchObject([
      200,
      '"1"',
      { article, revision: 1, versions: [{ version: 1, state: 'proposed', proposed: { unit: 'heping-housing' } }] },
    ])
    expect((await city.channel('web').get(at(article))).body).toMatchObject({ code: 'article.unknown' })
    expect((await city.unit('tiexi-housing').get(at(article))).status).toBe(404)
    expect((await editor.get(at(article))).body).toMatchObject({ state: 'proposed', inForce: false })

    const done = await editor.post(at(article, 'versions/1/publication'))
    expect([done.status, done.body]).toMatchObject([200, { revision: 2, versions: [{ state: 'published' }] }])
    expect((await city.channel('web').get(at(article))).body).toMatchObject({
      ...{ article, version: 1, inForce: true, answer: '由物业服务企业负责日常维修。' },
    })

    expect((await put(unit(), article, { answer: '由物业负责，两日内到场。' })).body).toMatchObject({
      code: 'article.exists',
      details: { revision: 2 },
    })
    const mended = await put(unit(), article, { answer: '由物业负责，两日内到场。' }, 2)
    expect(mended.body).toMatchObject({ revision: 3, versions: [{ state: 'published' }, { state: 'proposed' }] })
    expect((await editor.post(at(article, 'versions/2/publication'))).status).toBe(200)
    expect((await unit().get(at(article))).body).toMatchObject({ version: 2, answer: '由物业负责，两日内到场。' })
    expect((await unit().get(`${at(article)}?version=1`)).body).toMatchObject({ version: 1, inForce: false })

    const stopped = await unit().post(at(article, 'versions/2/withdrawal'), { reasons: '办法已废止' })
    expect(stopped.body.versions[1]).toMatchObject({ state: 'withdrawn', withdrawn: { reasons: '办法已废止' } })
    const { items } = (await unit().get(at(article, 'versions'))).body
    expect(items.map(({ state }: { state: string }) => state)).toEqual(['withdrawn', 'published'])
    expect((await unit().get(`${at(article)}?version=7`)).body).toMatchObject({ code: 'article.version-unknown' })
  })

  it('is published by another person, whoever wrote it', async () => {
    const [article, number] = [articleId(), articleId('kb')]
    const writer = await personOf(city, { role: 'operator' }, number)
    expect((await put(city.operator, article)).body).toMatchObject({ code: 'article.needs-person' })
    expect((await put(writer, article)).status).toBe(200)
    const publication = at(article, 'versions/1/publication')
    expect((await writer.post(publication)).body).toMatchObject({
      code: 'article.own-proposal',
      details: { by: number },
    })
    expect((await city.operator.post(publication)).body).toMatchObject({ code: 'article.needs-person' })
    expect((await unit().post(publication)).body).toMatchObject({ code: 'role.not-allowed' })
    const second = await personOf(city, { role: 'supervisor', authority: 'platform' })
    expect((await second.post(publication)).status).toBe(200)
    expect((await second.post(publication)).body).toMatchObject({ code: 'article.not-proposed' })
  })

  it('keeps both of two proposals that were made at once: one of them is told to read again', async () => {
    const { article } = await published(city)
    const both = await Promise.all([
      put(unit(), article, { answer: '甲' }, 2),
      put(unit(), article, { answer: '乙' }, 2),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  it('is refused for other units, and for what there is not', async () => {
    const { article } = await published(city)
    const other = city.unit('heping-construction')
    expect((await put(other, article, {}, 2)).body).toMatchObject({ code: 'article.other-owner' })
    expect((await other.post(at(article, 'versions/1/withdrawal'), { reasons: '无' })).body).toMatchObject({
      code: 'article.other-owner',
    })
    expect((await put(unit(), articleId(), { categories: ['nothing'] })).body).toMatchObject({
      code: 'article.names-unknown',
    })
    expect((await put(await personOf(city), articleId(), { owner: 'nobody' })).body).toMatchObject({
      code: 'article.owner-unknown',
    })
    expect((await put(unit(), articleId(), { validFrom: '2020-01-01', validUntil: '2020-12-31' })).body).toMatchObject({
      code: 'article.ended-already',
    })
    expect((await put(unit(), 'NO SUCH ID')).status).toBe(400)
  })

  it('stands on the list of its unit and, as long as it waits, on that of the platform; as a table too', async () => {
    const article = articleId()
    await put(unit(), article)
    const on = async (who: Person, query = '') =>
      (await who.get(`/v1/kept-articles?limit=100${query}`)).body.items.some(
        (one: { article: string }) => one.article === article,
      )
    expect(await on(unit())).toBe(true)
    expect(await on(city.unit('heping'), '&unit=heping-housing')).toBe(true)
    expect(await on(city.operator, '&state=proposed')).toBe(true)
    expect((await city.unit('tiexi-housing').get('/v1/kept-articles?unit=heping-housing')).status).toBe(404)
    await (await personOf(city)).post(at(article, 'versions/1/rejection'), { reasons: '未写依据' })
    expect(await on(city.operator, '&state=proposed')).toBe(false)
    const { text } = await asTable(at(article, 'versions'))
    expect(text).toContain('审核不通过理由')
    expect(text).toContain('未写依据')
  })
})

describe('whoever looks for an answer', () => {
  /** Nobody else in this city writes of it. */
  const word = `藻井${Array.from(Date.now().toString(), (digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')}`
  const title = `${word}坏了怎么报修？`
  const look = (who: Person, query: string, where = 'articles') => who.get(`/v1/${where}?${query}`)
  const hasAny = ({ length }: string[]) => length > 0
  const ids = ({ body }: Answer) => body.items.map(({ article }: { article: string }) => article)
  const q = (text: string) => `q=${encodeURIComponent(text)}`

  it('finds what was published within a minute, without a key too, and never what the desk alone may read', async () => {
    const secret = `${word}内部口径`
    const desk = { deskAnswer: secret, notes: [{ role: 'operator', text: '先安抚' }], title }
    const { article } = await published(city, desk)
    expect(await eventually(async () => ids(await look(city.nobody, q(word), 'public-articles')), hasAny)).toEqual([
      article,
    ])
    const [hit] = (await look(city.operator, q(word))).body.items
    expect(hit).toMatchObject({ article, version: 1, title, titleMarks: [{ from: 0, to: word.length }] })
    expect(JSON.stringify((await look(city.nobody, q(word), 'public-articles')).body)).not.toContain('口径')
    const open = await city.nobody.get(`/v1/public-articles/${article}`)
    expect(open.body).toMatchObject({ article, title, inForce: true })
    expect(JSON.stringify(open.body)).not.toMatch(/deskAnswer|notes|内部|安抚/)
    const own = await city.operator.get(`/v1/articles/${article}`)
    expect(own.body).toMatchObject({ deskAnswer: secret, notes: ['先安抚'] })
    expect((await unit().get(`/v1/articles/${article}`)).body).toMatchObject({ deskAnswer: secret, notes: [] })
    const table = await city.nobody.ask('GET', `/v1/public-articles?${q(word)}`, undefined, { accept: 'text/csv' })
    expect(String(table.body)).toContain(title)
  })

  it('keeps to area, category, unit and day, and pages', async () => {
    const { article } = await published(city, { title: `${word}谁来清洗？`, owner: 'heping-construction' })
    const asked = `${q(word)}&unit=heping-construction`
    expect(await eventually(async () => ids(await look(city.operator, asked)), hasAny)).toEqual([article])
    for (const [more, many] of [
      ['&area=210102&category=housing', 1],
      ['&area=210106', 0],
      ['&category=utilities', 0],
      ['&day=2020-01-01', 0],
    ] as const)
      expect(ids(await look(city.operator, `${asked}${more}`)), more).toHaveLength(many)
    expect((await look(city.operator, `${asked}&area=999999`)).body.errors).toMatchObject([{ pointer: 'query/area' }])
    const first = await look(city.operator, `${q(word)}&limit=1`)
    const second = await look(city.operator, `${q(word)}&limit=1&cursor=${first.body.next}`)
    expect(new Set([...ids(first), ...ids(second)]).size).toBe(2)
    expect((await look(city.operator, `${q(word)}&cursor=x`)).status).toBe(400)
    expect(ids(await look(city.nobody, 'unit=heping-construction', 'public-articles'))).toContain(article)
  })

  it('sees what differs between two versions, field by field', async () => {
    const { article } = await published(city, { title: `${word}的保修期？` })
    await put(unit(), article, { title: `${word}的保修期？`, answer: '由物业服务企业负责全部维修。' }, 2)
    const { body } = await unit().get(`${at(article, 'differences')}?from=1&to=2`)
    expect(body.items).toMatchObject([{ field: 'answer', change: '由物业服务企业负责[-日常-]{+全部+}维修。' }])
    expect((await city.unit('tiexi-housing').get(`${at(article, 'differences')}?from=1&to=2`)).body).toMatchObject({
      code: 'article.version-unknown',
    })
  })
})

describe('a direct answer', () => {
  const asked = async (area = '210102') =>
    (await city.register({ ticketType: 'consultation', category: 'property-service', area })).body.number as string
  const answer = (ticket: string, article: string, version: number, said = '由物业服务企业负责日常维修。') =>
    city.operator.post(`/v1/tickets/${ticket}/answer`, { answer: said, knowledge: { article, version } })

  it('keeps article, version, the hash of what is quoted, and what it says otherwise', async () => {
    const { article } = await published(city)
    const plain = await answer(await asked(), article, 1)
    const { knowledge } = plain.body.outcome.event
    expect([plain.status, knowledge]).toMatchObject([
      201,
      { article, version: 1, hash: expect.stringMatching(/^[\w-]{43}$/) },
    ])
    expect(knowledge).not.toHaveProperty('change')
    const edited = await answer(await asked(), article, 1, '由物业服务企业负责维修，请拨打小区服务电话。')
    expect(edited.body.outcome.event.knowledge).toMatchObject({
      hash: knowledge.hash,
      change: '由物业服务企业负责[-日常-]维修{+，请拨打小区服务电话+}。',
    })
  })

  it('quotes nothing that there is not, is not published, is not in force, or is for another area', async () => {
    const [ticket, waiting, editor] = [await asked(), articleId(), await personOf(city)]
    const said = async (article: string, version: number, of = ticket) => (await answer(of, article, version)).body
    expect(await said('no-such-article', 1)).toMatchObject({ code: 'review.article-unknown' })
    await put(unit(), waiting)
    expect(await said(waiting, 1)).toMatchObject({ code: 'review.article-not-published' })
    const { article } = await published(city, {}, editor)
    expect(await said(article, 1, await asked('210106'))).toMatchObject({ code: 'review.article-other-area' })
    await put(unit(), article, { answer: '明年起另行规定。', validFrom: '2099-01-01' }, 2)
    await editor.post(at(article, 'versions/2/publication'))
    expect(await said(article, 2)).toMatchObject({ code: 'review.article-not-in-force', details: { inForce: 1 } })
    await unit().post(at(article, 'versions/1/withdrawal'), { reasons: '办法已废止' })
    const refusal = await said(article, 1)
    expect(refusal).toMatchObject({ code: 'review.article-not-in-force', article: '第十八条、第二十条' })
    expect([refusal.zh, refusal.en].every((sentence) => sentence.includes(article))).toBe(true)
  })
})

async function asTable(path: string): Promise<{ text: string }> {
  const { body } = await unit().ask('GET', path, undefined, { accept: 'text/csv' })
  return { text: String(body) }
}
