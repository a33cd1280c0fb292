/** 路由 — the calls about the city by name, as types for those who answer them. */
import type { catalogueRoutes } from './catalogue.ts'
import type { gatewaysRoutes } from './gateways.ts'
import type { registryRoutes } from './registry.ts'
import type { retiringRoutes } from './retiring.ts'
import type { signOnRoutes } from './sign-on.ts'
import type { staffRoutes } from './staff.ts'
import type { standardRepliesRoutes } from './standard-replies.ts'

export type Routes = typeof catalogueRoutes &
  typeof gatewaysRoutes &
  typeof registryRoutes &
  typeof retiringRoutes &
  typeof signOnRoutes &
  typeof staffRoutes &
  typeof standardRepliesRoutes
