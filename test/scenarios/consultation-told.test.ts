/** 采纳情况的告知 over HTTP — by message, or by the page of their own; once, and forgotten with who commented. */
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { administrator } from '../../infra/local/iam/guard.ts'
import { type Answer, sampleCity } from '../stack/city.ts'
import { commented, dayFrom, marked, opened } from '../stack/consultations.ts'
import { isRemote } from '../stack/place.ts'
import { eventually } from '../support/eventually.ts'
import { open, send } from '../support/pages.ts'
import { gatewayOf, hasGateway } from './gateway.ts'

const city = sampleCity()
const gateway = gatewayOf(city)
const kept = (consultation: string, ...more: string[]) => ['/v1/consultations', consultation, ...more].join('/')
const [adopted, lost, refused, fixed] = ['13955520001', '13955520002', '13955520003', '024-23212321']
const opinion = '建议把供热期延长到四月五日'

/** The sweep looks at what is due. */
const aMinute = () => city.advanceTo(new Date(Date.parse(city.now()) + 61_000).toISOString())

describe.skipIf(isRemote || !hasGateway)('whoever commented (needs a gateway and a clock that can be moved)', () => {
  it('is told of the verdict by message when the report is published; who cannot be reached finds it by number and code', async () => {
    await gateway.byDay()
    const { consultation, writer, second } = await opened(city, { last: dayFrom(city, 0) })
    const made: Answer['body'][] = []
    for (const phone of [adopted, lost, refused, fixed])
      made.push((await commented(city, consultation, { phone, opinion })).body)
    const comments = made.map(({ comment }) => comment)
    const [first = '', second_ = '', third = '', fourth = ''] = comments
    const judge = (some: string[], verdict: string) =>
      city.unit('sy-housing').post(kept(consultation, 'verdicts'), { comments: some, verdict, reasons: '写入第二条' })
    await judge(comments, 'not-adopted')
    await judge(comments, 'adopted')
    await gateway.behave({ is: 'lose', to: lost })
    await gateway.behave({ is: 'refuse', to: refused })

    await city.advanceTo(`${dayFrom(city, 1)}T10:00:00+08:00`)
    await writer.post(kept(consultation, 'report'))
    expect(await gateway.sentTo(adopted), 'nothing before the report').toEqual([])
    expect((await second.post(`${kept(consultation, 'report')}/publication`)).status).toBe(200)
    await aMinute()
    const toldOf = (comment: string, is: (one: Answer['body']) => boolean) =>
      eventually(
        async () => (await second.get(kept(consultation, 'comments', comment))).body.told,
        (one) => one !== undefined && is(one),
      )
    const isTold = ({ state }: Answer['body']) => state === 'told'
    expect(await toldOf(first, isTold)).toMatchObject({ how: 'receipt' })
    const [message, ...more] = await gateway.sentTo(adopted)
    expect(more).toEqual([])
    expect(message?.text).toMatch(
      new RegExp(
        `^【沈阳12345】您提出的意见（编号${first}）已有结果：采纳，凭编号和查询码可查看理由。咨询请拨12345。查看：https?://[^/]+/l/[\\w-]{22}$`,
      ),
    )
    await followed(linkIn(message?.text), { comment: first, code: made[0].code, phone: adopted })
    expect(await toldOf(third, isTold)).toMatchObject({ how: 'deposit' })
    expect(await toldOf(fourth, isTold)).toMatchObject({ how: 'deposit' })

    // What is on its way is on the list of what is untold; reading one's own page is being told.
    expect(await toldOf(second_, ({ state }) => state === 'sent')).toEqual({ state: 'sent' })
    const untold = async () => {
      const { body } = await city.supervisor.get('/v1/notices?list=untold&limit=100')
      return body.items.filter(({ ticket }: Answer['body']) => comments.includes(ticket))
    }
    expect(await untold()).toMatchObject([{ ticket: second_, type: 'comment-judged', state: 'sent', owed: true }])
    const { code } = made[1]
    const own = await city.nobody.post('/v1/comment-readings', { comment: second_, code })
    expect(own.body).toMatchObject({ verdict: 'adopted', reasons: '写入第二条' })
    expect(await toldOf(second_, isTold)).toMatchObject({ how: 'page' })
    expect(await untold()).toEqual([])

    // The sweep goes round again, and nobody hears twice.
    for (let n = 0; n < 3; n++) await aMinute()
    expect((await Promise.all([adopted, lost, refused].map(gateway.sentTo))).map(({ length }) => length)).toEqual([
      1, 1, 0,
    ])

    expect(await identities()).toContain(adopted)
    await city.advanceTo(`${dayFrom(city, 370)}T12:00:00+08:00`)
    await eventually(identities, (all) => !all.includes(adopted) && !all.includes(marked.email))
    expect((await city.nobody.post('/v1/comment-readings', { comment: second_, code })).body).toMatchObject({
      verdict: 'adopted',
    })
  })
})

/** 链接 — of the city’s pages, which this stack shows. */
const linkIn = (text = ''): string => `${city.url()}/l/${text.slice(-22)}`

/** Asked who it is, whoever commented reads what became of it; nobody else does, and a ticket’s code opens nothing. */
async function followed(link: string, { comment, code, phone }: { comment: string; code: string; phone: string }) {
  const asked = await open(link)
  expect([asked.status, asked.text]).toEqual([200, expect.stringContaining('意见采纳情况')])
  const ticket = await city.register({ appellant: { name: '钱多多', phone: '13955520009' } })
  for (const wrong of ['0009', ticket.body.accessCode]) {
    const refused = await send(link, { code: wrong })
    expect(refused.status).toBe(403)
    expect(refused.text).not.toContain('写入第二条')
  }
  for (const right of [phone.slice(-4), code]) {
    const shown = await send(link, { code: right })
    expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('写入第二条')])
    expect(shown.text).toContain(comment)
    expect(shown.text).toContain('采纳')
    expect(shown.html).not.toMatch(new RegExp([phone, opinion, ...Object.values(marked)].join('|')))
    // What belongs to a ticket's page is not taken here.
    expect((await send(link, { code: right, level: '5', give: 'yes' })).html).not.toContain('已收到')
  }
}

/** Everything that stands with the identities: what was said to whom is to end with who they were. */
async function identities(): Promise<string> {
  const { endpoint, outputs } = city.city().host
  const credentials = { accessKeyId: administrator, secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint, region: 'cn-north-1', credentials })
  let found = ''
  for await (const { Items = [] } of paginateScan({ client }, { TableName: String(outputs.appellantsTable) }))
    found += JSON.stringify(Items)
  client.destroy()
  return found
}
