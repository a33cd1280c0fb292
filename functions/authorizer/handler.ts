/** 认证 — finds out who calls, by bearer key or by ticket number and access code. */
import { authenticate } from '../../shared/access/authenticate.ts'
import { authorizerFunction } from '../../shared/run/authorizer-function.ts'
import { composeCalls } from '../../shared/run/compose.ts'

const deps = composeCalls()

export const handler = authorizerFunction({
  city: deps.settings.city,
  find: (header, address) => authenticate(header, address, deps),
})
