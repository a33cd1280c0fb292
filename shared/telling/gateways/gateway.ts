/** 短信网关 — sends one message and says what came of it; reads what a gateway pushes. */
import type { Gateway, GenericGateway } from '../../city/notices/gateway.ts'
import type { Answer } from '../../record/deliver.ts'
import { aliyunAnswer, aliyunAnswers, aliyunReceipts, aliyunRequest } from './aliyun.ts'
import { genericAnswer, genericRequest } from './generic.ts'
import type { Accepted, GatewayRequest, GatewayResponse, Message, Sending } from './message.ts'

/** What carries a request; what it could not open it says as an answer. */
export type GatewayHttp = (request: GatewayRequest) => Promise<GatewayResponse | Answer>

export interface SendingDeps {
  http: GatewayHttp
  real(): number
  nonce(): string
  signature: string
}

/** Accepted by the gateway is not told: a receipt says that. Asked again, it may be sent again. */
export async function sendSms(
  gateway: Gateway,
  credentials: Sending['credentials'],
  message: Message,
  { http, real, nonce, signature }: SendingDeps,
): Promise<Accepted> {
  if (gateway.needsCode && message.said.code === undefined)
    return { kind: 'refused', error: 'the template has no code at this gateway', unsent: true }
  const sending = { credentials, signature, now: real(), nonce: nonce() }
  const response = await http(requestOf(gateway, message, sending))
  return 'kind' in response ? response : answerOf(gateway, response, real())
}

export const requestOf = (gateway: Gateway, message: Message, sending: Sending): GatewayRequest =>
  gateway.kind === 'aliyun' ? aliyunRequest(gateway, message, sending) : genericRequest(gateway, message, sending)

const answerOf = (gateway: Gateway, response: GatewayResponse, now: number): Accepted =>
  gateway.kind === 'aliyun' ? aliyunAnswer(response, now) : genericAnswer(gateway, response, now)

/** How its receipts look; undefined for one that pushes none. */
export const receiptsOf = (gateway: Gateway): GenericGateway['receipts'] =>
  gateway.kind === 'aliyun' ? aliyunReceipts : gateway.receipts

/** 上行短信 — how messages of people look that it passes on. */
export const answersOf = (gateway: Gateway): GenericGateway['answers'] =>
  gateway.kind === 'aliyun' ? aliyunAnswers : gateway.answers
