/** 短信网关替身 — as the city's file describes it: a generic gateway on this machine. */
import type { City } from '../../../../shared/city/city.ts'
import { type GenericGateway, gateway } from '../../../../shared/city/notices/gateway.ts'
import { telling } from '../../../../shared/city/notices/telling.ts'

export const standInGateway = 'stand-in'

const pushed = {
  number: 'to',
  at: { path: 'at', written: 'iso' },
  answer: { type: 'json', body: '{"code":"OK"}' },
} as const

/** Numbers that it will never send to, by the code that says so. */
export const neverSent = ['NO_SUCH_NUMBER', 'BLACKLISTED']

export const described = (standIn: string): GenericGateway =>
  gateway().parse({
    kind: 'generic',
    code: standInGateway,
    url: `${standIn}/messages`,
    headers: { authorization: 'Bearer {credential.key}' },
    body: { json: { to: '{to}', text: '{signature}{text}', id: '{id}' } },
    answer: { path: 'code', accepted: ['OK'], later: ['BUSY'], never: neverSent, providerId: 'id' },
    receipts: {
      ...pushed,
      list: 'receipts',
      ...{ providerId: 'id', outId: 'outId', status: 'status', code: 'code' },
      ...{ delivered: ['delivered'], failed: ['failed'] },
    },
    answers: { ...pushed, list: 'answers', number: 'from', text: 'text', messageId: 'id' },
  }) as GenericGateway

/** 扫描替身 — where the stand-in takes bytes to be scanned. */
export const scanPath = '/scan'

/** Where this machine has a gateway, and pages behind links; undefined where no stand-in runs. */
export type Here = { standIn: string; site: string } | undefined

/** The city as it stands on this machine: the stand-in sends, whatever gateways its file has. */
export function asHere(city: City, here: Here): City {
  const { gateways, ...rest } = city.telling ?? telling().parse({})
  const others = gateways.filter(({ code }) => code !== standInGateway)
  const files = here ? { scanner: `${here.standIn}${scanPath}` } : city.files
  if (here)
    return { ...city, files, telling: { ...rest, site: here.site, gateways: [described(here.standIn), ...others] } }
  return others.length === gateways.length ? city : { ...city, telling: { ...rest, gateways: others } }
}

/** A file as it would stand on this machine: where messages go there is no file's to say. */
export const asStanding = (file: City, standing: City | undefined): City =>
  standing ? asHere(file, hereIn(standing)) : file

function hereIn({ telling: standing }: City): Here {
  const ours = standing?.gateways.find(({ code }) => code === standInGateway)
  const url = ours?.kind === 'generic' ? new URL(ours.url).origin : undefined
  return url && standing?.site ? { standIn: url, site: standing.site } : undefined
}
