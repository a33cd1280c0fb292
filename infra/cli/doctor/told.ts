/** Finds appellants who have not been told, and gateways or templates that cannot tell them. */
import { credentialsOf } from '../../../shared/city/notices/gateway.ts'
import { type Telling, tellingOf } from '../../../shared/city/notices/telling.ts'
import { dynamoRegistry } from '../../../shared/city/storage/registry.ts'
import { rulesInForce } from '../../../shared/law/regulations.ts'
import { dateOf, shanghaiTime } from '../../../shared/law/shanghai-time.ts'
import { isOverdue, type Notice } from '../../../shared/telling/notice.ts'
import { dynamoNotices } from '../../../shared/telling/storage/notices.ts'
import { type Check, few, soon, wrong } from './finding.ts'

/** Notices looked at: where more are overdue, how many does not matter any more. */
const most = 1000
const page = 100

export const untold: Check = async ({ deployment: { dynamo, tables }, now }) => {
  const notices = dynamoNotices(dynamo, tables.tickets)
  const found: Notice[] = []
  let after: string | undefined
  do {
    const { items, next } = await notices.list('untold', page, after)
    found.push(...items)
    after = next
  } while (after && found.length < most)
  const late = found.filter((notice) => isOverdue(notice, now.toISOString()))
  const [oldest] = late
  if (!oldest) return []
  const byReason = [...Map.groupBy(late, ({ state, why }) => (why ? `${state}, ${why}` : state))]
  const reasons = byReason.map(([reason, some]) => `${some.length} ${reason}`).join('; ')
  return [
    wrong(
      `${counted(late, after)} of ${counted(found, after)} untold notices are past their limit, the oldest, ${oldest.notice} of ${oldest.ticket}, since ${shanghaiTime(oldest.until ?? '').slice(0, 16)} (${reasons})`,
      'GET /v1/notices?list=untold lists them by limit: telephone those that are to-call, post those that are to-print',
    ),
  ]
}

const counted = ({ length }: readonly unknown[], more: string | undefined): string =>
  more === undefined ? String(length) : `${length} or more`

export const gateways: Check = async ({ deployment: { dynamo, tables }, city, now }) => {
  const [first] = city?.telling?.gateways ?? []
  if (!city || !first) return []
  const secrets = await dynamoRegistry(dynamo, tables.registry).gateway(first.code)
  const needed = credentialsOf(first)
  const missing = needed.filter((name) => secrets?.credentials[name] === undefined)
  const mute = unregistered(tellingOf(city.telling), owedBy(city, dateOf(now.toISOString())))
  return [
    ...(!secrets || missing.length > 0
      ? [
          wrong(
            `the gateway ${first.code} has no credentials${secrets ? ` named ${few(missing)}` : ''}: no message is sent, everybody is telephoned`,
            `PUT /v1/gateways/${first.code}, then try it with POST /v1/gateways/${first.code}/test-messages`,
          ),
        ]
      : []),
    ...(mute.length > 0
      ? [
          soon(
            `the gateway ${first.code} knows no template for ${few(mute)}: those are telephoned`,
            'register the sentences with the provider and enter their codes in the city’s file, telling.templates',
          ),
        ]
      : []),
  ]
}

const owedBy = (city: { rules: string }, today: string): string[] =>
  rulesInForce(city.rules, today)?.telling.owed.flatMap(({ notice }) => /^appeal\.(.*)/.exec(notice)?.[1] ?? []) ?? []

/** What must be told and cannot be sent, as the provider has no text for it. */
function unregistered(telling: Telling, owed: readonly string[]): string[] {
  if (!telling.gateways[0]?.needsCode) return []
  return owed.filter((notice) => telling.templates(notice, 'sms', 'zh').every(({ code }) => code === undefined))
}
