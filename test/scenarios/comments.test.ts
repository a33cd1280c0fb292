/** 公众意见 over HTTP — anyone comments, once for a question; nothing of who they are is anywhere to be read. */
import { DynamoDBClient, ListTablesCommand, paginateScan } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { administrator } from '../../infra/local/iam/guard.ts'
import { inflated } from '../../shared/storage/kept-log.ts'
import { personOf } from '../stack/articles.ts'
import { type Answer, sampleCity } from '../stack/city.ts'
import { commented, dayFrom, formFor, marked, opened } from '../stack/consultations.ts'
import { isRemote } from '../stack/place.ts'

const city = sampleCity()
const at = (consultation: string, ...more: string[]) => ['/v1/public-consultations', consultation, ...more].join('/')
const kept = (consultation: string, ...more: string[]) => ['/v1/consultations', consultation, ...more].join('/')
const own = (comment: string, code: string): Promise<Answer> =>
  city.nobody.post('/v1/comment-readings', { comment, code })

describe('a comment on what is shown at once', () => {
  it('is public within the minute, masked, of the whole draft or of a clause', async () => {
    const { consultation } = await opened(city)
    const words = `我是${marked.name}，电话${marked.phone}，邮箱${marked.email}，身份证${marked.idNumber}。应为20度。`
    const made = await commented(city, consultation, { clause: 3, title: `${marked.name}的建议`, opinion: words })
    expect([made.status, made.body]).toMatchObject([201, { code: expect.stringMatching(/^\d{8}$/) }])
    expect(made.body.unverified).toContain('未核验')
    await commented(city, consultation)
    const all = (await city.nobody.get(at(consultation, 'comments'))).body.items
    expect(all).toHaveLength(2)
    const { items } = (await city.nobody.get(at(consultation, 'comments?clause=3'))).body
    expect(items).toMatchObject([{ comment: made.body.comment, clause: 3, title: '欧**的建议' }])
    expect(items[0].text).toContain('应为20度')
    for (const personal of Object.values(marked)) expect(JSON.stringify(all)).not.toContain(personal)
    expect((await own(made.body.comment, made.body.code)).body).toMatchObject({ state: 'shown', clause: 3 })
    expect((await own(made.body.comment, '00000000')).body).toMatchObject({ code: 'comment.code-wrong' })
  })

  it('is made once for a question: sent again it is the same, with other words it is refused', async () => {
    const { consultation } = await opened(city)
    const other = await opened(city)
    const form = await formFor(city, consultation)
    const post = (body: object, to = consultation) => city.nobody.post(at(to, 'comments'), body)
    const both = await Promise.all([post(form), post(form)])
    const again = await post(form)
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expect(new Set([...both, again].map(({ body }) => `${body.comment} ${body.code}`)).size).toBe(1)
    expect((await city.nobody.get(at(consultation, 'comments'))).body.items).toHaveLength(1)
    expect((await post({ ...form, opinion: '别的意见' })).body).toMatchObject({ code: 'captcha.used' })
    expect((await post(form, other.consultation)).body).toMatchObject({ code: 'captcha.foreign' })
    const forged = { ...form, captcha: { ...form.captcha, token: `${form.captcha.token}x` } }
    expect((await post(forged)).body).toMatchObject({ code: 'captcha.foreign' })
    const wrong = await formFor(city, consultation)
    const guess = { ...wrong, captcha: { ...wrong.captcha, answer: '不知道' } }
    for (let n = 0; n < 3; n++) expect((await post(guess)).body).toMatchObject({ code: 'captcha.wrong' })
    expect((await post(wrong)).body, 'three wrong ones use it up').toMatchObject({ code: 'captcha.wrong' })
  })

  it('is nobody else’s, whatever Idempotency-Key two strangers chose', async () => {
    const { consultation } = await opened(city)
    const post = async () =>
      city.nobody.post(at(consultation, 'comments'), await formFor(city, consultation), { 'idempotency-key': '1' })
    const both = [await post(), await post()]
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expect(both[0]?.body.comment).not.toBe(both[1]?.body.comment)
  })

  it('takes no answer that is no short text, however large or shaped, and quotes none of them', async () => {
    const { consultation } = await opened(city)
    const form = await formFor(city, consultation)
    const post = (captcha: object) => city.nobody.post(at(consultation, 'comments'), { ...form, captcha })
    const { token, answer } = form.captcha
    const large = await post({ token, answer: '7'.repeat(1024 * 1024) })
    expect([large.status, large.body.code]).toEqual([413, 'body.too-large'])
    for (const other of ['7'.repeat(101), '', { $ne: '' }, [answer], true, null, `${answer}\n${answer}`]) {
      const refused = await post({ token, answer: other })
      expect([400, 422]).toContain(refused.status)
      expect(JSON.stringify(refused.body)).not.toContain('7777')
    }
    for (const other of ['x'.repeat(2_001), '..', `${token}.${token}`, 'null.null', '__proto__'])
      expect([400, 422]).toContain((await post({ token: other, answer })).status)
    // One of them was a try, and two more there are.
    expect((await post({ token, answer })).status).toBe(201)
  })

  it('is plain text: what looks like markup, a template or a line of a log is kept and told as it is', async () => {
    const { consultation } = await opened(city)
    const opinion = '<script>alert(1)</script>{{7*7}}#{7*7}"; DROP TABLE x;--'
    await commented(city, consultation, { title: '<b>标题</b>', opinion })
    const answer = await city.nobody.get(at(consultation, 'comments'))
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(answer.body.items).toMatchObject([{ title: '<b>标题</b>', text: opinion }])
  })

  it('is one of two different forms that come at once under one question', async () => {
    const { consultation } = await opened(city)
    const form = await formFor(city, consultation)
    const both = await Promise.all(
      ['甲', '乙'].map((opinion) => city.nobody.post(at(consultation, 'comments'), { ...form, opinion })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'captcha.used' })
  })

  it('needs every field, a number of the right form, and a clause that there is; no refusal quotes what was sent', async () => {
    const { consultation } = await opened(city)
    const form: Record<string, unknown> = await formFor(city, consultation)
    const post = async (body: object) => {
      const answer = await city.nobody.post(at(consultation, 'comments'), body)
      for (const personal of Object.values(marked)) expect(JSON.stringify(answer.body)).not.toContain(personal)
      return answer
    }
    for (const field of ['title', 'name', 'idNumber', 'occupation', 'phone', 'email', 'opinion', 'captcha'])
      expect((await post({ ...form, [field]: undefined })).body.errors).toMatchObject([{ pointer: `/${field}` }])
    for (const wrong of [
      { idNumber: '110101199003070001' },
      { email: 'marked' },
      { phone: '12' },
      { occupation: '皇帝' },
    ])
      expect((await post({ ...form, ...wrong })).status).toBe(400)
    expect((await post({ ...form, clause: 9 })).body).toMatchObject({ code: 'comment.clause-unknown' })
  })

  it('is taken down with reasons and put back, what it said is kept', async () => {
    const { consultation, writer, second } = await opened(city)
    const { body } = await commented(city, consultation, { opinion: '广告：低价供热' })
    const path = kept(consultation, 'comments', body.comment)
    expect((await city.operator.post(`${path}/removal`, { reasons: '广告' })).body).toMatchObject({
      code: 'consultation.needs-person',
    })
    expect((await second.post(`${path}/removal`, { reasons: '与草案无关' })).body).toMatchObject({
      ...{ state: 'taken-down', text: '广告：低价供热', moves: [{ down: true }] },
    })
    expect((await city.nobody.get(at(consultation, 'comments'))).body.items).toEqual([])
    const stale = await second.post(`${path}/restoration`, { reasons: '误撤' }, { 'if-match': '"1"' })
    expect(stale.body).toMatchObject({ code: 'comment.changed' })
    expect((await own(body.comment, body.code)).body).toMatchObject({
      because: '与草案无关',
      where: expect.stringContaining('12345'),
    })
    expect((await writer.post(`${path}/restoration`, { reasons: '误撤' })).body).toMatchObject({ state: 'shown' })
    expect((await city.nobody.get(at(consultation, 'comments'))).body.items).toHaveLength(1)
  })
})

