/** 工作台 — pages of staff, which ask the calls of the API in this process. */
import { composePages } from '../../shared/pages/compose.ts'
import { acknowledgeAll } from '../../shared/pages/desk/acknowledging.ts'
import { openForm, sendForm } from '../../shared/pages/desk/acts.ts'
import { askFile, openFile, showFiles } from '../../shared/pages/desk/files.ts'
import { find } from '../../shared/pages/desk/find.ts'
import { deskHome, everything } from '../../shared/pages/desk/home.ts'
import { openImport, sendImport, showBatch } from '../../shared/pages/desk/imports.ts'
import { showList } from '../../shared/pages/desk/lists.ts'
import { showOrder } from '../../shared/pages/desk/order.ts'
import { saveDraft, showCall } from '../../shared/pages/desk/phone-call.ts'
import { openRole, takeRole } from '../../shared/pages/desk/role.ts'
import { deskRoutes } from '../../shared/pages/desk/routes.ts'
import { showRecord } from '../../shared/pages/desk/see.ts'
import { openSignIn, signIn, signOut } from '../../shared/pages/desk/sign-in.ts'
import { backFromSignOn, goSignOn, leaveSignOn } from '../../shared/pages/desk/sign-on.ts'
import { signedIn } from '../../shared/pages/desk/signed-in.ts'
import { showTicket } from '../../shared/pages/desk/ticket.ts'
import { wall } from '../../shared/pages/desk/wall.ts'
import { sitePages } from '../../shared/pages/page-function.ts'
import type { AskedByPages } from '../../shared/run/functions.ts'

const functions = {
  intake: () => import('../intake/handler.ts'),
  dispatch: () => import('../dispatch/handler.ts'),
  returns: () => import('../returns/handler.ts'),
  handling: () => import('../handling/handler.ts'),
  supervision: () => import('../supervision/handler.ts'),
  evaluation: () => import('../evaluation/handler.ts'),
  'follow-up': () => import('../follow-up/handler.ts'),
  telling: () => import('../telling/handler.ts'),
  files: () => import('../files/handler.ts'),
  knowledge: () => import('../knowledge/handler.ts'),
  sharing: () => import('../sharing/handler.ts'),
  consultation: () => import('../consultation/handler.ts'),
  published: () => import('../published/handler.ts'),
  registry: () => import('../registry/handler.ts'),
} satisfies Record<AskedByPages, unknown>

export const handler = sitePages(
  deskRoutes,
  {
    ...{ openSignIn, signIn, signOut, goSignOn, backFromSignOn, leaveSignOn },
    openRole: signedIn(openRole),
    takeRole: signedIn(takeRole),
    deskHome: signedIn(deskHome),
    find: signedIn(find),
    everything: signedIn(everything),
    showList: signedIn(showList),
    showRecord: signedIn(showRecord),
    openForm: signedIn(openForm),
    sendForm: signedIn(sendForm),
    openImport: signedIn(openImport),
    sendImport: signedIn(sendImport),
    showBatch: signedIn(showBatch),
    showTicket: signedIn(showTicket),
    showFiles: signedIn(showFiles),
    askFile: signedIn(askFile),
    openFile: signedIn(openFile),
    showOrder: signedIn(showOrder),
    acknowledgeAll: signedIn(acknowledgeAll),
    showCall: signedIn(showCall),
    saveDraft: signedIn(saveDraft),
    wall: signedIn(wall, { byItself: true }),
  },
  composePages(functions),
)
