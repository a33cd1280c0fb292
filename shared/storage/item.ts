/** 条目 — an item of the registry’s table: its key, and what it holds as JSON. */

export const itemOf = (pk: string, sk: string, value: unknown) => ({
  pk: { S: pk },
  sk: { S: sk },
  json: { S: JSON.stringify(value) },
})
