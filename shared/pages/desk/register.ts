/** 登记页 — an appeal by telephone: one page, one post, what is always asked first. */
import type { RouteName } from '../../api/routes.ts'
import { draftForm } from '../../appeals/desk/draft.ts'
import type { Answer } from '../asking.ts'
import type { Field } from '../forms/fields.ts'
import { type Drawn, fieldset } from '../forms/form.ts'
import { bodyOf, type Typed } from '../forms/sent.ts'
import { at } from '../html/address.ts'
import { type Html, html, none, when } from '../html/html.ts'
import { codeFor } from './names.ts'
import type { Visit } from './visit.ts'

/** In the order in which one asks on the telephone. */
const first = ['text', 'title', 'ticketType', 'category', 'area', 'place'] as const
/** The desk knows them: whose line it was, and the number under which it counts once. */
const given = ['channel', 'reference', 'callId', 'draft'] as const

/** 暂存 — what was typed before, under the call. */
export async function typedBefore({ callId, draft }: Readonly<Record<string, string>>, { ask }: Visit): Promise<Typed> {
  if (callId === undefined || draft === undefined) return {}
  const kept = await ask('readDraft', { params: { call: callId } })
  return kept.ok ? flat('', (kept.body as { form: object }).form) : {}
}

const flat = (below: string, values: object): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string[]][] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(flat(`${below}${name}.`, value))
        : [[`${below}${name}`, [String(value)]]],
    ),
  )

/** What nobody at the desk should have to type. */
export function usual(asked: Readonly<Record<string, string>>, { law, form }: Visit): Typed {
  const phone = law.registry.lists.channels.find(({ kind }) => kind === 'phone')
  return {
    ...(phone ? { channel: [phone.code] } : {}),
    reference: [asked.callId ?? `desk-${form.once}`],
    ...(asked.callId === undefined ? {} : { callId: [asked.callId] }),
  }
}

export function registerFields(fields: readonly Field[], drawn: Drawn): Html {
  const byName = new Map(fields.map((one) => [one.name, one]))
  const known = given.filter((name) => drawn.typed[name]?.[0])
  const main = [
    ...first.flatMap((name) => byName.get(name) ?? []),
    ...(byName.get('appellant') ? [mainOf(byName.get('appellant') as Field)] : []),
  ]
  const others = fields.filter(
    ({ name }) => !first.includes(name as never) && !known.includes(name as never) && name !== 'appellant',
  )
  const ofPerson = restOf(byName.get('appellant'))
  return html`${known.map((name) => html`<input type="hidden" name="${name}" value="${drawn.typed[name]?.[0] ?? ''}">`)}
${fieldset(main, { ...drawn, focus: 'text' })}<details ${when(
    [...ofPerson, ...others].some(({ name }) => drawn.typed[name]?.[0]),
    'open',
  )}><summary>更多</summary>${fieldset([...ofPerson, ...others], { ...drawn, isLoose: true })}</details>`
}

/** Behind the button that registers, so that Enter registers; it is pressed by a page that is closed half filled, too. */
export const draftButton = ({ typed }: Pick<Drawn, 'typed'>): Html =>
  typed.callId?.[0]
    ? html` <button class="plain" formaction="${at`/desk/drafts/${typed.callId[0]}`}" formnovalidate data-draft="yes">暂存，挂断后再填</button>`
    : none

const asked = new Set(['appellant.name', 'appellant.phone'])
const mainOf = (field: Field): Field =>
  field.kind === 'group' ? { ...field, fields: field.fields.filter(({ name }) => asked.has(name)) } : field
const restOf = (field: Field | undefined): readonly Field[] =>
  field?.kind === 'group' ? field.fields.filter(({ name }) => !asked.has(name)) : []

/** 暂存 — half filled, under its call: it outlives a closed browser, and whoever takes over goes on with it. */
export async function keepDraft(
  call: string,
  fields: readonly Field[],
  typed: Typed,
  { ask, law }: Visit,
): Promise<Answer> {
  const all = bodyOf(fields, typed, (of, written) => codeFor(law, of, written)) ?? {}
  const form = Object.fromEntries(Object.entries(all).filter(([name]) => name in draftForm().shape))
  // The version that was shown: a colleague's newer one is not written over.
  const version = typed.draft?.[0]
  return ask.any('saveDraft' satisfies RouteName, {
    params: { call },
    body: { form },
    ...(version ? { headers: { 'if-match': `"${version}"` } } : {}),
  })
}
