/** 登记簿 — what administrators keep of the city: units, catalogue, channels, endpoints, keys. */
import { registryRoutes } from '../../shared/api/routes/registry.ts'
import * as administering from '../../shared/runtime/administering.ts'
import { composeCalls } from '../../shared/runtime/compose.ts'
import { httpFunction } from '../../shared/runtime/http.ts'

export const handler = httpFunction(registryRoutes, administering, composeCalls())
