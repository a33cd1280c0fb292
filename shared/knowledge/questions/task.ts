/** 未答问题的任务 — a group of searches of one week that came to nothing. */
import * as z from 'zod'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { questionStates } from './words.ts'

const act = z.strictObject({ at: z.string(), staff: z.string() })

export const questionTask = lazily(() =>
  z.strictObject({
    question: z.string(),
    /** counted up by each decision */
    version: z.int(),
    /** the Monday of its week */
    week: z.string(),
    /** what at least two of the searches have in common stands there; the rest is … */
    words: z.array(z.string()),
    unanswered: z.int(),
    abandoned: z.int(),
    state: z.enum(questionStates),
    claimed: act.optional(),
    /** an article that answers it, or why it is no matter of knowledge */
    closed: act.extend({ article: z.string().optional(), reasons: z.string().optional() }).optional(),
  }),
)
export type QuestionTask = Parsed<typeof questionTask>
