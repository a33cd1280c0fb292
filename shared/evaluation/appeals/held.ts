/** 申诉未裁定 — whose matters are not erased meanwhile: those disputed, and all of the disputed results. */
import type { Law } from '../../city/law.ts'
import type { Period } from '../../law/period.ts'
import { periodOf, resultId } from '../results/period.ts'
import type { Appeals } from './ports.ts'

export interface Held {
  tickets: ReadonlySet<string>
  /** of results about which an appeal is not ruled: whoever rules, and restates, may have to look at any of their matters */
  periods: readonly Period[]
}

interface Deps {
  appeals: Pick<Appeals, 'disputed'>
  law(): Promise<Law>
}

export async function heldByDisputes({ appeals, law }: Deps): Promise<Held> {
  const { tickets, results } = await appeals.disputed()
  const { nodes } = (await law()).rules.evaluation
  const periods = results.map((result) => {
    const year = Number(result.slice(0, 4))
    const node = nodes.find(({ code }) => resultId(code, year) === result)
    // Of a node that the rules have no more, its whole year: too much is kept rather than too little.
    return node ? periodOf(node, year) : { from: `${year}-01-01`, to: `${year}-12-31` }
  })
  return { tickets, periods }
}
