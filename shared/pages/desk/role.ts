/** 角色 — whoever works in several says in which one they sign in. */
import { words } from '../../api/tables/words.ts'
import { workingAs } from '../../city/staff.ts'
import type { Call, Reply } from '../../door/http.ts'
import type { PagesDeps } from '../compose.ts'
import { at, wantedOf } from '../html/address.ts'
import { html, none } from '../html/html.ts'
import { page, seeOther } from '../reply.ts'
import { cookieIn, formField, setCookie } from '../sessions/cookies.ts'
import { begin, end } from '../sessions/staff.ts'
import { deskPage } from './desk-frame.ts'
import { nothingHere } from './nothing-here.ts'
import type { deskRoutes } from './routes.ts'
import { sentIn, type Visit } from './visit.ts'

export async function openRole(_: Call<typeof deskRoutes.openRole>, visit: Visit, deps: PagesDeps): Promise<Reply> {
  const { browser, session, form } = visit
  const { who } = session
  const member = who.by === 'account' ? await deps.registry.staff(who.staff) : undefined
  if (!member) return seeOther(browser, at`/desk`)
  const { to } = browser.query
  const wanted = wantedOf(to, '/desk') ? html`<input type="hidden" name="to" value="${to ?? ''}">` : none
  const body = html`<p>您有几个角色，请选择这次以哪一个办理。</p>
<form method="post" action="${at`/desk/sign-in/role`}"><input type="hidden" name="${formField}" value="${form.token}">${wanted}
${member.roles.map(({ role }) => html`<p><button name="role" value="${role}">${words.role[role]}</button></p>`)}</form>`
  return page(browser, deskPage(visit, { title: '选择角色', body, isWide: false }))
}

/** When they signed in, and when they showed who they are, stays as it was. */
export async function takeRole(call: Call<typeof deskRoutes.takeRole>, visit: Visit, deps: PagesDeps): Promise<Reply> {
  const { browser, session } = visit
  const { who, began } = session
  const { role, to } = sentIn(call.body)
  const member = who.by === 'account' ? await deps.registry.staff(who.staff) : undefined
  const working = member && role !== undefined ? workingAs(member, role) : undefined
  if (who.by !== 'account' || !working) return page(browser, nothingHere(visit), { status: 403 })
  const token = await begin({ ...who, role: working.role }, deps, began)
  const before = cookieIn(browser, 'staff')
  if (before !== undefined) await end(before, deps)
  return seeOther(browser, wantedOf(to, '/desk') ?? at`/desk`, setCookie('staff', token))
}
