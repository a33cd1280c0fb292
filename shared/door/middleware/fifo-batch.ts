/** 先进先出 — of a batch that stopped, its record and all behind it come again. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'

/** How far a batch came: to its end, or to the record at this place, which threw or is to come again. */
export interface Worked {
  stopped?: { at: number; error?: unknown }
}

interface Batch {
  event: SQSEvent
  response: Worked | SQSBatchResponse | null | undefined
}

/** In a FIFO queue what follows a failure must stay behind it. */
export const fifoBatch = () => ({
  after(request: Batch): void {
    const { event, response } = request
    if (!response || 'batchItemFailures' in response) return
    const from = response.stopped?.at ?? event.Records.length
    const failed = event.Records.slice(from).map(({ messageId }) => ({ itemIdentifier: messageId }))
    request.response = { batchItemFailures: failed }
  },
})
