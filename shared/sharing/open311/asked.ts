/** 查询 — which requests a client asks for: by number, by service, in a time, by state. */
import * as z from 'zod'
import { wholeNumber } from '../../door/route.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { one } from './sent.ts'

/** Everything that the specification allows at once. */
export const mostRequests = 1000
const mostCodes = 100
/** Each is a ticket that is read as it stands at this moment. */
const mostNumbers = 50

const several = <S extends z.ZodType<string, string>>(of: S, most: number) =>
  one(
    z
      .string()
      .max(4000)
      .transform((all) =>
        all
          .split(',')
          .map((each) => each.trim())
          .filter(Boolean),
      )
      .pipe(z.array(of).max(most)),
  )

const moment = one(z.iso.datetime({ offset: true }))
const jurisdiction_id = z.string().max(200).optional()

export const inTime = {
  start_date: moment.describe('起，含时区 with its zone, as 2026-03-01T00:00:00+08:00'),
  end_date: moment.describe('止 until'),
}

export const askedRequests = lazily(() =>
  z.looseObject({
    jurisdiction_id,
    service_request_id: several(z.string().max(40), mostNumbers).describe(
      '编号，以逗号分隔；有此项则不看其他 by number; then nothing else counts',
    ),
    service_code: several(z.string().max(40), mostCodes),
    ...inTime,
    status: several(z.enum(['open', 'closed']), 2),
    page: one(wholeNumber(1000)),
    page_size: one(wholeNumber(mostRequests)),
  }),
)
export type AskedRequests = Parsed<typeof askedRequests>

export const askedUpdates = lazily(() =>
  z.looseObject({ jurisdiction_id, api_key: z.string().max(200).optional(), ...inTime }),
)
export type AskedUpdates = Parsed<typeof askedUpdates>
