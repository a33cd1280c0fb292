/** 本人诉求页 — state, who holds it, facts, answers, limits, and what may be done now. */
import type * as z from 'zod'
import { formTokenOf, newToken } from '../../../access/sessions.ts'
import { words } from '../../../api/tables/words.ts'
import type { Progress } from '../../../appeals/routes/answers/tickets.ts'
import type { Call, Reply } from '../../../door/http.ts'
import type { filesAnswers } from '../../../files/answers.ts'
import { dateOf } from '../../../law/shanghai-time.ts'
import { asking } from '../../asking.ts'
import type { PagesDeps } from '../../compose.ts'
import { filesTable } from '../../files.ts'
import { both, type Words } from '../../frame.ts'
import { at } from '../../html/address.ts'
import { type Html, html, none } from '../../html/html.ts'
import { formField } from '../../sessions/cookies.ts'
import { end } from '../../sessions/staff.ts'
import { type Filled, fieldsOf } from '../fields.ts'
import { citizenPage } from '../frame.ts'
import { type Refused, refusedPart, wrongIn } from '../refused.ts'
import type { citizenRoutes } from '../routes.ts'
import type { Visit } from '../visit.ts'
import { type Act, possibleFor } from './acts.ts'
import { clocks } from './clock.ts'
import { facts } from './facts.ts'
import { leave, type Own, ownOf } from './session.ts'
import { askWho, ended } from './sign-in.ts'

export async function openOwn(call: Call<typeof citizenRoutes.openOwn>, visit: Visit, deps: PagesDeps): Promise<Reply> {
  const own = await ownOf(visit.browser, deps)
  return own ? showOwn({ own, from: call.from }, visit, deps) : askWho(visit)
}

interface Showing {
  own: Own
  from: { ip: string; request: string }
  /** a form that was refused, as it was sent */
  refused?: { call: string; typed: Readonly<Record<string, string>>; answer: Refused }
}

export async function showOwn({ own, from, refused }: Showing, visit: Visit, deps: PagesDeps): Promise<Reply> {
  const ask = asking(deps.functions, { caller: own.caller, from })
  const params = { ticket: own.ticket }
  const [read, deadlines, files] = await Promise.all([
    ask('readTicket', { params }),
    ask('readDeadlines', { params }),
    ask('listFiles', { params }),
  ])
  if (!read.ok && read.status === 404) return notAnyMore(own, visit, deps)
  const title = { zh: `诉求件${own.ticket}`, en: `Appeal ${own.ticket}` }
  const who = leave(own)
  if (!read.ok) return citizenPage(visit, { title, who, status: read.status, body: refusedPart(read.problem) })
  const ticket = read.body as Progress
  const forms = possibleFor(ticket, visit.law.rules)
  const wrong = wrongIn(refused?.answer.problem.errors)
  const today = dateOf(deps.clock.now().toISOString())
  return citizenPage(visit, {
    ...{ title, who },
    ...(refused ? { status: refused.answer.status } : {}),
    body: html`${refused ? refusedPart(refused.answer.problem, wrong) : done(visit.browser.isFromHere ? visit.browser.query : {})}
${about(ticket, visit)}${answers(ticket)}${facts(ticket)}
${deadlines.ok ? clocks(deadlines.body, today) : none}${files.ok ? filesOf(files.body) : none}
<h2>${both({ zh: '现在可以', en: 'What you can do now' })}</h2>
${forms.now.length === 0 ? html`<p>${both({ zh: '现在没有可以提交的。', en: 'There is nothing to send now.' })}</p>` : none}
${forms.now.map(({ act, article }) => form({ act, article, ticket, own, filled: filledFor(act, refused, wrong) }, visit))}
<p>${both({ zh: `催办请拨打${visit.law.registry.telling.ask}，说明编号。`, en: `To urge it, call ${visit.law.registry.telling.ask} and say its number.` })}</p>
${forms.later.length === 0 ? none : html`<details><summary>${both({ zh: '现在不能办理的，及其原因', en: 'What cannot be done now, and why' })}</summary><ul>${forms.later.map(({ act, from: states, article }) => html`<li>${both(act.says)}<span class="hint">${states.includes(ticket.state) ? both({ zh: '目前没有这样的事项。', en: 'There is nothing of the kind now.' }) : `只在${states.map((state) => words.state[state]).join('、')}时办理；本件${words.state[ticket.state]}。`}</span><span class="article">依据：${article}</span></li>`)}</ul></details>`}`,
  })
}

