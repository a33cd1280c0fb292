/** 知识的对外 — whether an article can be quoted, and that it was. */
export { type Quote, quoting } from './quoting.ts'
export { dynamoArticles } from './storage/articles.ts'
export { dynamoUses } from './storage/uses.ts'
export type { Use, Uses } from './uses/use.ts'
