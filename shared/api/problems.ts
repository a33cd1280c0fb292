/** 问题总目 — all problems that the API answers with: the door's and every area's. */

import { refusals } from '../appeals/words/refusals.ts'
import { problems } from '../door/problem.ts'
import { sentences } from '../door/sentence.ts'
import { dictionaries } from './dictionaries.ts'

export const sentence = sentences(dictionaries)
export const { problem, codes: problemCodes } = problems(refusals, sentence)
