/** 提出诉求 — filled in, checked, and sent once through the channel of the city’s pages. */
import { callerKeyOf, fingerprintKeyOf } from '../../../access/access-code.ts'
import type { Caller } from '../../../access/authenticate.ts'
import type { TicketType } from '../../../appeals/words/classification.ts'
import { within } from '../../../consultation/comments/make.ts'
import type { Call, Reply } from '../../../door/http.ts'
import { DoorRefusal } from '../../../door/input.ts'
import { asking } from '../../asking.ts'
import type { PagesDeps } from '../../compose.ts'
import { both, type Words } from '../../frame.ts'
import { Address, at } from '../../html/address.ts'
import { type Html, html, none } from '../../html/html.ts'
import { beforeSignIn, formField, isOwnForm, setCookie } from '../../sessions/cookies.ts'
import { begin } from '../../sessions/staff.ts'
import { fieldsOf } from '../fields.ts'
import { citizenPage } from '../frame.ts'
import { type Refusal, refusedPart, type Wrong, wrongIn } from '../refused.ts'
import type { citizenRoutes } from '../routes.ts'
import { sentIn, type Visit } from '../visit.ts'
import { bodyOf, fieldsOfAppeal, type Sent, wrongOf } from './asked.ts'
import { answeredWrong, numberOf, question } from './captcha.ts'
import { promise } from './promise.ts'
import { type Registered, registeredPage } from './registered.ts'

const title: Words = { zh: '提出诉求', en: 'Bring an appeal' }
const hour = 3600
/** So many questions may be answered wrong for each appeal that may be sent. */
const questionsEach = 5
/** The channel itself is never held up: addresses are. */
const perMinute = 6000

const again: Refusal = { zh: '请再提交一次。', en: 'Please send it once more.' }
const tooMany = (seconds: number): Refusal => {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return {
    zh: `从您所在网络提交的诉求太多。请在${minutes}分钟后再提交，或者拨打电话；您填写的内容还在下面。`,
    en: `Too many appeals came from your network. Send it in ${minutes} minutes, or call; what you wrote still stands below.`,
  }
}
const see: Refusal = { zh: '下列各项请更正。', en: 'Please correct what is listed here.' }

export async function openAppeal(
  _: Call<typeof citizenRoutes.openAppeal>,
  visit: Visit,
  deps: PagesDeps,
): Promise<Reply> {
  return visit.law.registry.pages ? filling({ typed: {} }, visit, deps) : notHere(visit)
}

/** Whoever sends too many is told so, and what they wrote stands there to be sent later. */
export async function sendAppeal(
  call: Call<typeof citizenRoutes.sendAppeal>,
  visit: Visit,
  deps: PagesDeps,
): Promise<Reply> {
  try {
    return await sending(call, visit, deps)
  } catch (error) {
    if (!(error instanceof DoorRefusal && error.code === 'rate.exceeded')) throw error
    const seconds = Number(error.more.headers?.['Retry-After'] ?? 60)
    const typed = typedIn(sentIn(call.body), visit)
    return { ...filling({ typed, refused: tooMany(seconds), status: 429 }, visit, deps), retryAfter: seconds }
  }
}

async function sending(call: Call<typeof citizenRoutes.sendAppeal>, visit: Visit, deps: PagesDeps): Promise<Reply> {
  const { pages } = visit.law.registry
  if (!pages) return notHere(visit)
  const sent = sentIn(call.body)
  const typed = typedIn(sent, visit)
  if (!isOwnForm(visit.browser, 'before', sent[formField]))
    return filling({ typed, refused: again, status: 403 }, visit, deps)
  if (sent._step === 'edit') return filling({ typed }, visit, deps)
  const wrong = wrongOf(typed, visit.law)
  if (wrong.size > 0) return filling({ typed, refused: see, wrong, status: 400 }, visit, deps)
  if (sent._step !== 'send') return checking({ typed, from: call.from }, visit, deps)

  const reference = await numberOf(sent, deps)
  if (reference === undefined) return checking({ typed, from: call.from, why: answeredWrong }, visit, deps)
  await within(`appeal#${callerKeyOf(call.from.ip, await deps.secret())}`, hour, pages.perAddress, deps)
  const ask = asking(deps.functions, { caller: await asChannel(pages.channel, deps), from: call.from })
  const answer = await ask.any('register', { body: bodyOf(typed, { channel: pages.channel, reference }) })
  if (answer.ok) {
    const told = answer.body as Registered
    // Whoever is told the code may add pictures at once.
    const token = await begin({ by: 'code', ticket: told.number, codes: 0 }, deps)
    return registeredPage(told, visit, setCookie('citizen', token))
  }
  return filling(
    { typed, refused: answer.problem, wrong: wrongIn(answer.problem.errors), status: answer.status },
    visit,
    deps,
  )
}

