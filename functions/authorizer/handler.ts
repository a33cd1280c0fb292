/** 认证 — finds out who calls, by bearer key or by ticket number and access code. */

import { authorizerFunction } from '../../shared/api/authorizer-function.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { authenticate } from '../../shared/appeals/desk/authenticate.ts'

const deps = composeAppeals()

export const handler = authorizerFunction({
  city: deps.settings.city,
  find: (header, address) => authenticate(header, address, deps),
})
