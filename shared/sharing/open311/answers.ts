/** 开放311应答 — GeoReport v2 answers and errors as JSON; XML names lists and roots besides. */
import * as z from 'zod'
import { attributeTypes } from '../../city/open311.ts'

export const errorsAnswer = z
  .array(z.strictObject({ code: z.int(), description: z.string() }))
  .meta({ id: 'Open311Errors', description: '错误 errors, as GeoReport v2 words them' })

const service = z.strictObject({
  service_code: z.string(),
  service_name: z.string(),
  description: z.string(),
  metadata: z.boolean().describe('有附加问题 something is asked besides'),
  type: z.literal('realtime'),
  keywords: z.string().nullable(),
  group: z.string().nullable(),
})

const attribute = z.strictObject({
  variable: z.boolean(),
  code: z.string(),
  datatype: z.enum(attributeTypes),
  required: z.boolean(),
  datatype_description: z.string().nullable(),
  order: z.int(),
  description: z.string(),
  values: z.array(z.strictObject({ key: z.string(), name: z.string() })).optional(),
})

const text = z.string().nullable()
const request = z.strictObject({
  service_request_id: z.string(),
  status: z.enum(['open', 'closed']),
  status_notes: z.string(),
  service_name: z.string(),
  service_code: z.string(),
  description: z.string().describe('平台所写的说明，或者分类名称 the platform’s own words, or the service’s name'),
  agency_responsible: text,
  service_notice: text,
  requested_datetime: z.string(),
  updated_datetime: z.string(),
  expected_datetime: text.describe('答复期限 by when it is to be answered'),
  address: z.null().describe('不公开 never shown'),
  address_id: z.null(),
  zipcode: z.null(),
  lat: z
    .number()
    .nullable()
    .describe('WGS84；非公共空间的取约100米 rounded to about 100 m but of things in public space'),
  long: z.number().nullable(),
  media_url: z.null().describe('不公开 never shown'),
})

export const open311Answers = {
  discoverOpen311: z.strictObject({
    changeset: z.string(),
    contact: z.string(),
    key_service: z.string(),
    endpoints: z.array(
      z.strictObject({
        specification: z.string(),
        url: z.string(),
        changeset: z.string(),
        type: z.enum(['production', 'test']),
        formats: z.array(z.string()),
      }),
    ),
  }),
  listOpen311Services: z.array(service),
  readOpen311Service: z.strictObject({ service_code: z.string(), attributes: z.array(attribute) }),
  listOpen311Requests: z.array(request),
  readOpen311Request: z.array(request),
  readOpen311Token: z.array(z.strictObject({ service_request_id: z.string(), token: z.string() })),
  listOpen311Updates: z.array(
    z.strictObject({
      update_id: z.string(),
      service_request_id: z.string(),
      status: z.string().describe('小写 in lower case, as clients of FixMyStreet know them'),
      updated_datetime: z.string(),
      description: z.string(),
      media_url: z.null(),
      external_status_code: z.string(),
      customer_reference: z.string(),
    }),
  ),
  updateOpen311Request: z.array(z.strictObject({ update_id: z.string() })),
  fileOpen311Request: z.array(
    z.strictObject({
      service_request_id: z.string(),
      service_notice: z.string().nullable(),
      account_id: z.string().nullable(),
    }),
  ),
}
