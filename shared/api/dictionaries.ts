/** 用词 — what the areas call the codes that stand in details of refusals. */

import { partNames } from '../appeals/matters/claiming/words.ts'
import { authorityNames, commandNames, roleNames, stateNames } from '../appeals/ticket/names.ts'
import type { Possible } from '../appeals/ticket/states.ts'
import { wayNames } from '../city/notices/words.ts'
import { commentStateNames } from '../consultation/comments/names.ts'
import { draftStateNames, stageNames } from '../consultation/drafts/names.ts'
import { type At, type Dictionaries, joined } from '../door/sentence.ts'
import { ladderStateNames } from '../evaluation/ladder/names.ts'
import { addresseeNames, resultStateNames } from '../evaluation/results/names.ts'
import { reportStateNames } from '../knowledge/reports/names.ts'
import { versionStateNames } from '../knowledge/versions/names.ts'
import { fieldNames } from './field-names.ts'

export const dictionaries: Dictionaries = {
  names: {
    state: stateNames,
    from: stateNames,
    resultState: resultStateNames,
    needs: resultStateNames,
    versionState: versionStateNames,
    reportState: reportStateNames,
    draftState: draftStateNames,
    stage: stageNames,
    commentState: commentStateNames,
    addressee: addresseeNames,
    ladderState: ladderStateNames,
    role: roleNames,
    may: roleNames,
    authority: authorityNames,
    decidedBy: authorityNames,
    command: commandNames,
    mine: commandNames,
    changed: commandNames,
    missing: fieldNames,
    oneOf: fieldNames,
    field: fieldNames,
    way: wayNames,
    wish: wayNames,
    part: partNames,
    stands: partNames,
  },
  units: new Set(['unit', 'under', 'waitingFor', 'outside', 'successor', 'succeeds', 'subUnits', 'owner']),
  other: (value, at) =>
    isPossible(value) ? possible(value, at) : isWords(value) ? value[at === 0 ? 'zh' : 'en'] : undefined,
}

/** 谁可以做什么 — 派单（话务员、主管部门） */
function possible({ command, by }: Possible, at: At): string {
  const who = joined(
    by.map((role) => roleNames[role][at]),
    at,
  )
  return at === 0 ? `${commandNames[command][at]}（${who}）` : `${commandNames[command][at]} (${who})`
}

/** A number of the regulation, as each language writes it. */
const isWords = (value: unknown): value is { zh: string; en: string } =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value

const isPossible = (value: unknown): value is Possible =>
  typeof value === 'object' && value !== null && 'command' in value && 'by' in value