/** What a page of ours brings, the channel brings: it acts in no other way than its key would. */
const asChannel = async (channel: string, { secret }: Pick<PagesDeps, 'secret'>): Promise<Caller> => ({
  actor: { role: 'channel', id: 'pages', channel },
  perMinute,
  fingerprintKey: fingerprintKeyOf('pages', await secret()),
})

const typedIn = (sent: Sent, { law }: Visit): Sent =>
  Object.fromEntries(fieldsOfAppeal(law).map(({ name }) => [name, sent[name] ?? '']))

/** A city whose pages take none says where it does. */
function notHere(visit: Visit): Reply {
  const { ask } = visit.law.registry.telling
  return citizenPage(visit, {
    title,
    status: 404,
    body: html`<p>${both({ zh: '本市不通过此网页受理诉求，请拨打电话。', en: 'This city takes no appeals by this page; please call.' })}</p><p><a class="button" href="${Address.telephone(ask)}">拨打 Call ${ask}</a></p>`,
  })
}

interface Filling {
  typed: Sent
  refused?: Refusal
  wrong?: Wrong
  status?: number
}

function filling({ typed, refused, wrong = new Map(), status = 200 }: Filling, visit: Visit, deps: PagesDeps): Reply {
  const before = beforeSignIn(visit.browser)
  const fields = fieldsOfAppeal(visit.law)
  const { lines } = visit.law.rules.externalLines
  const now = deps.clock.now().toISOString()
  return citizenPage(visit, {
    ...{ title, status, headers: before.headers },
    body: html`${refusedPart(
      refused,
      wrong,
      fields.map(({ name }) => name),
    )}
<p class="note">${both({ zh: `紧急情况请直接拨打${lines.map(({ number }) => number).join('、')}。`, en: `In an emergency call ${lines.map(({ number }) => number).join(', ')} at once.` })}</p>
${promise(undefined, now, visit.law)}
<form method="post" action="${at`/appeal`}"><input type="hidden" name="${formField}" value="${before.token}"><input type="hidden" name="_step" value="check">
${fieldsOf(fields, { typed, wrong })}
<button>下一步：核对 Next: check</button></form>
<p class="quiet">${both({ zh: '所填身份信息只用于办理和告知，按规定保密。', en: 'Who you are is used to handle your appeal and to tell you of it, and kept confidential.' })}</p>`,
  })
}

interface Checking {
  typed: Sent
  from: { ip: string }
  why?: Words
}

/** 核对 — all that was typed, before it is sent. */
async function checking({ typed, from, why }: Checking, visit: Visit, deps: PagesDeps): Promise<Reply> {
  const before = beforeSignIn(visit.browser)
  const fields = fieldsOfAppeal(visit.law)
  const perAddress = visit.law.registry.pages?.perAddress ?? 1
  const asked = await question(from.ip, perAddress * questionsEach, deps)
  const now = deps.clock.now().toISOString()
  return citizenPage(visit, {
    ...{ title: { zh: '请核对', en: 'Please check' }, status: why ? 400 : 200, headers: before.headers },
    body: html`${refusedPart(why)}
<dl>${fields.map((field) => shown(field, typed[field.name] ?? ''))}</dl>
${promise(typed.ticketType as TicketType, now, visit.law)}
<form method="post" action="${at`/appeal`}"><input type="hidden" name="${formField}" value="${before.token}">${hidden(typed)}${asked}
<button name="_step" value="send">提交 Send</button> <button class="plain" name="_step" value="edit" formnovalidate>修改 Change it</button></form>`,
  })
}

const hidden = (typed: Sent): Html[] =>
  Object.entries(typed).map(([name, text]) => html`<input type="hidden" name="${name}" value="${text}">`)

function shown(field: ReturnType<typeof fieldsOfAppeal>[number], text: string): Html {
  if (text.trim() === '') return none
  const chosen = 'choices' in field ? field.choices.find(({ value }) => value === text)?.says : undefined
  const said = field.kind === 'yes' ? both({ zh: '是', en: 'yes' }) : chosen ? both(chosen) : text
  return html`<dt>${both(field.says)}</dt><dd class="text">${said}</dd>`
}
