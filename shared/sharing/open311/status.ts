/** 状态 — how a state is told to Open311 clients, and by which neutral sentence. */
import type { State } from '../../law/permission.ts'

interface Told {
  status: 'open' | 'closed'
  /** as clients of FixMyStreet know it, in updates */
  update: string
  notes: string
}

/** Grounds are the appellant's to know: of each end only that there is one. */
const told: Readonly<Record<State, Told>> = {
  registered: { status: 'open', update: 'open', notes: '已登记，待审核。Registered.' },
  'awaiting-supplement': { status: 'open', update: 'investigating', notes: '待补充材料。Waiting for a supplement.' },
  accepted: { status: 'open', update: 'investigating', notes: '已受理，待派单。Accepted.' },
  handling: { status: 'open', update: 'in_progress', notes: '办理中。In handling.' },
  replied: { status: 'open', update: 'in_progress', notes: '已答复，待审核。Replied, to be checked.' },
  merged: {
    status: 'open',
    update: 'duplicate',
    notes: '与同一事项并案办理。Handled together with others of the same matter.',
  },
  closed: { status: 'closed', update: 'closed', notes: '已办结。Closed.' },
  answered: { status: 'closed', update: 'closed', notes: '已答复。Answered.' },
  rejected: {
    status: 'closed',
    update: 'no_further_action',
    notes: '依照规定不予受理，理由已告知诉求人。Not accepted; the appellant was told why.',
  },
  redirected: {
    status: 'closed',
    update: 'not_councils_responsibility',
    notes: '属于其他机构受理，已告知诉求人。For another body, which the appellant was told.',
  },
  filed: { status: 'closed', update: 'no_further_action', notes: '已归档。Filed.' },
  withdrawn: { status: 'closed', update: 'cancelled', notes: '诉求人已撤回。Withdrawn by the appellant.' },
}

export const statusOf = (state: State): Told['status'] => told[state].status
export const statusNotes = (state: State): string => told[state].notes
export const updateOf = (state: State): string => told[state].update
