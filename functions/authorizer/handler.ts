/** 认证 — finds out who calls, by bearer key or by ticket number and access code. */

import { composeAppeals } from '../../shared/appeals/compose.ts'
import { authenticate } from '../../shared/appeals/desk/authenticate.ts'
import { authorizerFunction } from '../../shared/run/authorizer-function.ts'

const deps = composeAppeals()

export const handler = authorizerFunction({
  city: deps.settings.city,
  find: (header, address) => authenticate(header, address, deps),
})
