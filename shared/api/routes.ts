/** 路由表 — every call of the API, for gateway, OpenAPI document and typed client. */
import type { HttpFunction, Route } from './route.ts'
import { catalogueRoutes } from './routes/catalogue.ts'
import { deliveriesRoutes } from './routes/deliveries.ts'
import { dispatchRoutes } from './routes/dispatch.ts'
import { enterpriseRoutes } from './routes/enterprise.ts'
import { evaluationRoutes } from './routes/evaluation.ts'
import { followUpRoutes } from './routes/follow-up.ts'
import { handlingRoutes } from './routes/handling.ts'
import { intakeRoutes } from './routes/intake.ts'
import { lettersRoutes } from './routes/letters.ts'
import { mergingRoutes } from './routes/merging.ts'
import { missedCallsRoutes } from './routes/missed-calls.ts'
import { passingDownRoutes } from './routes/passing-down.ts'
import { referenceRoutes } from './routes/reference.ts'
import { registryRoutes } from './routes/registry.ts'
import { retiringRoutes } from './routes/retiring.ts'
import { returnsRoutes } from './routes/returns.ts'
import { reviewingRoutes } from './routes/reviewing.ts'
import { supervisionRoutes } from './routes/supervision.ts'

export const routes = {
  ...intakeRoutes,
  ...reviewingRoutes,
  ...missedCallsRoutes,
  ...dispatchRoutes,
  ...handlingRoutes,
  ...enterpriseRoutes,
  ...passingDownRoutes,
  ...returnsRoutes,
  ...supervisionRoutes,
  ...mergingRoutes,
  ...evaluationRoutes,
  ...followUpRoutes,
  ...registryRoutes,
  ...retiringRoutes,
  ...catalogueRoutes,
  ...deliveriesRoutes,
  ...lettersRoutes,
  ...referenceRoutes,
}
export type Routes = typeof routes
export type RouteName = keyof Routes
export type RoutesOf<F extends HttpFunction> = {
  [N in RouteName as Routes[N]['function'] extends F ? N : never]: Routes[N]
}

export const allRoutes: readonly (Route & { name: RouteName })[] = Object.entries(routes).map(([name, definition]) => ({
  ...(definition as Route),
  name: name as RouteName,
}))
