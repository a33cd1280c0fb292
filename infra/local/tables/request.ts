/** 请求 — what each operation may be asked with; anything else is refused by name. */
import * as z from 'zod'
import { invalid, malformed, unsupported } from './refusal.ts'
import { value } from './value.ts'

const item = z.record(z.string(), value)
const flag = z.boolean().optional()
const text = z.string().optional()
const given = <T extends z.ZodType>(placeholder: RegExp, of: T) =>
  z.record(z.string().regex(placeholder), of).refine((all) => Object.keys(all).length > 0, 'must not be empty')
const names = { ExpressionAttributeNames: given(/^#\w+$/, z.string()).optional() }
const values = { ...names, ExpressionAttributeValues: given(/^:\w+$/, value).optional() }
const askedCapacity = z.enum(['INDEXES', 'TOTAL', 'NONE']).optional()
export type AskedCapacity = z.infer<typeof askedCapacity>
const capacity = { ReturnConsumedCapacity: askedCapacity }
const table = { TableName: z.string(), ...capacity }
const write = { ...table, ...values, ConditionExpression: text, ReturnValues: z.enum(['NONE', 'ALL_OLD']).optional() }
const read = { ...table, ...names, ConsistentRead: flag, ProjectionExpression: text }
const page = { ...read, ...values, IndexName: text, FilterExpression: text, Limit: z.int().min(1).optional() }
const pages = { ...page, ExclusiveStartKey: item.optional() }
const put = z.strictObject({ Item: item }).optional()
const remove = z.strictObject({ Key: item }).optional()
const changes = z.record(z.string(), z.array(z.strictObject({ PutRequest: put, DeleteRequest: remove })).min(1))
const updated = z.enum(['NONE', 'ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW']).optional()

export const getItem = z.strictObject({ ...read, Key: item })
export const putItem = z.strictObject({ ...write, Item: item })
export const deleteItem = z.strictObject({ ...write, Key: item })
export const updateItem = z.strictObject({ ...write, Key: item, UpdateExpression: text, ReturnValues: updated })
export const batchWriteItem = z.strictObject({ ...capacity, RequestItems: changes })
export const query = z.strictObject({ ...pages, KeyConditionExpression: z.string(), ScanIndexForward: flag })
export const scan = z.strictObject(pages)
export const listTables = z.strictObject({})

/** @throws Refusal */
export function inputOf<T>(schema: z.ZodType<T>, input: unknown): T {
  const { data, error } = schema.safeParse(input, { reportInput: true })
  if (!error) return data
  const [issue] = error.issues
  const where = issue?.path.join('.') ?? ''
  if (issue?.code === 'unrecognized_keys') throw unsupported([...issue.path, issue.keys].join('.'))
  if (issue?.code === 'invalid_type' && issue.input !== undefined) throw malformed(`${where}: ${issue.message}`)
  if (issue?.code === 'invalid_union') throw invalid(`${where}: no value of type S, N, B, BOOL, NULL, L or M`)
  throw invalid(`1 validation error detected: Value at '${where}' failed to satisfy constraint: ${issue?.message}`)
}
