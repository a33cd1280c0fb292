/** 数据共享 — the feed of announced facts, its sealed days and their shapes. */
import { httpFunction } from '../../shared/api/http-function.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import {
  approveAgreement,
  endAgreement,
  listAgreements,
  proposeAgreement,
  readAgreement,
  refuseAgreement,
} from '../../shared/sharing/agreements/calls.ts'
import { agreementRoutes } from '../../shared/sharing/agreements/routes.ts'
import {
  exportEventDay,
  listEventDays,
  listEvents,
  listEventTypes,
  readEventDay,
  readEventType,
} from '../../shared/sharing/calls.ts'
import { composeFeed, endpointIn, wordsFrom } from '../../shared/sharing/compose.ts'
import { keptParts } from '../../shared/sharing/feed/kept-parts.ts'
import { kinds } from '../../shared/sharing/kinds.ts'
import { beginPush, readPush, stopPush } from '../../shared/sharing/push/calls.ts'
import { askReplay, readReplay } from '../../shared/sharing/push/replay-calls.ts'
import { pushRoutes } from '../../shared/sharing/push/routes.ts'
import { sharingRoutes } from '../../shared/sharing/routes.ts'

const appeals = composeAppeals()
const feed = composeFeed(appeals)

export const handler = httpFunction(
  { ...sharingRoutes, ...agreementRoutes, ...pushRoutes },
  {
    ...{ proposeAgreement, approveAgreement, refuseAgreement, endAgreement, readAgreement, listAgreements },
    ...{ beginPush, stopPush, readPush, askReplay, readReplay },
    listEvents,
    listEventDays,
    readEventDay,
    exportEventDay,
    listEventTypes,
    readEventType,
  },
  {
    ...{ ...appeals, ...feed, sealed: keptParts(feed.sealed), types: kinds.map(({ type }) => type) },
    ...{ words: wordsFrom(appeals), endpointOf: endpointIn(appeals) },
  },
)
