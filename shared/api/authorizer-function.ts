/** 认证函数 — the gateway's authorizer, with this platform's metrics. */
import { authorizerFunctions } from '../door/authorizer-function.ts'
import { telling } from './telling.ts'

export const authorizerFunction = authorizerFunctions(telling)
