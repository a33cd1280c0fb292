/** 登记簿 — what administrators keep of the city: units, catalogue, channels, endpoints, keys. */
import { catalogueRoutes } from '../../shared/api/routes/catalogue.ts'
import { deliveriesRoutes } from '../../shared/api/routes/deliveries.ts'
import { lettersRoutes } from '../../shared/api/routes/letters.ts'
import { registryRoutes } from '../../shared/api/routes/registry.ts'
import { retiringRoutes } from '../../shared/api/routes/retiring.ts'
import * as administering from '../../shared/runtime/administering.ts'
import * as cataloguing from '../../shared/runtime/cataloguing.ts'
import { composeCalls } from '../../shared/runtime/compose.ts'
import * as endpoints from '../../shared/runtime/endpoints.ts'
import { httpFunction } from '../../shared/runtime/http.ts'
import * as letters from '../../shared/runtime/letters.ts'
import * as retiring from '../../shared/runtime/retiring.ts'
import * as undelivered from '../../shared/runtime/undelivered.ts'

export const handler = httpFunction(
  { ...registryRoutes, ...retiringRoutes, ...catalogueRoutes, ...deliveriesRoutes, ...lettersRoutes },
  { ...administering, ...cataloguing, ...endpoints, ...retiring, ...undelivered, ...letters },
  composeCalls(),
)
