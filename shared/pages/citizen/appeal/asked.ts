/** 诉求表单 — what an appeal is asked for on the page, and how the call takes it. */
import type * as z from 'zod'
import { intakeRoutes } from '../../../appeals/routes/intake.ts'
import type { TicketType } from '../../../appeals/words/classification.ts'
import type { Law } from '../../../city/law.ts'
import { fieldErrors } from '../../../door/field-errors.ts'
import { ticketTypes } from '../../../law/codes.ts'
import type { Asked } from '../fields.ts'
import { type Wrong, wrongIn } from '../refused.ts'

export type Sent = Readonly<Record<string, string>>
type Body = z.input<ReturnType<typeof intakeRoutes.register.body>>

/** What people bring: whether it says nothing is for those who read it. */
const brought: readonly TicketType[] = ticketTypes.filter((type) => type !== 'invalid')

export const fieldsOfAppeal = ({ rules, registry }: Law): readonly Asked[] => [
  {
    ...{ kind: 'choice', name: 'ticketType', required: true, says: { zh: '诉求类型', en: 'What it is' } },
    choices: brought.map((type) => ({ value: type, says: rules.types[type] })),
  },
  { kind: 'line', name: 'title', required: true, most: 200, says: { zh: '标题', en: 'Title' } },
  {
    ...{ kind: 'text', name: 'text', required: true, most: 4000, says: { zh: '诉求内容', en: 'What happened' } },
    hint: { zh: '何时、何地、何事，希望怎样解决。', en: 'When, where, what, and what you ask for.' },
  },
  {
    ...{ kind: 'list', name: 'area', required: false, says: { zh: '所在区域', en: 'Area' } },
    choices: registry.lists.areas.map(({ code, name }) => ({ value: code, says: { zh: name, en: name } })),
  },
  { kind: 'line', name: 'place', required: false, most: 200, says: { zh: '地点', en: 'Place' } },
  {
    ...{ kind: 'list', name: 'appellantKind', required: false, says: { zh: '您是', en: 'You are' } },
    choices: [
      { value: 'person', says: { zh: '自然人', en: 'a person' } },
      { value: 'self-employed', says: { zh: '个体工商户', en: 'self-employed' } },
      { value: 'organisation', says: { zh: '法人或其他组织', en: 'an organisation' } },
    ],
  },
  {
    ...{ kind: 'line', name: 'appellant.name', required: true, most: 200, says: { zh: '姓名', en: 'Your name' } },
    autocomplete: 'name',
  },
  {
    ...{ kind: 'line', name: 'appellant.phone', required: true, most: 100, says: { zh: '电话', en: 'Telephone' } },
    ...{ hint: { zh: '没有电话的写“无”，并填写电子邮箱。', en: 'Without one write “none”, and give an e-mail.' } },
    autocomplete: 'tel',
  },
  {
    ...{ kind: 'line', name: 'appellant.email', required: false, most: 200, says: { zh: '电子邮箱', en: 'E-mail' } },
    autocomplete: 'email',
  },
  {
    ...{ kind: 'yes', name: 'confidential', required: false },
    says: { zh: '请保密：不向承办单位透露我是谁', en: 'Keep it confidential: do not tell the department who I am' },
  },
]

const given = (sent: Sent, name: string): string | undefined => sent[name]?.trim() || undefined
const some = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>

/** @param as channel and number under which it is brought */
export const bodyOf = (sent: Sent, as: Pick<Body, 'channel' | 'reference'>) => ({
  ...as,
  ...some({
    ...{ ticketType: given(sent, 'ticketType'), title: given(sent, 'title'), text: given(sent, 'text') },
    ...{ area: given(sent, 'area'), place: given(sent, 'place'), appellantKind: given(sent, 'appellantKind') },
    confidential: sent.confidential === 'yes' ? true : undefined,
  }),
  appellant: some({
    ...{ name: given(sent, 'appellant.name'), phone: given(sent, 'appellant.phone') },
    email: given(sent, 'appellant.email'),
  }),
})

const choose = { zh: '请选择一项。', en: 'Choose one.' }

/** What the schema of the call finds wrong, by field. */
export function wrongOf(sent: Sent, law: Law): Wrong {
  const parsed = intakeRoutes.register.body().safeParse(bodyOf(sent, { channel: 'pages', reference: 'unsent' }))
  if (parsed.success) return new Map()
  const chosen = new Set(fieldsOfAppeal(law).flatMap(({ kind, name }) => (kind === 'choice' ? [name] : [])))
  return new Map(
    [...wrongIn(fieldErrors(parsed.error, ''))].map(([name, says]) => [name, chosen.has(name) ? choose : says]),
  )
}
