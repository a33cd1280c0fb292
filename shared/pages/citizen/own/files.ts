/** 本人附件 — the files of one’s own matter: listed, opened, and sent. */
import type * as z from 'zod'
import { formTokenOf } from '../../../access/sessions.ts'
import type { Call, Reply } from '../../../door/http.ts'
import type { filesAnswers } from '../../../files/answers.ts'
import { type Answer, asking } from '../../asking.ts'
import type { PagesDeps } from '../../compose.ts'
import { type Asked, backTo, bodyOf, filesTable, kinds, sendForm, sendsTo } from '../../files.ts'
import { both } from '../../frame.ts'
import { Address, at } from '../../html/address.ts'
import { html } from '../../html/html.ts'
import { seeOther } from '../../reply.ts'
import { formField, isOwnForm } from '../../sessions/cookies.ts'
import { fieldsOf } from '../fields.ts'
import { citizenPage } from '../frame.ts'
import { refusedPart } from '../refused.ts'
import type { citizenRoutes } from '../routes.ts'
import { sentIn, type Visit } from '../visit.ts'
import { leave, type Own, ownOf } from './session.ts'
import { askWho, ended } from './sign-in.ts'

type Refused = Extract<Answer, { ok: false }>
const title = { zh: '照片和材料', en: 'Pictures and documents' }

export async function showOwnFiles(
  { from }: Call<typeof citizenRoutes.showOwnFiles>,
  visit: Visit,
  deps: PagesDeps,
): Promise<Reply> {
  const own = await ownOf(visit.browser, deps)
  return own ? listed({ own, from }, visit, deps) : askWho(visit)
}

export async function askOwnFile(
  { body, from }: Call<typeof citizenRoutes.askOwnFile>,
  visit: Visit,
  deps: PagesDeps,
): Promise<Reply> {
  const own = await ownOf(visit.browser, deps)
  const sent = sentIn(body)
  if (!own || !isOwnForm(visit.browser, 'citizen', sent[formField]))
    return askWho(visit, { why: ended, status: 403, typed: { name: sent.name ?? '' } })
  const answer = await asking(deps.functions, { caller: own.caller, from }).any('askUpload', {
    params: { ticket: own.ticket },
    body: bodyOf(sent.kind, {
      ...{ name: sent.name?.trim() || '材料', for: 'appeal' },
      returnTo: backTo(visit.browser, at`/my/files`),
    }),
  })
  if (!answer.ok) return listed({ own, from, refused: answer }, visit, deps)
  const asked = answer.body as Asked
  return citizenPage(visit, {
    ...{ title, who: leave(own), sendsTo: sendsTo(asked) },
    body: sendForm(asked, visit.law.rules.files.uploadMinutes, at`/my/files`),
  })
}

export async function openOwnFile(
  { params, from }: Call<typeof citizenRoutes.openOwnFile>,
  visit: Visit,
  deps: PagesDeps,
): Promise<Reply> {
  const own = await ownOf(visit.browser, deps)
  if (!own) return askWho(visit)
  const answer = await asking(deps.functions, { caller: own.caller, from })('linkFile', {
    params: { ticket: own.ticket, file: params.file },
  })
  if (answer.ok)
    return seeOther(visit.browser, Address.elsewhere((answer.body as z.output<typeof filesAnswers.linkFile>).url))
  return citizenPage(visit, { title, who: leave(own), status: answer.status, body: refusedPart(answer.problem) })
}

interface Listing {
  own: Own
  from: { ip: string; request: string }
  refused?: Refused
}

async function listed({ own, from, refused }: Listing, visit: Visit, deps: PagesDeps): Promise<Reply> {
  const ask = asking(deps.functions, { caller: own.caller, from })
  const read = await ask('listFiles', { params: { ticket: own.ticket } })
  if (!read.ok)
    return read.status === 404
      ? askWho(visit, { why: ended, status: 403 })
      : citizenPage(visit, { title, who: leave(own), status: read.status, body: refusedPart(read.problem) })
  const { megabytes, article } = visit.law.rules.files
  const limits = { usual: Math.min(...Object.values(megabytes)), video: megabytes['video/mp4'] }
  return citizenPage(visit, {
    ...{ title, who: leave(own), ...(refused ? { status: refused.status } : {}) },
    body: html`${refusedPart(refused?.problem)}
${filesTable((read.body as z.output<typeof filesAnswers.listFiles>).items, { open: (file) => at`/my/files/${file}` })}
<h2>${both({ zh: '添加', en: 'Add one' })}</h2><form method="post" action="${at`/my/files`}"><input type="hidden" name="${formField}" value="${formTokenOf(own.token)}">
${fieldsOf(
  [
    {
      ...{ kind: 'choice', name: 'kind', required: true, says: { zh: '种类', en: 'What it is' } },
      choices: (['usual', 'video'] as const).map((kind) => ({
        value: kind,
        says: {
          zh: `${kinds[kind].zh}，${limits[kind]} MB以内`,
          en: `${kinds[kind].en}, up to ${limits[kind]} MB`,
        },
      })),
    },
    {
      ...{ kind: 'line', name: 'name', required: false, most: 100 },
      says: { zh: '说明这是什么', en: 'What it shows' },
    },
  ],
  { typed: { kind: 'usual' }, wrong: new Map() },
)}
<p class="article">依据：${article}</p><button>下一步：选择文件 Next: choose the file</button></form>
<p><a href="${at`/my`}">${both({ zh: '回到本人诉求', en: 'Back to your appeal' })}</a></p>`,
  })
}
