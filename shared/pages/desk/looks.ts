/** 查看留痕 — a recorded look is asked by a click of the one who looks. */
import type { RouteName } from '../../api/routes.ts'
import { fieldsOf } from '../forms/fields.ts'
import type { Named } from './calls.ts'

/** Recorded without being asked for a purpose. */
const recorded: ReadonlySet<RouteName> = new Set(['printNotice', 'readCommenter', 'readDraft'])

/**
 * A link on another site, or in a letter, is followed with the session of whoever clicks it: the purpose in it would stand in their name.
 * Such a call is asked by a click on a page of ours alone.
 */
export const isLook = ({ name, query }: Named): boolean =>
  recorded.has(name) || (query !== undefined && fieldsOf(name, query).some((field) => field.name === 'purpose'))
