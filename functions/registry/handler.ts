/** 登记簿 — what administrators keep of the city: units, catalogue, channels, endpoints, keys. */

import { httpFunction } from '../../shared/api/http-function.ts'
import * as letters from '../../shared/appeals/calls/letters.ts'
import * as undelivered from '../../shared/appeals/calls/undelivered.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { deliveriesRoutes } from '../../shared/appeals/routes/deliveries.ts'
import { lettersRoutes } from '../../shared/appeals/routes/letters.ts'
import * as administering from '../../shared/city/calls/administering.ts'
import * as cataloguing from '../../shared/city/calls/cataloguing.ts'
import * as endpoints from '../../shared/city/calls/endpoints.ts'
import * as gateways from '../../shared/city/calls/gateways.ts'
import * as keys from '../../shared/city/calls/keys.ts'
import * as retiring from '../../shared/city/calls/retiring.ts'
import * as signOn from '../../shared/city/calls/sign-on.ts'
import * as staff from '../../shared/city/calls/staff.ts'
import * as replies from '../../shared/city/calls/standard-replies.ts'
import * as suggesting from '../../shared/city/calls/suggesting.ts'
import { catalogueRoutes } from '../../shared/city/routes/catalogue.ts'
import { gatewaysRoutes } from '../../shared/city/routes/gateways.ts'
import { registryRoutes } from '../../shared/city/routes/registry.ts'
import { retiringRoutes } from '../../shared/city/routes/retiring.ts'
import { signOnRoutes } from '../../shared/city/routes/sign-on.ts'
import { staffRoutes } from '../../shared/city/routes/staff.ts'
import { standardRepliesRoutes } from '../../shared/city/routes/standard-replies.ts'
import { tryGateway, tryingRoutes } from '../../shared/telling/index.ts'

export const handler = httpFunction(
  {
    ...registryRoutes,
    ...tryingRoutes,
    ...gatewaysRoutes,
    ...staffRoutes,
    ...signOnRoutes,
    ...standardRepliesRoutes,
    ...retiringRoutes,
    ...catalogueRoutes,
    ...deliveriesRoutes,
    ...lettersRoutes,
  },
  {
    ...administering,
    ...cataloguing,
    ...suggesting,
    ...endpoints,
    ...gateways,
    tryGateway,
    ...keys,
    ...staff,
    ...signOn,
    ...replies,
    ...retiring,
    ...undelivered,
    ...letters,
  },
  composeAppeals(),
)
