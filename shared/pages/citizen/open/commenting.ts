/** 提意见 — the form of a comment, and what became of one’s own. */
import type * as z from 'zod'
import type { commentAnswers } from '../../../consultation/comments/answers.ts'
import { commentStateNames, verdictNames } from '../../../consultation/comments/names.ts'
import type { draftAnswers } from '../../../consultation/drafts/answers.ts'
import type { Call, Reply } from '../../../door/http.ts'
import { occupations } from '../../../law/consulting.ts'
import { both, type Words } from '../../frame.ts'
import { Address, at } from '../../html/address.ts'
import { type Html, html, none } from '../../html/html.ts'
import { beforeSignIn, formField, isOwnForm } from '../../sessions/cookies.ts'
import { type Asked, fieldsOf } from '../fields.ts'
import { citizenPage } from '../frame.ts'
import { type Refusal, refusedPart, type Wrong, wrongIn } from '../refused.ts'
import type { citizenRoutes } from '../routes.ts'
import { sentIn, type Visit } from '../visit.ts'
import { refusedAs } from './asked.ts'

type Sent = Readonly<Record<string, string>>
type Draft = z.output<typeof draftAnswers.readConsultation>
type Question = z.output<typeof commentAnswers.askCommentQuestion>

const title: Words = { zh: '提意见', en: 'Comment on a draft' }
const again: Refusal = { zh: '请再提交一次。', en: 'Please send it once more.' }

const fields = ({ clauses }: Pick<Draft, 'clauses'>): readonly Asked[] => [
  {
    ...{ kind: 'list', name: 'clause', required: false, says: { zh: '针对第几条', en: 'On which clause' } },
    choices: clauses.map(({ clause, heading = '' }) => ({
      value: String(clause),
      says: { zh: `第${clause}条 ${heading}`, en: `第${clause}条 ${heading}` },
    })),
  },
  { kind: 'line', name: 'title', required: true, most: 100, says: { zh: '标题', en: 'Title' } },
  { kind: 'text', name: 'opinion', required: true, most: 4000, says: { zh: '意见', en: 'Your comment' } },
  { kind: 'line', name: 'name', required: true, most: 60, says: { zh: '姓名', en: 'Name' }, autocomplete: 'name' },
  {
    ...{ kind: 'line', name: 'idNumber', required: true, most: 40, says: { zh: '身份证号', en: 'ID number' } },
    hint: { zh: '只核对格式，不核验本人，不公开。', en: 'Its form alone is checked; it is not published.' },
  },
  {
    ...{ kind: 'list', name: 'occupation', required: true, says: { zh: '职业', en: 'Occupation' } },
    choices: occupations.map((value) => ({ value, says: { zh: value, en: value } })),
  },
  {
    kind: 'line',
    name: 'phone',
    required: true,
    most: 100,
    says: { zh: '电话', en: 'Telephone' },
    autocomplete: 'tel',
  },
  { kind: 'line', name: 'email', required: true, most: 200, says: { zh: '邮箱', en: 'E-mail' }, autocomplete: 'email' },
]

export async function openComment({ params }: Call<typeof citizenRoutes.openComment>, visit: Visit): Promise<Reply> {
  return commenting(params.draft, { typed: {} }, visit)
}

export async function sendComment(call: Call<typeof citizenRoutes.sendComment>, visit: Visit): Promise<Reply> {
  const { draft } = call.params
  const sent = sentIn(call.body)
  if (!isOwnForm(visit.browser, 'before', sent[formField]))
    return commenting(draft, { typed: sent, refused: again, status: 403 }, visit)
  const answer = await visit.ask.any('makeComment', { params: { consultation: draft }, body: bodyOf(sent) })
  if (!answer.ok) {
    const { problem, status } = answer
    return commenting(draft, { typed: sent, refused: problem, wrong: wrongIn(problem.errors), status }, visit)
  }
  const { comment, code, unverified } = answer.body as z.output<typeof commentAnswers.makeComment>
  return citizenPage(visit, {
    title: { zh: '已收到您的意见', en: 'Your comment was received' },
    status: 201,
    body: html`<div class="good" role="status"><dl><dt>${both({ zh: '意见编号', en: 'Number' })}</dt><dd><b>${comment}</b></dd><dt>${both({ zh: '查询码', en: 'Code' })}</dt><dd><b>${code}</b></dd></dl><p>${both({ zh: '请记下：查询码只在这里显示一次。', en: 'Please note both: the code is shown here alone.' })}</p></div>
<p>${unverified}</p><p><a href="${at`/drafts/${draft}`}">${both({ zh: '回到草案', en: 'The draft' })}</a></p>`,
  })
}

const bodyOf = (sent: Sent) => {
  const names = ['title', 'opinion', 'name', 'idNumber', 'occupation', 'phone', 'email']
  const texts = Object.fromEntries(names.flatMap((name) => (sent[name]?.trim() ? [[name, sent[name].trim()]] : [])))
  return {
    ...texts,
    ...(sent.clause ? { clause: Number(sent.clause) } : {}),
    captcha: { token: sent._question ?? '', answer: sent._answer ?? '' },
  }
}

