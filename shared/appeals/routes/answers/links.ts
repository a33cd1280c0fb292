/** 链接 — what a channel is answered that asked for one. */
import * as z from 'zod'
import { linkPurposes } from '../../../access/links.ts'
import { moment } from '../../../schema/moment.ts'

export const linkAnswer = z.strictObject({
  ticket: z.string(),
  purpose: z.enum(linkPurposes),
  link: z.string().describe('在本平台的地址之后，只此一次告知 behind this platform’s address; said this once'),
  ends: moment.describe('此后失效 it opens nothing from then on'),
})
