/** 开放311函数 — like those of the API, but its refusals are errors of GeoReport v2. */
import { httpFunctions } from '../door/http-function.ts'
import { multipartForm } from '../door/multipart.ts'
import { problemText } from '../sharing/open311/problem.ts'
import type { Answers } from './answers.ts'
import { house, type Naming } from './http-function.ts'

export const open311Function = httpFunctions<Naming, Answers>({
  ...house,
  inProtocol: problemText,
  formOf: multipartForm,
})
