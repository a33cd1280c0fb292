/** 名称 — what states of a version are called in sentences and tables. */
import type { Name } from '../../door/sentence.ts'
import type { VersionState } from './words.ts'

export const versionStateNames: Readonly<Record<VersionState, Name>> = {
  proposed: ['待审', 'proposed'],
  published: ['已发布', 'published'],
  rejected: ['未通过', 'rejected'],
  withdrawn: ['已停用', 'withdrawn'],
  replaced: ['已被新稿代替', 'replaced by another proposal'],
}
