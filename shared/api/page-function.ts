/** 网页函数 — like those of the API, but whatever they answer is a page. */
import { httpFunctions } from '../door/http-function.ts'
import { pageHeaders } from '../pages/layout.ts'
import { problemPage } from '../pages/views.ts'
import type { Answers } from './answers.ts'
import { house, type Naming } from './http-function.ts'

export const pageFunction = httpFunctions<Naming, Answers>({
  ...house,
  pages: { headers: pageHeaders, ofProblem: problemPage },
})