interface Filling {
  typed: Sent
  refused?: Refusal
  wrong?: Wrong
  status?: number
}

async function commenting(
  draft: string,
  { typed, refused, wrong = new Map(), status = 200 }: Filling,
  visit: Visit,
): Promise<Reply> {
  const params = { consultation: draft }
  const [read, asked] = await Promise.all([
    visit.ask('readConsultation', { params }),
    visit.ask('askCommentQuestion', { params }),
  ])
  if (!read.ok) return refusedAs(read, title, visit)
  if (!asked.ok) return refusedAs(asked, title, visit)
  const before = beforeSignIn(visit.browser)
  const body = read.body as Draft
  const all = fields(body)
  return citizenPage(visit, {
    ...{ title, status, headers: before.headers },
    body: html`${refusedPart(
      refused,
      wrong,
      all.map(({ name }) => name),
    )}<p><a href="${at`/drafts/${draft}`}">${body.title}</a></p>
<form method="post" action="${at`/drafts/${draft}/comment`}"><input type="hidden" name="${formField}" value="${before.token}">${fieldsOf(all, { typed, wrong })}${question(asked.body as Question)}<button>提交 Send</button></form>`,
  })
}

/** Our own stands in the form; another’s is answered on its page, which says what to write here. */
function question({ token, question: said, page }: Question): Html {
  const answer = html`<input type="text" id="answer" name="_answer" maxlength="100" autocomplete="off" aria-describedby="question" required>`
  if (page !== undefined)
    return html`<div class="field"><p id="question"><a href="${Address.elsewhere(page)}">${both({ zh: '请先在此页验证，再填写编号和答案', en: 'Verify on this page first, then fill in token and answer' })}</a></p><label for="token">${both({ zh: '验证编号', en: 'Token' })}</label><input type="text" id="token" name="_question" maxlength="2000" required><label for="answer">${both({ zh: '答案', en: 'Answer' })}</label>${answer}</div>`
  return html`<input type="hidden" name="_question" value="${token ?? ''}"><div class="field"><label for="answer">${both({ zh: '请回答：', en: 'To show that you are a person, please answer:' })}</label><p id="question">${said ?? ''}</p>${answer}</div>`
}

const ownTitle: Words = { zh: '查询本人意见', en: 'Your own comment' }

export async function openOwnComment(_: Call<typeof citizenRoutes.openOwnComment>, visit: Visit): Promise<Reply> {
  return askWhich(visit)
}

function askWhich(visit: Visit, refused?: Refusal, status = 200): Reply {
  const before = beforeSignIn(visit.browser)
  return citizenPage(visit, {
    ...{ title: ownTitle, status, headers: before.headers },
    body: html`${refused ? refusedPart(refused) : none}<form method="post" action="${at`/my/comment`}" autocomplete="off"><input type="hidden" name="${formField}" value="${before.token}">
<div class="field"><label for="comment">${both({ zh: '意见编号', en: 'Number' })}</label><input type="text" id="comment" name="comment" maxlength="40" required></div>
<div class="field"><label for="code">${both({ zh: '查询码', en: 'Code' })}</label><input type="password" id="code" name="code" maxlength="40" autocomplete="off" required></div><button>查询 Open</button></form>`,
  })
}

/** Answered at once, and kept by no session: there is nothing more to do about a comment. */
export async function showOwnComment(call: Call<typeof citizenRoutes.showOwnComment>, visit: Visit): Promise<Reply> {
  const sent = sentIn(call.body)
  if (!isOwnForm(visit.browser, 'before', sent[formField])) return askWhich(visit, again, 403)
  const body = { comment: (sent.comment ?? '').trim(), code: (sent.code ?? '').trim() }
  const answer = await visit.ask('readOwnComment', { body })
  if (!answer.ok) return askWhich(visit, answer.problem, answer.status)
  const own = answer.body as z.output<typeof commentAnswers.readOwnComment>
  const [state, verdict] = [commentStateNames[own.state], own.verdict && verdictNames[own.verdict]]
  return citizenPage(visit, {
    title: ownTitle,
    body: html`<dl><dt>${both({ zh: '意见编号', en: 'Number' })}</dt><dd>${own.comment}</dd><dt>${both({ zh: '草案', en: 'Draft' })}</dt><dd><a href="${at`/drafts/${own.consultation}`}">${own.draft}</a></dd><dt>${both({ zh: '状态', en: 'State' })}</dt><dd>${both({ zh: state[0], en: state[1] })}</dd>
${verdict ? html`<dt>${both({ zh: '采纳情况', en: 'Verdict' })}</dt><dd>${both({ zh: verdict[0], en: verdict[1] })}</dd>` : none}${own.reasons ? html`<dt>${both({ zh: '理由', en: 'Reasons' })}</dt><dd class="text">${own.reasons}</dd>` : none}${own.because ? html`<dt>${both({ zh: '原因', en: 'Why' })}</dt><dd class="text">${own.because}</dd>` : none}${own.where ? html`<dt>${both({ zh: '去处', en: 'Where else' })}</dt><dd class="text">${own.where}</dd>` : none}</dl>`,
  })
}
