/** 询问诊断 — finds requests by congress, conference and media that are not answered in time. */
import { dateOf } from '../../../shared/law/shanghai-time.ts'
import { isLate } from '../../../shared/published/inquiries/late.ts'
import { dynamoInquiries } from '../../../shared/published/storage/inquiries.ts'
import { type Check, wrong } from './finding.ts'

export const inquiries: Check = async ({ deployment: { dynamo, tables }, now }) => {
  const all = await dynamoInquiries(dynamo, tables.registry).all()
  const late = all
    .filter((one) => isLate(one, dateOf(now.toISOString())))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
  const [oldest] = late
  if (!oldest) return []
  return [
    wrong(
      `${late.length} requests for information are not answered in time, the oldest, ${oldest.inquiry}, was due on ${oldest.dueOn}`,
      'GET /v1/inquiries?late=true lists them: the city’s authority answers each, also late',
    ),
  ]
}
