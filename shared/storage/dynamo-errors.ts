/** 错误 — tells a failed condition of DynamoDB, which is an answer, from an outage. */
export const isConditionFailure = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException'
