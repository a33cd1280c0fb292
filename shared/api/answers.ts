/** 应答 — schemas of what each call answers, for its handler, the reference and the contract tests. */
import * as z from 'zod'
import { workOrderAnswer } from '../appeals/routes/answers/orders.ts'
import { identityAnswer } from '../appeals/routes/answers/reading.ts'
import { asTheyReadIt, ticketAnswer } from '../appeals/routes/answers/tickets.ts'
import { appealsAnswers } from '../appeals/routes/answers.ts'
import { onOrder } from '../appeals/routes/command-route.ts'
import { batchesAnswers } from '../batches/answers.ts'
import { cityAnswers } from '../city/routes/answers.ts'
import { commentAnswers } from '../consultation/comments/answers.ts'
import { draftAnswers } from '../consultation/drafts/answers.ts'
import { reportAnswers } from '../consultation/report/answers.ts'
import type { Route } from '../door/route.ts'
import { evaluationAnswers } from '../evaluation/answers.ts'
import { evaluationAppealsAnswers } from '../evaluation/appeals/answers.ts'
import { givenAnswers } from '../evaluation/given/answers.ts'
import { laddersAnswers } from '../evaluation/ladder/answers.ts'
import { longAnswers } from '../evaluation/long/answers.ts'
import { reportsAnswers } from '../evaluation/reports/answers.ts'
import { resultsAnswers } from '../evaluation/results/answers.ts'
import { filesAnswers } from '../files/answers.ts'
import { knowledgeAnswers } from '../knowledge/answers.ts'
import { articleQuestionAnswers } from '../knowledge/questions/answers.ts'
import { articleReportAnswers } from '../knowledge/reports/answers.ts'
import { articleRowAnswers } from '../knowledge/rows/answers.ts'
import { upkeepAnswers } from '../knowledge/upkeep/answers.ts'
import { rules } from '../law/rules.ts'
import { casesAnswers } from '../published/cases/answers.ts'
import { directoryAnswers } from '../published/directory/answers.ts'
import { inquiriesAnswers } from '../published/inquiries/answers.ts'
import { monthsAnswers } from '../published/months/answers.ts'
import { openResultsAnswers } from '../published/results/answers.ts'
import { agreementAnswers } from '../sharing/agreements/answers.ts'
import { sharingAnswers } from '../sharing/answers.ts'
import { open311Answers } from '../sharing/open311/answers.ts'
import { pushAnswers } from '../sharing/push/answers.ts'
import { tellingAnswers } from '../telling/answers.ts'
import { printedRegulation } from './printed-regulation.ts'
import { problemAnswer } from './problem-answer.ts'
import type { RouteName, Routes } from './routes.ts'

/** Calls that answer JSON of their own; the others carry out a command as it is asked, answer nothing, or something else. */
type Described = {
  [N in RouteName]: Routes[N] extends { derived: true } | { status: 204 } | { media: string } ? never : N
}[RouteName]

/** Its refusals are of all areas. */
const mergeTickets = {
  mergeTickets: z.strictObject({
    ticket: z.string(),
    merged: z.int().describe('how many are merged now'),
    results: z.array(z.strictObject({ ticket: z.string(), merged: z.boolean(), problem: problemAnswer.optional() })),
  }),
}

const exportIdentities = {
  exportIdentities: z.strictObject({
    items: z.array(
      z.strictObject({
        ticket: z.string(),
        ...identityAnswer.omit({ corrections: true }).partial().shape,
        problem: problemAnswer.optional().describe('未给出的原因 why nobody is shown'),
      }),
    ),
  }),
}

const answers = {
  ...appealsAnswers,
  ...mergeTickets,
  ...batchesAnswers(problemAnswer),
  ...sharingAnswers,
  ...monthsAnswers,
  ...openResultsAnswers,
  ...directoryAnswers,
  ...inquiriesAnswers,
  ...casesAnswers,
  ...agreementAnswers,
  ...pushAnswers,
  readWorkOrders: z.strictObject({
    workOrders: z.array(
      z.strictObject({
        workOrder: z.string(),
        order: workOrderAnswer.optional(),
        problem: problemAnswer.optional().describe('未给出的原因 why it is not shown'),
      }),
    ),
  }),
  ...exportIdentities,
  ...evaluationAnswers,
  ...longAnswers,
  ...resultsAnswers,
  ...evaluationAppealsAnswers,
  ...laddersAnswers,
  ...givenAnswers,
  ...reportsAnswers,
  ...tellingAnswers,
  ...cityAnswers,
  ...filesAnswers,
  ...knowledgeAnswers,
  ...articleReportAnswers,
  ...articleQuestionAnswers,
  ...articleRowAnswers,
  ...upkeepAnswers,
  ...open311Answers,
  ...draftAnswers,
  ...commentAnswers,
  ...reportAnswers,
  openapi: z.looseObject({}),
  readRegulation: printedRegulation,
  readEmergencyLines: rules.shape.externalLines,
} satisfies { readonly [N in Described]: z.ZodType }

type Inputs<S extends Record<string, z.ZodType>> = { readonly [N in keyof S]: z.input<S[N]> }
/** Sent as text; and of a city's regulation, which may be another than the one that the document describes. */
type NotHeld = 'openapi' | 'readRegulation' | keyof typeof open311Answers
/** What handlers answer, by the name of their route. */
export type Answers = Omit<Inputs<typeof answers>, NotHeld>

const named: { readonly [N in RouteName]?: z.ZodType } = answers

/** What a call answers with when all went well, for those who may make it; undefined where that is no JSON. */
export function answerOf({ name, who, path, status, media }: Route & { name: RouteName }): z.ZodType | undefined {
  const answer = named[name]
  if (answer && answer !== asTheyReadIt) return answer
  if (status === 204 || media) return undefined
  const readers = who === 'anyone' ? [] : who
  const department = path.startsWith(onOrder) ? workOrderAnswer : undefined
  return ticketAnswer(readers, department)
}
