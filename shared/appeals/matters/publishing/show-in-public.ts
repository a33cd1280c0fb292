/** 公开、撤下 — by the platform, with words of its own that hold no personal data (第三十五条). */
import { isMonthTold } from '../../../law/open-figures.ts'
import { dateOf } from '../../../law/shanghai-time.ts'
import { asRead } from '../../../schema/text.ts'
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { isShownInPublic, mayBePublic } from '../../ticket/public.ts'
import { lookedAgain, unseenPersonalData } from '../handling/second-look.ts'

export const showInPublic: Rule<'showInPublic'> = ({ description, secondLook }, ticket, { registry, today }) => {
  if (!mayBePublic(ticket)) return refused('public.never')
  // Figures count what Open311 may show as known; what else is shown after them narrows down its neighbours.
  const isForeseen = isShownInPublic(ticket) || registry.channel(ticket.channel)?.kind === 'open311'
  if (!isForeseen && isMonthTold(dateOf(ticket.registeredAt), today)) return refused('public.month-told')
  const said = ticket.publicity?.description
  if (isShownInPublic(ticket) && (said === undefined ? undefined : asRead(said)) === description)
    return refused('public.so-already')
  const unseen = unseenPersonalData(description, secondLook)
  if (unseen) return unseen

  return decided({
    type: 'shown-in-public',
    by: 'platform',
    ...(description === undefined ? {} : { description }),
    ...lookedAgain(secondLook),
  })
}

export const hideFromPublic: Rule<'hideFromPublic'> = ({ reasons }, { publicity }) =>
  publicity ? decided({ type: 'hidden-from-public', reasons }) : refused('public.not-shown')
