/** 知识的对外 — what other areas ask: whether an article can be quoted. */
export { type Quote, quoting } from './quoting.ts'
export { dynamoArticles } from './storage/articles.ts'
