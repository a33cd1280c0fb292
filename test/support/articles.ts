/** 知识条目 — articles in memory, and people who propose and publish them. */
import type { Actor } from '../../shared/access/actor.ts'
import type { ArticleContent } from '../../shared/knowledge/article.ts'
import type { ArticleCommand } from '../../shared/knowledge/versions/decide.ts'
import { decided } from '../../shared/knowledge/versions/decided.ts'
import { type ArticleEntry, articleOf, type KeptArticle } from '../../shared/knowledge/versions/kept-article.ts'
import type { ArticleRow, Articles } from '../../shared/knowledge/versions/ports.ts'
import { isRefusal } from '../../shared/record/refusal.ts'
import { memoryRecords } from './records.ts'
import { law } from './story.ts'

export const editor: Actor = { role: 'operator', id: 'key-e', staff: 'E1' }
export const second: Actor = { role: 'supervisor', id: 'key-s', staff: 'S2', authority: 'platform' }

export const articleOfUnit = (owner: string, more: Partial<ArticleContent> = {}): ArticleContent => ({
  title: '电梯坏了由谁维修？',
  questions: ['电梯老停没人管'],
  answer: '由物业服务企业负责日常维修。',
  notes: [{ role: 'operator', text: '先问是否有人被困。' }],
  owner,
  source: { title: '物业管理办法', number: '和房〔2026〕3号' },
  validFrom: '2026-01-01',
  reviewDue: '2026-12-31',
  areas: [law.registry.unit(owner)?.area ?? '210100'],
  categories: ['property-service'],
  related: [],
  ...more,
})

export function articleWorld(at = '2026-10-12T09:00+08:00') {
  let now = new Date(at).toISOString()
  let serial = 0
  const records = memoryRecords<ArticleEntry, ArticleRow>()
  const articles: Articles = { ...records, list: async () => ({ items: [], next: undefined }) }
  const deps = {
    articles,
    law: async () => law,
    clock: {
      now: () => new Date(now),
      real: () => 0,
      steady: () => 0,
      sleep: async () => {},
      timeout: () => new AbortController().signal,
    },
    attempt: () => `attempt-${++serial}`,
    draw: () => 0,
  }
  return {
    records,
    articles,
    at: (moment: string): void => {
      now = new Date(moment).toISOString()
    },
    give: (command: ArticleCommand, actor: Actor, ifMatch?: number, id = 'lift') =>
      decided({ id, command, actor, ifMatch }, deps),
    async article(id = 'lift'): Promise<KeptArticle> {
      const found = articleOf(id, (await articles.read(id))?.log ?? [])
      if (!found) throw new Error(`there is no article ${id}`)
      return found
    },
    async done(command: ArticleCommand, actor: Actor, ifMatch?: number): Promise<KeptArticle> {
      const done = await this.give(command, actor, ifMatch)
      if (isRefusal(done)) throw new Error(done.refused)
      return done
    },
  }
}
