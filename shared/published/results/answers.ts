/** 结果公开 — what calls for published results answer. */
import * as z from 'zod'
import { pageOf } from '../../door/pages.ts'
import { moment } from '../../schema/moment.ts'
import { licenceAnswer } from '../licence.ts'
import { resultRelease, shownFigure, shownStanding } from './release.ts'

const row = {
  result: z.string(),
  publishedAt: moment,
  sha256: z.string().describe('封存内容的SHA-256，base64url'),
  restates: z.string().optional().describe('更正的前件'),
  restatedBy: z.string().optional().describe('更正本结果的结果'),
}
const readAs = z.strictObject({ zh: z.string(), en: z.string() }).describe('读法 how to read it')
const named = { unitName: z.string().optional() }

export const openResultsAnswers = {
  listOpenResults: pageOf(z.strictObject(row)).extend({ licence: licenceAnswer }),
  readOpenResult: resultRelease().extend({
    ...{ publishedAt: moment, sha256: row.sha256, restatedBy: row.restatedBy },
    ...{ readAs, licence: licenceAnswer },
  }),
  listOpenResultFigures: pageOf(shownFigure.extend({ called: z.string().describe('指标名称'), ...named })),
  listOpenStandings: pageOf(
    shownStanding
      .omit({ funnel: true })
      .extend({ ...named, red: z.array(z.string()).describe('低于控制限的指标 figures below the limit of chance') }),
  ),
}
