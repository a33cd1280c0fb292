/** 知识与建议 — an article found wrong and mended; a suggestion overruled and learned from overnight. */
import { setTimeout } from 'node:timers/promises'
import * as z from 'zod'
import { momentOf } from './diary.ts'
import type { Theatre } from './play.ts'
import { insist, PlayStopped, type Stage } from './stage.ts'

const article = 'lift-out-of-order'
const unit = 'heping-housing'
const question = '电梯坏了谁来修，电话多少'
const content = {
  title: '电梯坏了由谁维修？',
  questions: ['电梯老停没人管', question],
  answer: '由物业服务企业负责维修，报修电话024-0000 0001。',
  owner: unit,
  source: { title: '物业管理办法', number: '演示〔2026〕1号' },
  validFrom: '2026-01-01',
  reviewDue: '2027-12-31',
  areas: ['210102'],
  categories: ['property-service'],
}
const mended = { ...content, answer: '由物业服务企业负责维修，报修电话024-0000 0002。' }

const hits = z.object({
  items: z.array(z.object({ article: z.string(), version: z.number(), title: z.string() })),
  search: z.string().optional(),
})
const read = z.object({ version: z.number(), answer: z.string() })
const registered = z.object({ number: z.string() })
const task = z.object({ task: z.string() })
const versions = z.object({ revision: z.number() })

export async function knowledgeOf(stage: Stage, { idle }: Theatre): Promise<string> {
  const second = await stage.person('KB001', '知识审核')
  const params = { article }
  const keeper = stage.unit(unit)
  await insist('an article', () => keeper.call('proposeArticle', { params, body: content }))
  const publish = async (version: string): Promise<number> => {
    const at = { params: { article, version } }
    const { revision } = versions.parse(await insist('a publication', () => second.call('publishArticle', at)))
    await idle()
    return revision
  }
  const revision = await publish('1')
  const first = await answered(stage)

  const wrong = { version: 1, wrong: '电话是空号', source: '拨打核实' }
  const reported = task.parse(
    await insist('a report', () => stage.anyone.call('reportPublicArticle', { params, body: wrong })),
  )
  const headers = { 'If-Match': `"${revision}"` }
  await insist('an article mended', () => keeper.call('proposeArticle', { params, body: mended, headers }))
  await publish('2')
  const ended = { params: reported, body: { version: 2, note: '已更正' } }
  await insist('a report answered', () => keeper.call('answerArticleReport', ended))
  const next = await answered(stage)
  return [
    `  来电 the first caller  ${first.number}：引用 quotes ${article} 第${first.version}版，“${first.answer}”`,
    `  纠错 a citizen, without a key  ${reported.task}：${wrong.wrong} — ${unit} 更正 mends it，KB001 发布 publishes`,
    `  来电 the next caller   ${next.number}：引用 quotes ${article} 第${next.version}版，“${next.answer}”`,
  ].join('\n')
}

/** As the desk does: looks, opens what it finds, answers by it. */
async function answered({ operator, channel }: Stage): Promise<{ number: string; version: number; answer: string }> {
  const search = await foundFirst(operator)
  const opened = { params: { article }, query: search === undefined ? {} : { search } }
  const { version, answer } = read.parse(await insist('an article', () => operator.call('readArticle', opened)))
  const appeal = {
    ...{ channel: 'web', reference: `knowledge-${version}`, ticketType: 'consultation' as const },
    ...{ title: '问电梯维修', text: `${question}？`, area: '210102', category: 'property-service' },
    appellant: { name: '赵敏', phone: '13900000001' },
  }
  const { number } = registered.parse(
    await insist('an appeal', () => channel('web').call('register', { body: appeal })),
  )
  const body = { answer, knowledge: { article, version } }
  await insist('an answer', () => operator.call('answer', { params: { ticket: number }, body }))
  return { number, version, answer }
}

/** What is published is found within a minute: whoever searched a moment ago has not heard of it yet. */
async function foundFirst(operator: Stage['operator']): Promise<string | undefined> {
  const query = { q: question, area: '210102', limit: 5 }
  for (let tried = 0; ; tried++) {
    const { items, search } = hits.parse(await insist('a search', () => operator.call('searchArticles', { query })))
    if (items[0]?.article === article) return search
    if (tried === 30) throw new PlayStopped(`found first: ${items[0]?.article}`)
    await setTimeout(2_000)
  }
}

const said = (more: string) => ({
  title: '共享充电宝扣押金',
  text: `商场里的共享充电宝柜子坏了，还不进去，一直计费，押金也扣了。${more}`,
  area: '210102',
})
const right = 'consumer-rights'
const suggestion = z.object({ categories: z.array(z.object({ category: z.string(), share: z.number() })) })

export async function learnedOf(stage: Stage, { clock, idle }: Theatre): Promise<string> {
  const { operator, channel } = stage
  const asked = async () =>
    suggestion.parse(
      await insist('a suggestion', () => operator.call('suggestDispatch', { body: said('客服打不通。') })),
    ).categories
  const before = await asked()
  for (const [at, more] of ['要求退。', '已经三天。', '店家不管。', '一共八十块。'].entries()) {
    const appeal = {
      ...{ channel: 'web', reference: `learned-${at}`, ticketType: 'help' as const, ...said(more) },
      appellant: { name: '钱伟', phone: `1390000001${at}` },
    }
    const { number: ticket } = registered.parse(
      await insist('an appeal', () => channel('web').call('register', { body: appeal })),
    )
    const params = { ticket }
    await insist('an acceptance', () => operator.call('accept', { params, body: {} }))
    const shown = { categories: before.map(({ category }) => category) }
    const body = { category: right, suggested: shown }
    await insist('a dispatch', () => operator.call('dispatch', { params, body }))
  }
  await idle()
  clock.advanceTo(momentOf('2026-12-03', '08:30'))
  await idle()
  const after = await asked()
  const named = (all: typeof before) =>
    all.map(({ category, share }) => `${category} ${Math.round(share * 100)}%`).join('、') || '不作建议 none'
  return [
    `  此前 before      ${named(before)}`,
    `  四次改派 overruled four times: ${right}`,
    `  此后 after nights  ${named(after)}${after[0]?.category === right ? '' : '（仍未改 not yet）'}`,
  ].join('\n')
}
