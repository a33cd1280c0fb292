/** 附件页 — the files of a ticket: listed, opened, and sent for a purpose. */
import type * as z from 'zod'
import { words } from '../../api/tables/words.ts'
import type { Call, Reply } from '../../door/http.ts'
import type { filesAnswers } from '../../files/answers.ts'
import { filePurposes } from '../../law/files.ts'
import type { PagesDeps } from '../compose.ts'
import { type Asked, backTo, bodyOf, filesTable, kinds, sendForm, sendsTo } from '../files.ts'
import { Address, at } from '../html/address.ts'
import { type Html, html, none, when } from '../html/html.ts'
import { page, seeOther } from '../reply.ts'
import { formField } from '../sessions/cookies.ts'
import { deskPage } from './desk-frame.ts'
import { refusedPart } from './refused.ts'
import type { deskRoutes } from './routes.ts'
import { sentIn, type Visit } from './visit.ts'

type Refused = Parameters<typeof refusedPart>[0]

const pathOf = (ticket: string): Address => at`/desk/tickets/${ticket}/files`

export const showFiles = async (
  { params }: Call<typeof deskRoutes.showFiles>,
  visit: Visit,
  _: PagesDeps,
): Promise<Reply> => listed(params.ticket, {}, visit)

/** The form for the bucket stands on the page that answers: its key and its end are new each time. */
export async function askFile(
  { params, body }: Call<typeof deskRoutes.askFile>,
  visit: Visit,
  _: PagesDeps,
): Promise<Reply> {
  const { browser, ask, law } = visit
  const { ticket } = params
  const sent = sentIn(body)
  const given = (name: string): string | undefined => sent[name]?.trim() || undefined
  const answer = await ask.any('askUpload', {
    params: { ticket },
    body: bodyOf(sent.kind, {
      ...{ name: given('name') ?? '附件', for: given('for'), order: given('order') },
      returnTo: backTo(browser, pathOf(ticket)),
    }),
  })
  if (!answer.ok) return listed(ticket, sent, visit, answer)
  const asked = answer.body as Asked
  const title = `${ticket} 上传附件`
  return page(
    browser,
    deskPage(visit, { title, isWide: false, body: sendForm(asked, law.rules.files.uploadMinutes, pathOf(ticket)) }),
    { sendsTo: sendsTo(asked) },
  )
}

/** Opened by a click here: of what the appellant sent the look is recorded. */
export async function openFile(
  { params }: Call<typeof deskRoutes.openFile>,
  visit: Visit,
  _: PagesDeps,
): Promise<Reply> {
  const { browser, ask } = visit
  const { ticket, file } = params
  const title = `${ticket} 附件`
  if (!browser.isFromHere) {
    const next = html`<p><a class="button" href="${at`/desk/tickets/${ticket}/files/${file}`}">打开附件（留痕）</a></p>`
    return page(browser, deskPage(visit, { title, isWide: false, body: next }))
  }
  const answer = await ask('linkFile', { params: { ticket, file } })
  if (!answer.ok) return page(browser, deskPage(visit, { title, body: refusedPart(answer) }), { status: answer.status })
  return seeOther(browser, Address.elsewhere((answer.body as z.output<typeof filesAnswers.linkFile>).url))
}

async function listed(
  ticket: string,
  sent: Readonly<Record<string, string>>,
  visit: Visit,
  refused?: Refused,
): Promise<Reply> {
  const { browser, ask } = visit
  const title = `${ticket} 附件`
  const read = await ask('listFiles', { params: { ticket } })
  if (!read.ok) return page(browser, deskPage(visit, { title, body: refusedPart(read) }), { status: read.status })
  const { items } = read.body as z.output<typeof filesAnswers.listFiles>
  const by = ({ by: { role, unit, staff } }: (typeof items)[number]): string =>
    [words.role[role], unit && (visit.law.registry.called('unit', unit) ?? unit), staff].filter(Boolean).join(' ')
  const body = html`${refused ? refusedPart(refused) : none}
${filesTable(items, { open: (file) => at`/desk/tickets/${ticket}/files/${file}`, by })}
${asking(ticket, sent, visit)}<p><a href="${at`/desk/tickets/${ticket}`}">回到诉求件</a></p>`
  return page(browser, deskPage(visit, { title, body }), { status: refused?.status ?? 200 })
}

/** For whichever purposes whoever is signed in may send some. */
function asking(ticket: string, sent: Readonly<Record<string, string>>, { law, caller, form }: Visit): Html {
  const { role } = caller.actor
  const { purposes, megabytes, article } = law.rules.files
  const theirs = filePurposes.filter((one) => purposes[one].includes(role))
  if (theirs.length === 0) return none
  const limits = { usual: Math.min(...Object.values(megabytes)), video: megabytes['video/mp4'] }
  return html`<h2>提交附件</h2><form method="post" action="${pathOf(ticket)}"><input type="hidden" name="${formField}" value="${form.token}">
<div class="field"><label for="for">用途</label><select id="for" name="for" required>${theirs.map((one) => html`<option value="${one}" ${when(sent.for === one, 'selected')}>${words.filePurpose[one]}</option>`)}</select></div>
<div class="field"><label for="kind">种类</label><select id="kind" name="kind">${(['usual', 'video'] as const).map((kind) => html`<option value="${kind}" ${when(sent.kind === kind, 'selected')}>${kinds[kind].zh}，${limits[kind]} MB以内</option>`)}</select></div>
<div class="field"><label for="name">名称（可不填）</label><input type="text" id="name" name="name" value="${sent.name ?? ''}" maxlength="100"></div>
${role === 'department' ? html`<div class="field"><label for="order">工单（可不填）</label><span class="hint" id="order-hint">贵单位有几份工单在办时，写明是哪一份。</span><input type="text" id="order" name="order" value="${sent.order ?? ''}" maxlength="40" aria-describedby="order-hint"></div>` : none}
<p class="article">依据：${article}</p><button>下一步：选择文件</button></form>`
}
