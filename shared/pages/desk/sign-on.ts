/** 统一身份认证登录 — to the provider, and back as the member of staff whose account it is. */
import { network } from '../../access/access-code.ts'
import { accountKey, isSameAccount, type SignOn } from '../../city/sign-on.ts'
import type { Staff } from '../../city/staff.ts'
import type { Call, Reply } from '../../door/http.ts'
import { log } from '../../run/log.ts'
import type { NotSignedOn, Party } from '../../storage/oidc.ts'
import type { PagesDeps } from '../compose.ts'
import { Address, at, wantedOf } from '../html/address.ts'
import { browserIn, seeOther } from '../reply.ts'
import { cookieIn, setCookie } from '../sessions/cookies.ts'
import { begin, end } from '../sessions/staff.ts'
import { cameBack, setOut, waySeconds } from '../sessions/way.ts'
import type { deskRoutes } from './routes.ts'
import { type Asked, offeredBy, shownSignIn, tooMany, wrongOnce } from './sign-in.ts'

const notSignedOn = '没有登录：统一身份认证没有通过，或者该账号没有对应的在岗人员。'
const unreachable = '统一身份认证暂时连接不上，请稍后再试，或者用密钥登录。'

/** Longer ones are lost, and the desk is where one arrives. */
const longest = 1200

export async function goSignOn(call: Call<typeof deskRoutes.goSignOn>, deps: PagesDeps): Promise<Reply> {
  const browser = browserIn(call)
  const { to = '', again } = browser.query
  const party = partyIn(await offeredBy(deps))
  const secret = party && (await secretOf(party, deps))
  if (!party || !secret) return shownSignIn(call, deps, { to, why: unreachable, status: 503 })
  const wanted = wantedOf(to, '/desk') && to.length <= longest ? to : ''
  const { cookie, going } = setOut({ began: deps.clock.real(), again: again === 'yes', to: wanted })
  const way = await (await deps.provider()).way(party, going)
  if ('is' in way) return refusedBy(way, call, deps, to)
  return seeOther(browser, Address.elsewhere(way.url), setCookie('signOn', cookie, waySeconds))
}

/** Whoever comes without the cookie of this very way, a second time, or with what is wrong in any way, is told the same. */
export async function backFromSignOn(call: Call<typeof deskRoutes.backFromSignOn>, deps: PagesDeps): Promise<Reply> {
  const browser = browserIn(call)
  const { query } = browser
  const going = cameBack(cookieIn(browser, 'signOn'), query.state, deps.clock.real())
  if (!going) return refusedBy({ is: 'wrong', why: 'of no way that this browser set out on' }, call, deps, '')
  const window = Math.floor(going.began / 1000 / waySeconds)
  if ((await deps.counting.count(`sign-on#${going.id}`, window, waySeconds)) > 1)
    return refusedBy({ is: 'wrong', why: 'a second time' }, call, deps, going.to)
  const offered = await offeredBy(deps)
  const party = partyIn(offered)
  const secret = party && (await secretOf(party, deps))
  if (!party || !secret) return shownSignIn(call, deps, { to: going.to, why: unreachable, status: 503 })
  const came = await (await deps.provider()).back(party, secret, going, new URLSearchParams(query))
  if ('is' in came) return refusedBy(came, call, deps, going.to)

  const account = { issuer: party.issuer, subject: came.subject }
  const member = await memberWith(account, deps)
  if (!member) return refusedBy({ is: 'wrong', why: 'an account of nobody who works here' }, call, deps, going.to)
  const [first, ...others] = member.roles
  if (!first) throw new Error('somebody works here in no role')
  const before = cookieIn(browser, 'staff')
  if (before !== undefined) await end(before, deps)
  const token = await begin(
    {
      ...{ by: 'account', staff: member.number, role: first.role, account: accountKey(account) },
      ...(others.length > 0 ? { hasOthers: true } : {}),
      ...(came.at === undefined ? {} : { shown: Math.min(came.at, deps.clock.real()) }),
    },
    deps,
  )
  const to = wantedOf(going.to, '/desk')
  const next = others.length > 0 ? at`/desk/sign-in/role`.with({ to: to?.text('') }) : (to ?? at`/desk`)
  return seeOther(browser, next, setCookie('staff', token))
}

export async function leaveSignOn(call: Call<typeof deskRoutes.leaveSignOn>, deps: PagesDeps): Promise<Reply> {
  const browser = browserIn(call)
  const party = partyIn(await offeredBy(deps))
  const way = party && (await (await deps.provider()).leaving(party))
  return way && 'url' in way && way.url !== undefined
    ? seeOther(browser, Address.elsewhere(way.url))
    : shownSignIn(call, deps, { why: unreachable, status: 503 })
}

/** 一人一号 — the account says whose it is, and their record that it is theirs. */
async function memberWith(
  account: { issuer: string; subject: string },
  { accounts, registry }: Pick<PagesDeps, 'accounts' | 'registry'>,
): Promise<Staff | undefined> {
  const holder = await accounts.holder(account)
  const member = holder && (await registry.staff(holder.staff))
  return member && member.left === undefined && isSameAccount(member.signOn, account) ? member : undefined
}

/** Built of the city's own address: never of what a request says that it came to. */
const partyIn = (offered: (SignOn & { site: string }) | undefined): Party | undefined =>
  offered && { ...offered, redirect: `${offered.site}/desk/sign-in/sso/back` }

/** Of this issuer and client: to no other is it sent. */
export async function secretOf(
  { issuer, client }: Pick<Party, 'issuer' | 'client'>,
  { registry }: { registry: Pick<PagesDeps['registry'], 'signOnSecret'> },
): Promise<string | undefined> {
  const kept = await registry.signOnSecret()
  return kept?.issuer === issuer && kept.client === client ? kept.secret : undefined
}

async function refusedBy({ is, why }: NotSignedOn, call: Asked, deps: PagesDeps, to: string): Promise<Reply> {
  log('warn', { message: 'nobody was signed on', is, why, request: call.from.request })
  if (is === 'unreachable') return shownSignIn(call, deps, { to, why: unreachable, status: 503 })
  const seconds = await wrongOnce(network(call.from.ip), deps)
  return seconds === undefined
    ? shownSignIn(call, deps, { to, why: notSignedOn, status: 403 })
    : shownSignIn(call, deps, { to, why: tooMany, status: 429, retryAfter: seconds })
}
