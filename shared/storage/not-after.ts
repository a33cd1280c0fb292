/** 调用期限 — a deadline for AWS calls, checked before each attempt, the library's repeats too. */
import type { PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { Deadline } from '../record/stopwatch.ts'

export class TooLate extends Error {
  override name = 'TooLate'
}

export function notAfter({ passed }: Deadline, command: PutItemCommand): void {
  command.middlewareStack.add(
    (next) => (given) => {
      if (passed()) throw new TooLate('it is too late to begin this write')
      return next(given)
    },
    // Behind the repeating, which is the first of this step, and before the signature.
    { step: 'finalizeRequest', priority: 'normal', name: 'notAfter' },
  )
}
