/** 法律、法规 — tells by its form whether a citation names a law or regulation (art. 19(5), 25(9)). */
import type { Rules } from './rules.ts'

/** 《…》第…条 — a title in book brackets and an article. */
const citationForm = /^《([^《》]+)》.*第.+条/

/** The cited title without the name of the state before it; undefined when the citation is not of the form. */
export function citedTitle(citation: string): string | undefined {
  const [, title] = citationForm.exec(citation) ?? []
  return title?.replace(/^中华人民共和国/, '').replace(/（[^（）]*）$/, '')
}

/** True for a 法律 or 法规: by how its title ends, or because the list names it. */
export function isStatute(citation: string, { endings, notEndings, named }: Rules['statutes']): boolean {
  const title = citedTitle(citation)
  if (!title) return false
  if (named.includes(title)) return true
  return endings.some((ending) => title.endsWith(ending)) && !notEndings.some((ending) => title.endsWith(ending))
}
