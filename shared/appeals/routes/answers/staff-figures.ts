/** 个人工作量 — answers about what each member of the desk decided. */
import * as z from 'zod'
import { moment } from '../../../schema/moment.ts'

const called = { command: z.string(), zh: z.string(), en: z.string() }
const name = z.string()

export const staffFiguresAnswers = {
  readStaffFigures: z.strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    people: z.array(
      z.strictObject({
        staff: z.string().describe('工号'),
        name,
        decisions: z.int().describe('办理次数'),
        tickets: z.int().describe('涉及的诉求件数 on how many tickets'),
        days: z.int().describe('有办理的天数 on how many days'),
        acts: z.array(z.strictObject({ ...called, times: z.int() })),
      }),
    ),
  }),
  listStaffActs: z.strictObject({
    staff: z.string(),
    name,
    on: z.iso.date(),
    acts: z.array(z.strictObject({ at: moment, ticket: z.string(), version: z.int(), ...called })),
  }),
}
