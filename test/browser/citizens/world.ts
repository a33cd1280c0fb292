/** 公众所见 — a city in which every page of citizens has something to show. */

import { personOf, published } from '../../stack/articles.ts'
import type { City } from '../../stack/city.ts'
import { toldInCall } from '../../stack/city.ts'
import { commented, dayFrom, opened } from '../../stack/consultations.ts'
import type { Brought } from './by-hand.ts'

export const stages = [
  'registered',
  'asked',
  'rejected',
  'dispatched',
  'extended',
  'interim',
  'replied',
  'closed',
  'rated',
  'withdrawn',
] as const
export type Stage = (typeof stages)[number]

export interface World {
  at: Readonly<Record<Stage, Brought>>
  draft: string
  article: string
  comment: { comment: string; code: string }
}

const done = <A extends { status: number; body: unknown }>(answer: A): A => {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body))
  return answer
}
const property = {
  category: 'property-service',
  ticketType: 'complaint',
  title: '电梯停运三天',
  text: '三号楼电梯停运。',
}

/** Everything that needs no other day. */
export async function worldOf(city: City): Promise<World> {
  const registered = async (): Promise<Brought> => {
    const { body } = done(await city.register(property))
    return { number: body.number, code: body.accessCode }
  }
  async function handed(
    until: 'dispatched' | 'extended' | 'interim' | 'replied' | 'closed' | 'rated',
  ): Promise<Brought> {
    const { ticket, order, unit, accessCode } = await city.dispatched(property)
    const brought = { number: ticket, code: accessCode }
    const [department, path] = [city.unit(unit), `/v1/tickets/${ticket}`]
    if (until === 'dispatched') return brought
    if (until === 'extended') {
      const asked = { months: 1, reasons: '需第三方机构鉴定' }
      done(await department.post(`/v1/work-orders/${order}/extension-requests`, asked))
      const decision = { decision: 'grant', reasons: '情况属实' }
      done(await city.supervisor.post(`${path}/extension-requests/1/decision`, decision))
      return brought
    }
    const texts = { record: '现场查看，更换控制板', answer: '已安排检修，预计两日内恢复。' }
    done(await department.post(`/v1/work-orders/${order}/interim-replies`, texts))
    if (until === 'interim') return brought
    const consultation = { at: city.now(), by: '李工', how: 'phone' }
    done(await department.post(`/v1/work-orders/${order}/replies`, { ...texts, consultation }))
    done(await city.operator.post(`${path}/reply-approval`, {}))
    if (until === 'replied') return brought
    const closing = { ground: 1, alternative: 'solved', reasons: '电梯已恢复运行。' }
    done(await city.operator.post(`${path}/closing`, closing))
    if (until === 'closed') return brought
    const rating = { level: 4, via: 'link', comment: '修得快' }
    done(await city.appellant(ticket, accessCode).post(`${path}/ratings`, rating))
    return brought
  }
  const [asked, rejected, withdrawn] = [await registered(), await registered(), await registered()]
  const of = ({ number }: Brought) => `/v1/tickets/${number}`
  done(await city.operator.post(`${of(asked)}/supplement-requests`, { ask: '请补充门牌号和联系时间。' }))
  const no = { ground: 1, reasons: '已进入诉讼程序', toldInCall }
  done(await city.operator.post(`${of(rejected)}/rejection`, no))
  done(await city.appellant(withdrawn.number, withdrawn.code).post(`${of(withdrawn)}/withdrawal`, { how: 'written' }))

  const { consultation: draft, writer } = await opened(city)
  const made = done(await commented(city, draft, { clause: 2 }))
  done(await commented(city, draft, { clause: 3, title: '关于室温' }))
  await inquired(city)
  const { article } = await published(city, {}, writer)
  return {
    at: {
      ...{ registered: await registered(), asked, rejected, withdrawn },
      ...{ dispatched: await handed('dispatched'), extended: await handed('extended') },
      ...{ interim: await handed('interim'), replied: await handed('replied') },
      ...{ closed: await handed('closed'), rated: await handed('rated') },
    },
    ...{ draft, article, comment: { comment: made.body.comment, code: made.body.code } },
  }
}

async function inquired(city: City): Promise<void> {
  const authority = { role: 'supervisor', authority: 'platform' }
  const [anna, bert] = [await personOf(city, authority), await personOf(city, authority)]
  const texts = { question: '今年办结情况如何？', answer: '已办结九成以上。' }
  const asked = { inquirer: 'npc', body: '市人大常委会', subject: '供热诉求', receivedOn: dayFrom(city, 0) }
  const { body } = done(await anna.post('/v1/inquiries', { ...asked, question: texts.question }))
  const path = `/v1/inquiries/${body.inquiry}`
  done(await anna.post(`${path}/answers`, { answer: texts.answer, by: '市房产局' }))
  done(await bert.post(`${path}/publication`, texts))
}

/** A month is published, the draft over and reported on, a half-year's result approved. @param world opened before */
export async function later(city: City, { draft }: World): Promise<void> {
  const areas = ['210102', '210103', '210104'] as const
  for (const [n, area] of areas.entries())
    for (let one = 0; one < 12 - 4 * n; one++) done(await city.register({ ...property, area }))
  done(
    await city.supervisor.post('/v1/inspections', {
      from: dayFrom(city, -1),
      to: dayFrom(city, 0),
      stratum: {},
      size: 2,
    }),
  )
  await city.advanceTo('2026-07-05T02:30:00+08:00')
  await city.advanceTo('2026-07-13T09:00:00+08:00')
  await reported(city, draft)
  done(await city.supervisor.post('/v1/results', { node: 'half-year', year: 2026 }))
  await city.settled()
  const result = '/v1/results/2026-half-year'
  const { body } = done(await city.supervisor.get(result))
  await city.advanceTo(`${body.appealsUntil}T23:59:59+08:00`)
  await city.advanceTo(new Date(Date.parse(city.now()) + 12 * 3_600_000).toISOString())
  done(await city.supervisor.post(`${result}/review`))
  await city.settled()
  done(await city.businessEnvironment.post(`${result}/approval`))
  for (const to of ['superior', 'government'])
    done(await city.businessEnvironment.post(`${result}/sendings`, { to, at: city.now(), how: '公文', by: '李科长' }))
  done(await city.businessEnvironment.post(`${result}/publication`))
  await city.settled()
}

async function reported(city: City, draft: string): Promise<void> {
  const supervisor = { role: 'supervisor', authority: 'platform' }
  const [writer, second] = [await personOf(city), await personOf(city, supervisor)]
  const path = `/v1/consultations/${draft}`
  const { body } = done(await city.nobody.get(`/v1/public-consultations/${draft}/comments`))
  const comments = body.items.map(({ comment }: { comment: string }) => comment)
  done(
    await city.unit('sy-housing').post(`${path}/verdicts`, { comments, verdict: 'adopted', reasons: '写入第二条。' }),
  )
  done(await writer.post(`${path}/report`))
  done(await second.post(`${path}/report/publication`))
}
