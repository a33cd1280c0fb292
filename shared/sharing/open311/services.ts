/** 服务目录 — discovery, the categories that are open, and what is asked besides of each. */
import type { Attribute, Offered } from '../../city/open311.ts'
import { articleOf } from '../../law/articles.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import { type Asked, type Opened, type OpenedDeps, opened, written } from './answering.ts'
import { type Document, formats, type Item, mediaOf } from './document.ts'
import { refused } from './refusals.ts'

const specification = 'http://wiki.open311.org/GeoReport_v2'

export async function discoverOpen311(call: Asked, deps: OpenedDeps) {
  const offered = await opened(call, deps)
  return written(isRefusal(offered) ? offered : discoveryOf(offered), call)
}

function discoveryOf({ address, changed, contact, keyService }: Opened): Document {
  const media = formats.map((format) => mediaOf[format].split(';')[0] ?? '')
  const endpoint: Item = {
    specification,
    url: address,
    changeset: changed,
    type: 'production',
    formats: { each: 'format', items: media },
  }
  return {
    root: 'discovery',
    one: { changeset: changed, contact, key_service: keyService, endpoints: { each: 'endpoint', items: [endpoint] } },
  }
}

export async function listOpen311Services(call: Asked, deps: OpenedDeps) {
  const offered = await opened(call, deps)
  if (isRefusal(offered)) return offered
  const items = offered.services.map((service) => serviceOf(service, offered))
  return written({ root: 'services', each: 'service', items }, call)
}

/** What every appeal needs is said where it is chosen (第十六条). */
const needed = (): string =>
  `须提供姓名和电话或者电子邮箱（${articleOf('acceptance.appellant')}）。Name and telephone or e-mail are needed.`

const serviceOf = (service: Offered, { nameOf }: Opened): Item => ({
  service_code: service.category,
  service_name: nameOf(service),
  description: `${service.description}${needed()}`,
  metadata: service.attributes.length > 0,
  type: 'realtime',
  keywords: service.keywords.join(',') || null,
  group: service.group ?? null,
})

export async function readOpen311Service(call: Asked & { params: { code: string } }, deps: OpenedDeps) {
  const offered = await opened(call, deps)
  if (isRefusal(offered)) return offered
  const service = serviceNamed(call.params.code, offered)
  return written(isRefusal(service) ? service : definitionOf(service), call)
}

export const serviceNamed = (code: string, { services }: Pick<Opened, 'services'>): Offered | Refusal =>
  services.find(({ category }) => category === code) ?? refused('open311.service-unknown', { service: code })

const definitionOf = ({ category, attributes }: Offered): Document => ({
  root: 'service_definition',
  one: { service_code: category, attributes: { each: 'attribute', items: attributes.map(attributeOf) } },
})

const attributeOf = (attribute: Attribute, index: number): Item => ({
  variable: attribute.variable,
  code: attribute.code,
  datatype: attribute.datatype,
  required: attribute.required,
  datatype_description: attribute.datatypeDescription ?? null,
  order: index + 1,
  description: attribute.description,
  ...(attribute.values.length > 0
    ? { values: { each: 'value', items: attribute.values.map(({ key, name }) => ({ key, name })) } }
    : {}),
})
