/** 开放311拒绝 — what Open311 refuses, with the codes of GeoReport v2 by kind. */
import { type Refusals, refusing } from '../../record/refusal.ts'

export const open311Refusals = {
  'open311.not-offered': {
    kind: 'unknown',
    zh: '本市没有开放 Open311。',
    en: 'This city offers nothing over Open311.',
  },
  'open311.format-unknown': {
    kind: 'unknown',
    zh: '地址应以 .json 或者 .xml 结尾。',
    en: 'The path ends with .json or .xml.',
  },
  'open311.jurisdiction-unknown': {
    kind: 'unknown',
    zh: '没有辖区“{jurisdiction}”，本平台的是“{here}”。',
    en: 'There is no jurisdiction “{jurisdiction}” here; this one is “{here}”.',
  },
  'open311.service-unknown': {
    kind: 'unknown',
    zh: '没有开放服务代码“{service}”。',
    en: 'There is no service “{service}”.',
  },
  'open311.service-missing': {
    kind: 'invalid',
    zh: '应写明服务代码 service_code。',
    en: 'service_code is required.',
  },
  'open311.place-missing': {
    kind: 'invalid',
    zh: '应写明地点：lat 和 long，或者 address_string，或者 address_id。',
    en: 'Say where: lat and long, address_string, or address_id.',
  },
  'open311.appellant-missing': {
    kind: 'invalid',
    zh: '应写明诉求人姓名（first_name、last_name）和联系方式（phone 或者 email）：受理诉求须有明确的诉求人。',
    en: 'Name (first_name, last_name) and phone or email are needed: an appeal has somebody who brings it.',
    provision: 'acceptance.appellant',
  },
  'open311.request-unknown': {
    kind: 'unknown',
    zh: '没有可以公开查阅的诉求“{request}”。',
    en: 'There is no request “{request}” that may be read here.',
  },
  'open311.update-incomplete': {
    kind: 'invalid',
    zh: '应写明 service_request_id 和 update_id。',
    en: 'service_request_id and update_id are required.',
  },
  'open311.update-exists': {
    kind: 'conflict',
    zh: '更新“{update}”已经收到（already exists）。',
    en: 'The update “{update}” already exists.',
  },
  'open311.token-unknown': { kind: 'unknown', zh: '没有令牌“{token}”。', en: 'There is no token “{token}”.' },
  'open311.period-too-long': {
    kind: 'invalid',
    zh: 'start_date 与 end_date 之间不得超过{days}日。',
    en: 'There are at most {days} days between start_date and end_date.',
  },
  'open311.too-wide': {
    kind: 'invalid',
    zh: '这段时间的请求过多，一次答不完，请缩短时间。',
    en: 'There are too many requests in this time to be answered at once: shorten it.',
  },
  'open311.period-ends-first': {
    kind: 'invalid',
    zh: 'end_date 不得早于 start_date。',
    en: 'end_date is not before start_date.',
  },
  'open311.key-refused': {
    kind: 'forbidden',
    zh: 'api_key 缺失、错误、已过期，或者不是 Open311 专用密钥。',
    en: 'The api_key is missing, wrong or expired, or is not one for Open311.',
    provision: 'privacy.keys',
  },
} as const satisfies Refusals
export type Open311Code = keyof typeof open311Refusals
export const refused = refusing<Open311Code>()
