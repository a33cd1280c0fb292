/** 数据共享 — what others ask of the feed: writing, and sealing its days. */

export { composeFeed, intoFeed } from './compose.ts'
export { sealDays } from './feed/seal.ts'
