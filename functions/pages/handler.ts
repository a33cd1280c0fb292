/** 网页 — the page behind a link in a message, for whoever holds the link and answers its question. */

import { pageFunction } from '../../shared/api/page-function.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { pagesRoutes } from '../../shared/pages/routes.ts'
import { openLink, useLink } from '../../shared/pages/showing.ts'

export const handler = pageFunction(pagesRoutes, { openLink, useLink }, composeAppeals())
