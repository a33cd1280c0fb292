/** 知识条目 — articles in memory, and people who propose and publish them. */
import type { Actor } from '../../shared/access/actor.ts'
import type { ArticleContent } from '../../shared/knowledge/article.ts'
import type { IndexStore, Manifest } from '../../shared/knowledge/publishing/ports.ts'
import type { ArticleCommand } from '../../shared/knowledge/versions/decide.ts'
import { decided } from '../../shared/knowledge/versions/decided.ts'
import { type ArticleEntry, articleOf, type KeptArticle } from '../../shared/knowledge/versions/kept-article.ts'
import type { ArticleRow, Articles } from '../../shared/knowledge/versions/ports.ts'
import type { RecordKnock } from '../../shared/record/records.ts'
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
  async function* everything() {
    for (const [id, log] of [...records.items].sort()) {
      const article = articleOf(id, log)
      if (article) yield article
    }
  }
  const knocks: RecordKnock[] = []
  const articles: Articles = {
    ...records,
    list: async () => ({ items: [], next: undefined }),
    all: everything,
  }
  const deps = {
    articles,
    knocks: { send: async (knock: RecordKnock) => void knocks.push(knock) },
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
    knocks,
    clock: deps.clock,
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

/** The index in memory, under the conditions of the table. */
export function indexStore() {
  const changes = new Map<string, number>()
  const chunks = new Map<string, Uint8Array>()
  let manifest: Manifest | undefined
  let stamp: string | undefined
  const store: IndexStore = {
    standing: async () => ({ manifest, stamp }),
    changes: async () => [...changes].map(([article, revision]) => ({ article, revision })),
    change: async ({ article, revision }) => {
      if ((changes.get(article) ?? 0) < revision) changes.set(article, revision)
    },
    stamp: async (next) => {
      stamp = next
    },
    put: async (packed) => {
      for (const [at, chunk] of packed.chunks.entries()) chunks.set(`${packed.hash}#${at}`, chunk)
    },
    read: async ({ hash, chunks: many }) => {
      const found = Array.from({ length: many }, (_, at) => chunks.get(`${hash}#${at}`) ?? [])
      return found.some((chunk) => chunk.length === 0) ? undefined : { hash, chunks: found as Uint8Array[] }
    },
    replace: async (next) => {
      if ((manifest?.version ?? 0) !== next.version - 1) return false
      manifest = next
      return true
    },
    settle: async ({ article, revision }) => {
      if ((changes.get(article) ?? 0) <= revision) changes.delete(article)
    },
    keepOnly: async (parts) => {
      const kept = parts.map(({ hash }) => hash)
      for (const key of chunks.keys()) if (!kept.includes(key.split('#')[0] ?? '')) chunks.delete(key)
    },
  }
  return { store, items: { changes, chunks } }
}