describe('a comment on what is screened', () => {
  it('waits for a person, is edited with what came beside it, and reaches its unit, which judges it', async () => {
    const { consultation, writer } = await opened(city, { kind: 'local-regulation' })
    const made = [
      await commented(city, consultation, { opinion: '室温应当到二十度' }),
      await commented(city, consultation),
    ]
    const [one, two] = made.map(({ body }) => body.comment)
    expect((await city.nobody.get(at(consultation, 'comments'))).body.items).toEqual([])
    expect((await writer.get(kept(consultation, 'comments?state=waiting'))).body.items).toHaveLength(2)
    const path = (comment: string) => kept(consultation, 'comments', comment)
    const unit = city.unit('sy-housing')
    const judge = (comments: string[]) =>
      unit.post(kept(consultation, 'verdicts'), { comments, verdict: 'partly', reasons: '写入第三条' })
    expect((await judge([one, 'C000000-00000000'])).body.items).toMatchObject([
      { done: false, code: 'comment.not-now' },
      { done: false, code: 'comment.unknown' },
    ])
    const screen = (comment: string, more: object) => writer.post(`${path(comment)}/screening`, more)
    expect((await screen(one, { outcome: 'published', text: '室温应当达到20度。' })).body).toMatchObject({
      ...{ state: 'published', text: '室温应当到二十度', shown: { text: '室温应当达到20度。' } },
      change: expect.stringContaining('{+'),
    })
    // Whoever edits may have looked at who wrote it.
    const leaking = { outcome: 'published', title: marked.name, text: `${marked.name} ${marked.phone} ${marked.email}` }
    const edited = (await screen(one, leaking)).body
    for (const personal of Object.values(marked)) expect(JSON.stringify(edited)).not.toContain(personal)
    await screen(one, { outcome: 'published', title: '供热', text: '室温应当达到20度。' })
    expect((await screen(two, { outcome: 'off-topic' })).body).toMatchObject({ code: 'comment.no-reasons' })
    expect((await screen(two, { outcome: 'off-topic', reasons: '与草案无关' })).status).toBe(200)
    expect((await city.nobody.get(at(consultation, 'comments'))).body.items).toMatchObject([
      { text: '室温应当达到20度。' },
    ])
    const named = { comments: [one], verdict: 'adopted', reasons: '已电话13912345678答复' }
    expect((await unit.post(kept(consultation, 'verdicts'), named)).body).toMatchObject({
      ...{ code: 'comment.personal', details: { words: '13912345678' } },
    })
    expect((await judge([one])).body.items).toMatchObject([{ done: true }])
    expect((await own(one, made[0]?.body.code)).body).toMatchObject({ verdict: 'partly', reasons: '写入第三条' })
    expect((await unit.get(path(one))).body.verdict).toMatchObject({ verdict: 'partly', unit: 'sy-housing' })
    expect((await city.unit('tiexi-housing').get(path(one))).status).toBe(404)
  })
})

