/** 开放311 — GeoReport v2 for standard clients: what is open, requests, and how they go on. */
import { composeOpen311 } from '../../shared/api/compose-open311.ts'
import { open311Function } from '../../shared/api/open311-function.ts'
import { fileOpen311Request } from '../../shared/sharing/open311/filing.ts'
import { listOpen311Requests, readOpen311Request, readOpen311Token } from '../../shared/sharing/open311/reading.ts'
import { open311Routes } from '../../shared/sharing/open311/routes.ts'
import { discoverOpen311, listOpen311Services, readOpen311Service } from '../../shared/sharing/open311/services.ts'
import { listOpen311Updates, updateOpen311Request } from '../../shared/sharing/open311/updates.ts'

export const handler = open311Function(
  open311Routes,
  {
    ...{ discoverOpen311, listOpen311Services, readOpen311Service },
    ...{ fileOpen311Request, listOpen311Requests, readOpen311Request, readOpen311Token },
    ...{ listOpen311Updates, updateOpen311Request },
  },
  composeOpen311(),
)
