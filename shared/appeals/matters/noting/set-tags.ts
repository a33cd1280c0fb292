/** 标签 — given as a whole, or by what is added and taken away. */
import { asRead } from '../../../schema/text.ts'
import { decided, type Rule, refused } from '../../ticket/decision.ts'

export const setTags: Rule<'setTags'> = ({ tags, add = [], remove = [] }, ticket, { rules }) => {
  const changes = add.length + remove.length
  if ((tags === undefined) === (changes === 0)) return refused('tags.whole-or-change')
  const both = add.filter((one) => remove.includes(one))
  if (both.length > 0) return refused('tags.added-and-removed', { tags: both })
  const standing = (ticket.tags ?? []).map(asRead)
  const wanted = new Set(tags ?? [...standing, ...add].filter((one) => !remove.includes(one)))
  if (wanted.size > rules.noting.tags) return refused('tags.too-many', { atMost: rules.noting.tags })
  if (wanted.size === standing.length && standing.every((one) => wanted.has(one))) return refused('tags.so-already')

  return decided({ type: 'tagged', tags: [...wanted] })
}