describe('who wrote it', () => {
  it('is shown for a stated purpose, each look on record, and says that nobody verified it', async () => {
    const { consultation, second } = await opened(city)
    const { body } = await commented(city, consultation, { clause: 2, opinion: `我的电话${marked.phone}` })
    const path = kept(consultation, 'comments', body.comment)
    expect((await second.get(`${path}/commenter`)).status).toBe(400)
    expect((await second.get(`${path}/commenter?purpose=${encodeURIComponent('反馈采纳情况')}`)).body).toMatchObject({
      ...{ ...marked, unverified: true, opinion: `我的电话${marked.phone}` },
    })
    expect((await city.unit('sy-housing').get(`${path}/commenter?purpose=x`)).status).toBe(403)
    expect((await second.get(`${path}/looks`)).body.items).toMatchObject([{ purpose: '反馈采纳情况' }])
  })

  it('is in no answer, and in no table but the identities', async () => {
    const { consultation, writer } = await opened(city)
    const opinion = `${marked.name} ${marked.phone} ${marked.email} ${marked.idNumber}，希望降价`
    const { body } = await commented(city, consultation, { opinion, title: `${marked.name}` })
    const answers = await Promise.all([
      ...['comments', 'comments?clause=3', ''].map((path) =>
        city.nobody.get(at(consultation, path).replace(/\/$/, '')),
      ),
      ...['comments', `comments/${body.comment}`, ''].map((path) =>
        writer.get(kept(consultation, path).replace(/\/$/, '')),
      ),
      own(body.comment, body.code),
    ])
    for (const personal of Object.values(marked))
      for (const answer of answers) expect(JSON.stringify(answer.body)).not.toContain(personal)
    // Tables are read where they are open to the test.
    if (isRemote) return
    const { others, identities } = await standing()
    for (const personal of Object.values(marked)) {
      expect(others, personal).not.toContain(personal)
      expect(identities).toContain(personal)
    }
  })
})