/** Its code was replaced, or what it was is kept no longer: nothing is told of which. */
async function notAnyMore(own: Own, visit: Visit, deps: PagesDeps): Promise<Reply> {
  await end(own.token, deps)
  return askWho(visit, { why: ended, status: 403 })
}

const done = ({ done: call }: Readonly<Record<string, string>>): Html =>
  call === undefined
    ? none
    : html`<p class="good" role="status">${both({ zh: '已收到，谢谢。', en: 'Received, thank you.' })}</p>`

const row = (says: Words, text: Html | string | undefined): Html =>
  text === undefined || text === '' ? none : html`<dt>${both(says)}</dt><dd class="text">${text}</dd>`

function about(ticket: Progress, { law }: Visit): Html {
  const { state, type, unit, ground } = ticket.words ?? {}
  const area = ticket.area === undefined ? undefined : law.registry.called('area', ticket.area)
  return html`<dl class="rows">${row({ zh: '状态', en: 'State' }, both(state ?? { zh: words.state[ticket.state], en: ticket.state }))}
${row({ zh: '主办单位', en: 'Who handles it' }, unit)}
${row({ zh: '办结或者不予受理的情形', en: 'The ground on which it ended' }, ground && both(ground))}
${row({ zh: '标题', en: 'Title' }, ticket.title)}${row({ zh: '类型', en: 'Type' }, type && both(type))}
${row({ zh: '地点', en: 'Place' }, [area, ticket.place].filter(Boolean).join(' '))}
${row({ zh: '延期至', en: 'Extended until' }, ticket.extendedUntil)}</dl>
<details><summary>${both({ zh: '您的诉求原文', en: 'Your words' })}</summary><blockquote>${ticket.text}</blockquote></details>
${ticket.supplement && !ticket.supplement.suppliedAt && !ticket.supplement.ended ? html`<div class="note"><h2>${both({ zh: '请您补充', en: 'You are asked for' })}</h2><blockquote>${ticket.supplement.ask}</blockquote><p>${both({ zh: `请于${ticket.supplement.until}前提供；逾期仍可补充。`, en: `By ${ticket.supplement.until}; later is taken too.` })}</p></div>` : none}`
}

function answers({ answer, interimAnswer, outcome, closing }: Progress): Html {
  const event = outcome?.event
  const said = event && 'reasons' in event ? event.reasons : event && 'answer' in event ? event.answer : undefined
  const part = (says: Words, when: string, text: string): Html =>
    html`<h2>${both({ zh: `${says.zh}（${when.slice(0, 10)}）`, en: says.en })}</h2><blockquote>${text}</blockquote>`
  return html`${outcome && said ? part({ zh: '结果', en: 'Outcome' }, outcome.at, said) : none}${closing ? part({ zh: '办结说明', en: 'Why it was closed' }, closing.at, closing.reasons) : none}${answer ? part({ zh: '答复', en: 'Reply' }, answer.at, answer.answer) : none}${interimAnswer ? part({ zh: '阶段性答复', en: 'Interim reply' }, interimAnswer.at, interimAnswer.answer) : none}`
}

function filesOf(body: unknown): Html {
  const { items } = body as z.output<typeof filesAnswers.listFiles>
  const heading = html`<h2>${both({ zh: '照片和材料', en: 'Pictures and documents' })}</h2>`
  const add = html`<p><a class="button" href="${at`/my/files`}">${both({ zh: '添加', en: 'Add' })}</a></p>`
  return html`${heading}${items.length === 0 ? none : filesTable(items, { open: (file) => at`/my/files/${file}` })}${add}`
}

const filledFor = (act: Act, refused: Showing['refused'], wrong: Filled['wrong']): Filled =>
  refused?.call === act.call ? { typed: refused.typed, wrong } : { typed: {}, wrong: new Map() }

interface Form {
  act: Act
  article: string
  ticket: Progress
  own: Own
  filled: Filled
}

function form({ act, article, ticket, own, filled }: Form, { law }: Visit): Html {
  const inside = html`<form method="post" action="${at`/my/acts/${act.call}`}"><input type="hidden" name="${formField}" value="${formTokenOf(own.token)}"><input type="hidden" name="_once" value="${newToken().slice(0, 22)}">
${act.hint ? html`<p class="hint">${both(act.hint)}</p>` : none}${fieldsOf(act.fields(ticket, law.rules), filled, `${act.call}-`)}
<p class="article">依据：${article}</p><button>${act.says.zh} ${act.says.en}</button></form>`
  return act.isFolded
    ? html`<details><summary>${both(act.says)}</summary>${inside}</details>`
    : html`<section><h3>${both(act.says)}</h3>${inside}</section>`
}
