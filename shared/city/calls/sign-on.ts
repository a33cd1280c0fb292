/** 统一身份认证 — whose an account is, and what the city proves itself with. */
import { randomBytes } from 'node:crypto'
import { askedBy, type Call } from '../../door/http.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { CallDeps } from '../compose.ts'
import { refusedOfStaff } from '../refusals.ts'
import type { Routes } from '../routes/index.ts'
import { type Account, isSameAccount, type SignOn } from '../sign-on.ts'
import { cityOf } from './named.ts'
import { known } from './staff.ts'

/** Longer than a request lasts: whoever claimed it and wrote nothing by then will write nothing. */
const claimHolds = 60_000

/** First the account is claimed, then their record says so: whoever signs in is both. */
export async function putSignOn({ params, body, ...asking }: Call<Routes['putSignOn']>, deps: CallDeps) {
  const { number, signOn: before } = await known(params.staff, deps)
  const offered = await offeredBy(deps)
  if (!offered) return refusedOfStaff('sign-on.not-offered')
  const account = { issuer: offered.issuer, subject: body.subject }
  const holder = await otherHolder(account, number, deps)
  if (holder !== undefined) return refusedOfStaff('sign-on.taken', { staff: holder })
  const command = { type: 'putSignOn', account } as const
  const done = await deps.staff.decide({ id: number, command, ...askedBy(asking) }, deps)
  if (isRefusal(done)) return done
  if (before && !isSameAccount(before, account)) await deps.accounts.letGo(before, number)
  return { body: done.state }
}

export async function deleteSignOn({ params, ...asking }: Call<Routes['deleteSignOn']>, deps: CallDeps) {
  const { number, signOn: before } = await known(params.staff, deps)
  const done = await deps.staff.decide({ id: number, command: { type: 'endSignOn' }, ...askedBy(asking) }, deps)
  if (isRefusal(done)) return done
  if (before) await deps.accounts.letGo(before, number)
  return {}
}

/** Whose it is, if it is another's; undefined once it is claimed for this one. */
async function otherHolder(account: Account, staff: string, deps: CallDeps): Promise<string | undefined> {
  const { accounts, registry, real } = deps
  const claim = { staff, at: real() }
  if (await accounts.claim(account, claim)) return undefined
  const held = await accounts.holder(account)
  if (!held) throw new Error('an account that was claimed is gone')
  const isTheirs = isSameAccount((await registry.staff(held.staff))?.signOn, account)
  const isLeft = !isTheirs && claim.at - held.at > claimHolds
  return isLeft && (await accounts.takeOver(account, held, claim)) ? undefined : held.staff
}

async function offeredBy(deps: CallDeps): Promise<SignOn | undefined> {
  return (await cityOf(deps)).signOn
}

/** Entered again it replaces the one before; nothing of it is told. */
export async function putSignOnSecret({ body, actor, from }: Call<Routes['putSignOnSecret']>, deps: CallDeps) {
  const offered = await offeredBy(deps)
  if (!offered) return refusedOfStaff('sign-on.not-offered')
  const { issuer, client } = offered
  const kept = await deps.registry.signOnSecret()
  const isSame = kept?.issuer === issuer && kept.client === client && kept.secret === body.secret
  const id = isSame ? kept.id : randomBytes(16).toString('hex')
  const refused = await deps.signOnSecrets.enter({ actor, from }, { id, issuer, client, secret: body.secret }, deps)
  return refused ?? { body: { issuer, client } }
}

export async function deleteSignOnSecret({ actor, from }: Call<Routes['deleteSignOnSecret']>, deps: CallDeps) {
  await deps.signOnSecrets.remove({ actor, from }, deps)
  return {}
}
