/** 网页 — pages of citizens and behind links, which ask the API in this process. */
import { composeTelling } from '../../shared/api/compose-telling.ts'
import { toldOfComments } from '../../shared/api/told-of-comments.ts'
import { composeConsultation } from '../../shared/consultation/compose.ts'
import { assetRoutes, keysScript, styleSheet } from '../../shared/pages/assets.ts'
import { openAppeal, sendAppeal } from '../../shared/pages/citizen/appeal/sending.ts'
import { citizenHome } from '../../shared/pages/citizen/home.ts'
import { openComment, openOwnComment, sendComment, showOwnComment } from '../../shared/pages/citizen/open/commenting.ts'
import { listComments, listDrafts, showDraft, showReport } from '../../shared/pages/citizen/open/drafts.ts'
import { showFigures } from '../../shared/pages/citizen/open/figures.ts'
import { searchKnowledge, showArticle } from '../../shared/pages/citizen/open/knowledge.ts'
import { showInquiries, showInspections, showResults, showUnits } from '../../shared/pages/citizen/open/lists.ts'
import { actOnOwn } from '../../shared/pages/citizen/own/acting.ts'
import { askOwnFile, openOwnFile, showOwnFiles } from '../../shared/pages/citizen/own/files.ts'
import { openOwn } from '../../shared/pages/citizen/own/showing.ts'
import { signInToOwn, signOutOfOwn } from '../../shared/pages/citizen/own/sign-in.ts'
import { citizenRoutes } from '../../shared/pages/citizen/routes.ts'
import { visited } from '../../shared/pages/citizen/visit.ts'
import { composePages } from '../../shared/pages/compose.ts'
import { linkRoutes } from '../../shared/pages/link/routes.ts'
import { openLink, useLink } from '../../shared/pages/link/showing.ts'
import { citizenPages } from '../../shared/pages/page-function.ts'

const functions = {
  intake: () => import('../intake/handler.ts'),
  files: () => import('../files/handler.ts'),
  'follow-up': () => import('../follow-up/handler.ts'),
  knowledge: () => import('../knowledge/handler.ts'),
  consultation: () => import('../consultation/handler.ts'),
  published: () => import('../published/handler.ts'),
}

/** 意见 — what the page behind a comment’s link reads of it. */
const consultation = composeConsultation()
const ofComments = { ...consultation, markRead: toldOfComments(consultation).markRead }

export const handler = citizenPages(
  { ...linkRoutes, ...assetRoutes, ...citizenRoutes },
  {
    ...{ openLink, useLink, styleSheet, keysScript },
    citizenHome: visited(citizenHome),
    openAppeal: visited(openAppeal),
    sendAppeal: visited(sendAppeal),
    openOwn: visited(openOwn),
    signInToOwn: visited(signInToOwn),
    signOutOfOwn: visited(signOutOfOwn),
    actOnOwn: visited(actOnOwn),
    showOwnFiles: visited(showOwnFiles),
    askOwnFile: visited(askOwnFile),
    openOwnFile: visited(openOwnFile),
    listDrafts: visited(listDrafts),
    showDraft: visited(showDraft),
    listComments: visited(listComments),
    showReport: visited(showReport),
    openComment: visited(openComment),
    sendComment: visited(sendComment),
    openOwnComment: visited(openOwnComment),
    showOwnComment: visited(showOwnComment),
    searchKnowledge: visited(searchKnowledge),
    showArticle: visited(showArticle),
    showFigures: visited(showFigures),
    showResults: visited(showResults),
    showInspections: visited(showInspections),
    showUnits: visited(showUnits),
    showInquiries: visited(showInquiries),
  },
  { ...composePages(functions), ...composeTelling(), ofComments },
)
