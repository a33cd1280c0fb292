/** 组装短信 — what it takes to send a message, put together for whoever delivers. */
import { randomUUID } from 'node:crypto'
import type { Telling } from '../city/notices/telling.ts'
import type { Reach } from '../storage/addresses.ts'
import { gatewayHttp } from '../storage/gateway-http.ts'
import type { SendingDeps } from './gateways/gateway.ts'

export const smsDeps = (
  { signature }: Pick<Telling, 'signature'>,
  { reach, real }: { reach: Reach; real: () => number },
): SendingDeps => ({ http: gatewayHttp({ reach }), real, nonce: randomUUID, signature })
