/** 拒绝 — what the engine answers instead of a result, in DynamoDB's words. */
/** Thrown where it is found, deep in an expression or after half a batch, and caught in one place: the port. */
export class Refusal extends Error {
  readonly type: string
  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

export const invalid = (message: string): Refusal =>
  new Refusal('com.amazon.coral.validate#ValidationException', message)
export const dynamo = 'com.amazonaws.dynamodb.v20120810#'
/** DynamoDB would know it; nothing here uses it. */
export const unsupported = (what: string): Refusal => invalid(`${what} is not supported here`)
export const malformed = (message: string): Refusal =>
  new Refusal('com.amazon.coral.service#SerializationException', message)
