/** 导入页 — a table as its office program saves it: sent, and what became of each row. */
import type * as z from 'zod'
import type { problemAnswer } from '../../api/problem-answer.ts'
import type { batchAnswer, batchesAnswers } from '../../batches/answers.ts'
import type { Call, Reply } from '../../door/http.ts'
import type { Answer } from '../asking.ts'
import type { PagesDeps } from '../compose.ts'
import { fieldsOf } from '../forms/fields.ts'
import { fieldset } from '../forms/form.ts'
import { bodyOf } from '../forms/sent.ts'
import { at } from '../html/address.ts'
import { type Html, html, none } from '../html/html.ts'
import { page, seeOther } from '../reply.ts'
import { formField } from '../sessions/cookies.ts'
import { show } from '../show.ts'
import { callOf, type Named } from './calls.ts'
import { deskPage } from './desk-frame.ts'
import { titleOf } from './lists.ts'
import { codeFor, namesLists } from './names.ts'
import { nothingHere } from './nothing-here.ts'
import { refusedPart } from './refused.ts'
import type { deskRoutes } from './routes.ts'
import { sentIn, type Visit } from './visit.ts'

type Refused = Extract<Answer, { ok: false }>

export async function openImport(
  { params }: Call<typeof deskRoutes.openImport>,
  visit: Visit,
  _: PagesDeps,
): Promise<Reply> {
  const route = callOf(params.call, 'import')
  return route ? importPage(route, {}, visit) : page(visit.browser, nothingHere(visit), { status: 404 })
}

export async function sendImport(
  { params, body, files = [] }: Call<typeof deskRoutes.sendImport>,
  visit: Visit,
  _: PagesDeps,
): Promise<Reply> {
  const route = callOf(params.call, 'import')
  if (!route?.file) return page(visit.browser, nothingHere(visit), { status: 404 })
  const sent = sentIn(body)
  const [file] = files
  const isLines = /\.(nd)?jsonl?$/i.test(file?.name ?? '')
  const type = route.file.types.find((one) => one.includes('json') === isLines) ?? route.file.types[0] ?? ''
  const query = bodyOf(fieldsIn(route), typedIn(sent), (of, written) => codeFor(visit.law, of, written))
  const answer = await visit.ask.any(route.name, {
    ...{ ...(query ? { query } : {}), file: { type, text: textIn(file?.bytes ?? new Uint8Array()) } },
    headers: sent._once ? { 'idempotency-key': sent._once } : {},
  })
  if (!answer.ok) return importPage(route, sent, visit, answer)
  const { batch } = answer.body as { batch?: string }
  if (batch !== undefined) return seeOther(visit.browser, at`/desk/imports/${route.name}/${batch}`)
  const shown = show(answer.body, { call: route.name, names: visit.law.registry.called })
  return page(
    visit.browser,
    deskPage(visit, {
      title: titleOf(route),
      body: html`<p class="good" role="status">已经读完。</p>${shown}<p><a href="${at`/desk/imports/${route.name}`}">再导入一份</a></p>`,
    }),
  )
}

/** Office programs save tables in UTF-8, or as they did before it. */
function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const fieldsIn = ({ name, query }: Named) => (query ? fieldsOf(name, query) : [])
const typedIn = (sent: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(sent).map(([name, text]): [string, string[]] => [name, [text]]))

function importPage(route: Named, sent: Readonly<Record<string, string>>, visit: Visit, refused?: Refused): Reply {
  const fields = fieldsIn(route)
  const title = titleOf(route)
  const body = html`${refused ? refusedPart(refused) : none}<p>${route.summary.zh}。</p>
<form method="post" action="${at`/desk/imports/${route.name}`}" enctype="multipart/form-data"><input type="hidden" name="${formField}" value="${visit.form.token}"><input type="hidden" name="_once" value="${visit.form.once}">
${fieldset(fields, { typed: typedIn(sent), wrong: new Map(), choices: {} })}
<div class="field"><label for="file">文件</label><span class="hint" id="file-hint">CSV，第一行为标题，4 MB以内；UTF-8或者GB18030编码。</span><input type="file" id="file" name="file" accept=".csv,.ndjson,.jsonl" aria-describedby="file-hint" required></div>
${route.article ? html`<p class="article">依据：${route.article}</p>` : none}<button>导入</button></form>${namesLists(fields, visit.law)}
<details><summary>各列说明</summary><p class="text">${chineseOf(route)}</p></details>`
  return page(visit.browser, deskPage(visit, { title, body, isWide: false }), { status: refused?.status ?? 200 })
}

/** What the call says of its file. */
const chineseOf = ({ body }: Named): string => body?.().description ?? ''

export async function showBatch(
  { params }: Call<typeof deskRoutes.showBatch>,
  visit: Visit,
  _: PagesDeps,
): Promise<Reply> {
  const { browser, ask, law } = visit
  const { batch } = params
  const [read, refused] = await Promise.all([
    ask('readIntakeBatch', { params: { batch } }),
    ask('listIntakeRows', { params: { batch }, query: { result: 'refused', limit: 100 } }),
  ])
  const title = '导入情况'
  if (!read.ok) return page(browser, deskPage(visit, { title, body: refusedPart(read) }), { status: read.status })
  const { state } = read.body as z.output<typeof batchAnswer>
  const body = html`${state === 'ended' ? html`<p class="good" role="status">已经办完。</p>` : html`<p class="note" role="status">正在办理。<a href="${at`/desk/imports/${params.call}/${batch}`}">刷新</a></p>`}
${show(read.body, { call: 'readIntakeBatch', names: law.registry.called })}${refused.ok ? rowsOf(refused.body) : none}`
  return page(browser, deskPage(visit, { title, body }))
}

type Rows = z.output<ReturnType<typeof batchesAnswers<typeof problemAnswer>>['listIntakeRows']>

const rowsOf = (body: unknown): Html => {
  const { items } = body as Rows
  if (items.length === 0) return none
  return html`<h2>没有登记的各行</h2><div class="scroll" tabindex="0" role="region" aria-label="没有登记的各行"><table><caption>改正之后只导入这些行</caption><thead><tr><th scope="col">行号</th><th scope="col">原因</th></tr></thead><tbody>${items.map(({ line, row, problem }) => html`<tr><th scope="row" class="n">${line ?? row}</th><td>${problem?.zh ?? ''}${(problem?.errors ?? []).map(({ pointer, zh }) => html`<span class="hint">${pointer} ${zh}</span>`)}</td></tr>`)}</tbody></table></div>`
}
