/** Errors of DynamoDB told apart: a failed condition is an answer, everything else an outage. */
export const isConditionFailure = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException'
