/** 网页 — the page behind a link, for whoever answers its question. */

import { composeTelling } from '../../shared/api/compose-telling.ts'
import { pageFunction } from '../../shared/api/page-function.ts'
import { pagesRoutes } from '../../shared/pages/routes.ts'
import { openLink, useLink } from '../../shared/pages/showing.ts'

export const handler = pageFunction(pagesRoutes, { openLink, useLink }, composeTelling())
