/** 网页路由 — every page there is; the gateway knows them beside the calls of the API. */
import { allRoutes } from '../api/routes.ts'
import type { Route } from '../door/route.ts'
import { assetRoutes } from './assets.ts'
import { citizenRoutes } from './citizen/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { linkRoutes } from './link/routes.ts'

export const pageRoutes = { ...linkRoutes, ...assetRoutes, ...citizenRoutes, ...deskRoutes }

export const allPages: readonly Route[] = Object.values<Route>(pageRoutes)

/** What the gateway is told: pages are no calls of the API, and stand in no description of it. */
export const gatewayRoutes: readonly Route[] = [...allRoutes, ...allPages]
