/** 申请退回或转办 — within two working days of receipt, with reasons; until approved the unit keeps the order (第二十一条). */
import { cannotTakeOrders } from '../../../city/receivers.ts'
import type { Rules } from '../../../law/rules.ts'
import { decided, isRefusal, type Refusal, type Rule, refused } from '../../ticket/decision.ts'
import { clockOf } from '../../ticket/ticket.ts'
import type { CommandOf } from '../../words/command.ts'
import { ownOpenOrder } from '../handling/orders.ts'
import { isPending, requestsOf } from './requests.ts'

export const requestReturn: Rule<'requestReturn'> = (command, ticket, context) => {
  const { type: _, order: number, proposes, newGrounds } = command
  const order = ownOpenOrder(ticket, number, context)
  if (isRefusal(order)) return order
  if (order.role === 'sub') return refused('pass-down.no-objection')
  if (isPending(order)) return refused('return.already-requested', { since: order.returnRequest?.at })
  if (!order.receivedAt) return refused('return.not-received')
  const clock = clockOf(ticket, 'return-request', number)
  if (clock && context.now >= clock.limit) return refused('return.too-late', { limit: clock.limit })
  const earlier = requestsOf(order).findLast(({ decision }) => decision === 'refused')
  if (earlier && !newGrounds) return refused('return.needs-new-grounds', { refusedAt: earlier.decidedAt })
  const incomplete = whatIsMissing(command, context.rules)
  if (incomplete) return incomplete
  const wrong = proposes ? cannotTakeOrders([proposes], context, order.unit) : undefined
  if (wrong) return wrong

  const { ground, articleGround, form, reasons } = command
  return decided({
    type: 'return-requested',
    order: number,
    ground,
    form,
    reasons,
    ...(articleGround ? { articleGround } : {}),
    ...(proposes ? { proposes } : {}),
    ...(newGrounds ? { newGrounds } : {}),
  })
}

/** What the ground and the form need besides the reasons is data of the regulation. */
function whatIsMissing(
  { ground, articleGround, form, proposes }: CommandOf<'requestReturn'>,
  { returning, rejection }: Rules,
): Refusal | undefined {
  const needsArticleGround = returning.grounds.find(({ code }) => code === ground)?.needsArticleGround
  if (needsArticleGround && !rejection.grounds.some(({ code }) => code === articleGround))
    return refused('return.needs-article-ground')
  if (!needsArticleGround && articleGround) return refused('return.article-ground-not-asked')
  const needsProposal = returning.forms.find(({ code }) => code === form)?.needsProposal
  if (needsProposal && !proposes) return refused('return.needs-proposal')
}
