/** 阿里云短信 — SendSms of 2017-05-25: what it is asked, what its answers mean, what it pushes. */
import type { AliyunGateway, GenericGateway } from '../../city/notices/gateway.ts'
import { signedRequest } from './acs3.ts'
import {
  type Accepted,
  answerWithoutCode,
  errorOf,
  type GatewayRequest,
  type GatewayResponse,
  jsonIn,
  type Message,
  type Sending,
} from './message.ts'

/** Credentials are `accessKeyId` and `accessKeySecret`. */
export function aliyunRequest({ url }: AliyunGateway, { to, said, outId }: Message, sending: Sending): GatewayRequest {
  const { credentials, signature, now, nonce } = sending
  const { origin, host } = new URL(url)
  const asked = {
    PhoneNumbers: to,
    SignName: signature.slice(1, -1),
    TemplateCode: said.code ?? '',
    TemplateParam: JSON.stringify(said.params),
    OutId: outId,
  }
  // In the body, so that no log on the way has the number.
  const body = new URLSearchParams(asked).toString()
  const type = 'application/x-www-form-urlencoded'
  const { headers } = signedRequest(
    { host, action: 'SendSms', version: '2017-05-25', query: {}, body, type, date: new Date(now), nonce },
    credentials,
  )
  return { url: `${origin}/`, headers, body }
}

/** 流控、系统忙 — of the moment, the number's daily share included. */
const ofTheMoment =
  /^(Throttling|isp\.|ServiceUnavailable|InternalError|SignatureNonceUsed|isv\.BUSINESS_LIMIT_CONTROL)/
/** Of this number or these words: again, it would be no other. */
const ofTheMessage = [
  'isv.MOBILE_NUMBER_ILLEGAL',
  'isv.PARAM_LENGTH_LIMIT',
  'isv.PARAM_NOT_SUPPORT_URL',
  'isv.BLACK_KEY_CONTROL_LIMIT',
  'isv.TEMPLATE_MISSING_PARAMETERS',
]

/** Errors come as 4xx with a code; what is left over concerns account, signature or template, and may be mended. */
export function aliyunAnswer(response: GatewayResponse, now: number): Accepted {
  const { status } = response
  const answer = jsonIn(response.body)
  const { Code, BizId } = (typeof answer === 'object' && answer !== null ? answer : {}) as Record<string, unknown>
  if (Code === 'OK' && typeof BizId === 'string') return { kind: 'received', status, providerId: BizId }
  if (typeof Code !== 'string') return answerWithoutCode(response, now)
  const error = errorOf(response, Code)
  if (ofTheMoment.test(Code) || Code === 'OK') return { kind: 'later', status, error }
  return { kind: ofTheMessage.includes(Code) ? 'never' : 'refused', status, error }
}

const taken = { type: 'json', body: '{"code":0,"msg":"OK"}' } as const

/** 短信回执 SmsReport: a list, times as at Beijing without a zone, no signature, repeated without end being the same. */
export const aliyunReceipts: NonNullable<GenericGateway['receipts']> = {
  body: 'json',
  list: '',
  providerId: 'biz_id',
  outId: 'out_id',
  number: 'phone_number',
  status: 'success',
  delivered: ['true'],
  failed: ['false'],
  code: 'err_code',
  at: { path: 'report_time', written: 'local' },
  answer: taken,
}

/** 上行短信 SmsUp. */
export const aliyunAnswers: NonNullable<GenericGateway['answers']> = {
  body: 'json',
  list: '',
  number: 'phone_number',
  text: 'content',
  messageId: 'sequence_id',
  at: { path: 'send_time', written: 'local' },
  answer: taken,
}
