/** 月度公开 — what calls for open figures answer. */
import * as z from 'zod'
import { pageOf } from '../../door/pages.ts'
import { moment } from '../../schema/moment.ts'
import { licenceAnswer } from '../licence.ts'
import { release, restating, toldCount, toldRate } from './release.ts'

const row = {
  release: z.string().describe('2026-10；更正件为 2026-10.2'),
  month: z.string(),
  publishedAt: moment,
  sha256: z.string().describe('封存内容的SHA-256，base64url of what is sealed'),
  restates: restating.optional(),
  restatedBy: z.string().optional().describe('更正本期的一期 the release that restates it'),
}
const names = { areaName: z.string().optional(), categoryName: z.string().optional() }

/** Said with each release: how its numbers are to be read. */
const readAs = z.strictObject({ zh: z.string(), en: z.string() }).describe('读法 how to read it')

export const monthsAnswers = {
  listReleases: pageOf(z.strictObject(row)).extend({ licence: licenceAnswer }),
  readRelease: release().extend({ ...row, readAs, licence: licenceAnswer }),
  listReleaseCounts: pageOf(toldCount.extend(names)),
  listReleaseRates: pageOf(toldRate.extend({ ...names, called: z.string().describe('指标名称') })),
  restateMonth: z.strictObject({ release: z.string().describe('将要公布的一期 the release to come') }),
}
