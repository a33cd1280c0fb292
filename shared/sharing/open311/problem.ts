/** 错误 — a refusal in the shape and with the codes of GeoReport v2. */
import type { Problem } from '../../door/problem.ts'
import { type Document, encoded, formatOf, mediaOf } from './document.ts'

/** 404 what is unknown, 403 the key, 400 everything else; what a client must wait for, or a fault of ours, stays what it is. */
export const codeOf = (status: number): number => {
  if (status === 401 || status === 403) return 403
  return status === 404 || status === 429 || status >= 500 ? status : 400
}

const errorsOf = (code: number, descriptions: readonly string[]): Document => ({
  root: 'errors',
  each: 'error',
  items: descriptions.map((description) => ({ code, description })),
})

/** Field by field where fields are wrong; both languages, for nobody says which one a client reads. */
const descriptionsOf = ({ zh, en, article, errors = [] }: Problem): string[] =>
  errors.length > 0
    ? errors.map(({ pointer, zh: chinese, message }) => `${fieldIn(pointer)}：${chinese} ${message}`)
    : [`${zh}${article ? `（${article}）` : ''} ${en}`]

/** `/lat`, `/attribute[x]/0`, `query/page` → the name that the client gave. */
const fieldIn = (pointer: string): string => pointer.replace(/^(query|path|headers)?\//, '').replace(/\/\d+$/, '')

export function problemText(problem: Problem, path: string): { status: number; media: string; text: string } {
  const format = formatOf(path.split('.').at(-1))
  const code = codeOf(problem.status)
  return { status: code, media: mediaOf[format], text: encoded(errorsOf(code, descriptionsOf(problem)), format) }
}
