/** 告知 — what functions and other areas may ask of telling. */
export { tryGateway } from './calls/trying.ts'
export { smsDeps } from './compose-sms.ts'
export { sendSms } from './gateways/gateway.ts'
export type { Accepted, Message } from './gateways/message.ts'
export { pushedRoutes, tryingRoutes } from './message-routes.ts'
export type { OwnPage } from './reading.ts'
export { type Receipt, recordReceipt } from './receipts.ts'
export type { ToTell } from './tell.ts'
