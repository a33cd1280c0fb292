/** 无须密钥 — what all calls share that anyone may read. */
import { articleOf } from '../law/articles.ts'

export const open = {
  method: 'GET',
  function: 'published',
  who: 'anyone',
  article: articleOf('published'),
  status: 200,
  polled: true,
} as const
