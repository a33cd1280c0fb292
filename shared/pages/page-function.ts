/** 网页函数 — like those of the API, but whatever they answer is a page. */
import { house, type Naming } from '../api/http-function.ts'
import type { Pages } from '../door/answers.ts'
import { httpFunctions } from '../door/http-function.ts'
import { multipartForm } from '../door/multipart.ts'
import { headersOf, problemPage } from './frame.ts'
import { type Address, at } from './html/address.ts'

const problemsAt =
  (home: Address): Pages['ofProblem'] =>
  (problem, ask, base) =>
    problemPage(problem, { home, name: '接诉', ...(ask === undefined ? {} : { ask }) }).text(base)

/** Pages of staff, of which nothing is found by others. */
export const sitePages = httpFunctions<Naming>({
  ...house,
  formOf: multipartForm,
  pages: { headers: headersOf(), ofProblem: problemsAt(at`/desk`) },
})

/** Pages of citizens: what is not for everybody says so itself. */
export const citizenPages = httpFunctions<Naming>({
  ...house,
  pages: { headers: headersOf({ isPublic: true }), ofProblem: problemsAt(at`/`) },
})