/** Everything that stands in any table, deflated logs too: who comments, and all else. */
async function standing(): Promise<{ others: string; identities: string }> {
  const { endpoint, outputs } = city.city().host
  const credentials = { accessKeyId: administrator, secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint, region: 'cn-north-1', credentials })
  const found = { others: '', identities: '' }
  const { TableNames = [] } = await client.send(new ListTablesCommand())
  for (const TableName of TableNames)
    for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
      const deflated = Items.flatMap(({ log }) => (log?.B ? [inflated(log.B).toString()] : []))
      const of = TableName === outputs.appellantsTable ? 'identities' : 'others'
      found[of] += [JSON.stringify(Items), ...deflated].join('\n')
    }
  client.destroy()
  return found
}

describe.skipIf(isRemote)('the period (needs a clock that can be moved)', () => {
  it('ends with the last minute of its last day, and a form sent again after it still gets its answer', async () => {
    const { consultation } = await opened(city, { last: dayFrom(city, 0) })
    const { last } = (await city.nobody.get(at(consultation))).body
    await city.advanceTo(`${last}T23:58:30+08:00`)
    const [form, late] = [await formFor(city, consultation), await formFor(city, consultation)]
    const post = (body: object) => city.nobody.post(at(consultation, 'comments'), body)
    const made = await post(form)
    expect(made.status).toBe(201)
    await city.advanceTo(new Date(Date.parse(`${last}T23:59:00+08:00`) + 61_000).toISOString())
    expect((await post(late)).body).toMatchObject({ code: 'comment.not-open', details: { stage: 'closed', last } })
    expect((await post(form)).body.comment).toBe(made.body.comment)
    expect((await city.nobody.post(at(consultation, 'questions'))).body).toMatchObject({ code: 'comment.not-open' })
  })

  it('gives a question ten minutes', async () => {
    const { consultation } = await opened(city)
    const form = await formFor(city, consultation)
    await city.advanceTo(new Date(Date.parse(city.now()) + 601_000).toISOString())
    expect((await city.nobody.post(at(consultation, 'comments'), form)).body).toMatchObject({ code: 'captcha.over' })
  })
})

describe('a flood', () => {
  it('is stopped by telephone and draft', async () => {
    const { consultation } = await opened(city)
    const answers: Answer[] = []
    for (let n = 0; n < 6; n++) answers.push(await commented(city, consultation, { phone: '13955598765' }))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 429])
    expect(answers.at(-1)?.headers.get('retry-after')).toBeTruthy()
    expect((await commented(city, consultation, { phone: '13955598766' })).status).toBe(201)
  })
  it('finds nobody: the same ID number is answered like another', async () => {
    const [a, b] = [await opened(city), await opened(city)]
    const twice = [await commented(city, a.consultation), await commented(city, b.consultation)]
    expect(twice.map(({ status, body }) => [status, Object.keys(body)])).toEqual(
      Array(2).fill([201, ['comment', 'code', 'unverified']]),
    )
  })
  it('is refused where there is no such draft, with where to go', async () => {
    const answer = await city.nobody.post(at('nothing-here', 'questions'))
    expect(answer.body).toMatchObject({ code: 'consultation.unknown', zh: expect.stringContaining('12345') })
    expect((await (await personOf(city)).get(kept('nothing-here', 'comments'))).status).toBe(404)
  })
})
