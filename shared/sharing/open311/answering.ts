/** 作答 — what every call asks first, and how its document becomes a reply. */
import type { Law } from '../../city/law.ts'
import type { Offered, Open311 } from '../../city/open311.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import { type Document, encoded, formats, mediaOf } from './document.ts'
import { refused } from './refusals.ts'

export interface Asked {
  params: { format: string }
  query?: { jurisdiction_id?: string | undefined } | undefined
}

/** What the city offers, under its names for categories. */
export interface Opened extends Open311 {
  law: Law
  nameOf(service: Offered): string
}

export interface OpenedDeps {
  law(): Promise<Law>
}

/** An empty jurisdiction is none. @param given where it comes in a body */
export async function opened(
  { params, query }: Asked,
  { law }: OpenedDeps,
  given = query?.jurisdiction_id,
): Promise<Opened | Refusal> {
  if (!isFormat(params.format)) return refused('open311.format-unknown')
  const inForce = await law()
  const { open311, called } = inForce.registry
  if (!open311) return refused('open311.not-offered')
  if (given && given !== open311.jurisdiction)
    return refused('open311.jurisdiction-unknown', { jurisdiction: given, here: open311.jurisdiction })
  return { ...open311, law: inForce, nameOf: ({ name, category }) => name ?? called('category', category) ?? category }
}

const isFormat = (format: string): format is (typeof formats)[number] => (formats as readonly string[]).includes(format)

export function written(document: Document | Refusal, { params }: Asked): { text: string; media: string } | Refusal {
  if (isRefusal(document)) return document
  const format = isFormat(params.format) ? params.format : 'xml'
  return { text: encoded(document, format), media: mediaOf[format] }
}
