/** 错误 — tells a failed condition of DynamoDB, which is an answer, from an outage. */
export const isConditionFailure = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException'

/** Whether it was written; false where its condition failed. @throws for anything else */
export async function isWritten(sent: Promise<unknown>): Promise<boolean> {
  try {
    await sent
    return true
  } catch (error) {
    if (isConditionFailure(error)) return false
    throw error
  }
}
