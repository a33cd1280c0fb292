/** 谁可以看 — a file is shown to those who are shown the texts it stands beside (第十三条、第三十五条). */
import { type Actor, isOfPlatform } from '../access/actor.ts'
import { type File, isAppellants, sideOf } from './file.ts'
import type { Matter } from './ports.ts'

/** Before it is clean, to whoever sent it and to the platform alone. */
export function isShown(file: File, actor: Actor, matter: Matter): boolean {
  if (isOfPlatform(actor)) return true
  if (sideOf(file.by) === sideOf(actor)) return true
  if (file.state !== 'clean') return false
  if (actor.role === 'department') return isShownToUnit(file, matter)
  // A unit's answer comes to the appellant, and to their channel, with what it was written in.
  return isAppellants(file) || (file.purpose === 'reply' && matter.answered)
}

/** Of its own branch all; of what the appellant sent while the matter is in its hands, and never in a confidential one. */
function isShownToUnit(file: File, { orders, confidential }: Matter): boolean {
  if (file.order !== undefined) return orders.some(({ number }) => number === file.order)
  if (!orders.some(({ inHand }) => inHand)) return false
  if (file.purpose === 'for-units') return true
  return isAppellants(file) && !confidential
}

/** 留痕 — what the appellant sent shows who they are: whoever else reads it leaves a record. */
export const isPersonal = (file: File, { role }: Actor): boolean =>
  isAppellants(file) && role !== 'appellant' && role !== 'channel'
