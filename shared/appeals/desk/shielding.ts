/** 保密件的对外文本 — takes out of texts for units what identifies the appellant. */

import type { Identities } from '../../access/identities.ts'
import { maskTexts } from '../matters/confidentiality/masking.ts'
import type { Ticket } from '../ticket/ticket.ts'

export interface ShieldDeps {
  identities: Pick<Identities, 'read'>
}

/** A view made for a unit, its texts in full, as that unit may see it. */
export async function shielded<T>(ticket: Ticket, view: T, { identities }: ShieldDeps): Promise<T> {
  if (!ticket.confidential) return view
  return maskTexts(view, await identities.read(ticket.identity))
}
