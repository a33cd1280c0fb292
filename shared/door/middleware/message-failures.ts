/** 消息失败 — logs and counts a message whose work threw. */
import type { SQSEvent } from 'aws-lambda'
import type { Telling } from '../telling.ts'
import type { Worked } from './fifo-batch.ts'

interface Given extends Pick<Telling, 'log' | 'measure' | 'errorFields' | 'recordIn'> {
  /** of the function */
  name: string
  /** whose failures are counted */
  city: string
}

export const messageFailures = ({ name, city, log, measure, errorFields, recordIn }: Given) => ({
  after({ event, response: worked }: { event: SQSEvent; response: Worked | null | undefined }): void {
    const { stopped } = worked ?? {}
    const record = stopped && event.Records[stopped.at]
    if (!record || !('error' in stopped)) return
    measure(city, { MessagesFailed: 1 })
    log('error', {
      message: 'a message failed',
      function: name,
      messageId: record.messageId,
      ...recordIn(record.body),
      ...errorFields(stopped.error),
    })
  },
})
