/** 个人信息 — what a public answer tells of persons; stops it until somebody looked again (第十三条（四）、第三十五条). */

import type { Citation, Found } from '../findings.ts'
import { cite, whole } from '../texts.ts'
import { accountsIn } from './accounts.ts'
import { namedHomes } from './named-homes.ts'
import { numbersIn } from './numbers.ts'

/** Where a public answer names a person; numbers and addresses of offices, and 12345, do not count. */
export function personalDataIn(answer: string): Citation[] {
  const text = whole(answer, 'answer')
  return [...numbersIn(text), ...accountsIn(text), ...namedHomes(text)].map(cite)
}

export function personalData(answer: string): Found[] {
  const cites = personalDataIn(answer)
  return cites.length > 0 ? [{ code: 'personal-data', cites }] : []
}
