/** 短信网关核对 — descriptions by which no message could be sent, or none told apart. */
import type { City } from '../../../shared/city/city.ts'
import { sentences } from '../../../shared/city/notices/defaults.ts'
import { type Gateway, type GenericGateway, placeholdersIn } from '../../../shared/city/notices/gateway.ts'
import type { Telling } from '../../../shared/city/notices/telling.ts'

/** @param needed notices that a gateway which sends only registered texts must have, where a unit is sent its digest */
export function gatewayFaults({ units }: City, telling: Telling, needed: readonly string[]): string[] {
  const [sends] = telling.gateways
  const codes = telling.gateways.map(({ code }) => code)
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at)
  // The digest goes as a message only where somebody is on duty for it.
  const sent = units.some(({ dutyPhone }) => dutyPhone !== undefined) ? needed : Object.keys(sentences)
  const unregistered = sent.filter(
    (notice) => sends?.needsCode && !telling.templates(notice, 'sms', 'zh').some(({ code }) => code !== undefined),
  )
  return [
    ...twice.map((code) => `telling: gateway "${code}" stands there twice`),
    ...telling.gateways.flatMap((one) => faultsIn(one).map((fault) => `telling: gateway "${one.code}": ${fault}`)),
    ...(unregistered.length > 0
      ? [
          `telling: gateway "${sends?.code}" sends what is registered with it, and these have no template with a code in Chinese: ${unregistered.join(', ')}`,
        ]
      : []),
  ]
}

function faultsIn(gateway: Gateway): string[] {
  const { protocol, username, password } = new URL(gateway.url)
  return [
    ...(protocol === 'https:' ? [] : ['its address must begin with https://: nothing leaves the machine in clear']),
    ...(username || password ? ['no name or password in its address: credentials are entered over the API'] : []),
    ...(gateway.kind === 'generic' ? unsaid(gateway) : []),
  ]
}

function unsaid({ headers, body, signs, receipts, answer, needsCode }: GenericGateway): string[] {
  const said = new Set(placeholdersIn(JSON.stringify([headers, body])))
  // What is sent by its registered code may be filled in one by one.
  const needed = ['to', needsCode ? 'code' : 'text', ...(receipts ? ['id'] : [])]
  const made = signs.map(({ as }) => `sign.${as}`)
  const inHeaders = Object.entries(headers).filter(([name, value]) => !canHold(name, value))
  const both = (some: readonly string[] = [], others: readonly string[] = []) =>
    some.filter((one) => others.includes(one)).join(', ')
  const [statuses, answers] = [both(receipts?.delivered, receipts?.failed), both(answer.accepted, answer.never)]
  return [
    ...needed.filter((name) => !said.has(name)).map((name) => `its request says no {${name}}`),
    ...[...said]
      .filter((name) => name.startsWith('sign.') && !made.includes(name))
      .map((name) => `nothing makes {${name}}`),
    ...inHeaders.map(([name]) => `no request can hold the header ${name}`),
    ...(statuses ? [`both delivered and failed: ${statuses}`] : []),
    ...(answers ? [`both accepted and never: ${answers}`] : []),
  ]
}

const mayBeChinese = /\{(text|signature|name|params|values|param\.[\w.-]+)\}/
const canHold = (name: string, value: string): boolean =>
  /^[!#$%&'*+.^`|~\w-]+$/.test(name) && /^[\t\x20-\x7e]*$/.test(value) && !mayBeChinese.test(value)
