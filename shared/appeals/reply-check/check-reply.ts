/** 把关前检查 — what a look at a reply, without a model, finds worth a second look (第二十条). */

import type { Provisions } from '../../law/provisions.ts'
import { unanswered } from './asks/unanswered.ts'
import type { Checked } from './checked.ts'
import { closingGround } from './closing-ground.ts'
import { consultationMissing } from './consultation-missing.ts'
import { contradictions } from './contradictions/contradictions.ts'
import { type Citation, type FindingCode, type Found, findingKinds } from './findings.ts'
import { noProcess } from './no-process.ts'
import { noTime } from './no-time.ts'
import { personalData } from './personal-data/personal-data.ts'
import { relabelled } from './relabelled.ts'
import { sameText } from './same-text.ts'

/** 发现 — advice to whoever writes or checks the reply: what, by which article, and the words that it rests on. */
export interface Finding {
  code: FindingCode
  zh: string
  en: string
  article: string
  /** none where what is found is that nothing is said */
  cites: Citation[]
}

/**
 * Everything found, in the order of the list of kinds; the same reply gives the same findings.
 * @param rules the regulation in force, whose articles the findings cite
 */
export function checkReply(checked: Checked, rules: { provisions: Provisions }): Finding[] {
  const order = Object.keys(findingKinds)
  return foundIn(checked)
    .sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
    .map(({ code, cites }) => ({ code, ...said(code, rules.provisions), cites }))
}

function foundIn(checked: Checked): Found[] {
  const { record, answer } = checked.reply
  return [
    ...personalData(answer),
    ...contradictions(checked.reply),
    ...unanswered(checked),
    ...(checked.interim ? [] : consultationMissing(checked.reply)),
    ...noTime(answer),
    ...noProcess(record, answer),
    ...sameText(checked),
    ...closingGround(checked),
    ...relabelled(checked),
  ]
}

function said(code: FindingCode, provisions: Provisions) {
  const { zh, en, provision } = findingKinds[code]
  return { zh, en, article: provisions[provision] ?? '' }
}
