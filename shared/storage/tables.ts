/** 表的布局 — names of keys, indexes and attributes, for the stack and the adapters. */

export const ticketsTable = {
  key: { partition: 'pk', sort: 'sk' },
  indexes: {
    /** sparse: only what waits for something; 16 shards */
    due: { partition: 'shard', sort: 'next', project: 'keys' },
    /** the desks' lists, the most urgent first: open tickets by what they wait for, ended ones by month */
    lists: { partition: 'list', sort: 'due', project: ['row'] },
    /** by day of registration; the figures read of each what counts, and not at all what no longer can */
    days: { partition: 'day', sort: 'pk', project: ['row', 'facts', 'until'] },
    /** sparse: what still counts long after its registration, by the year of that; a period reads those that count from its first day on */
    longLived: { partition: 'registeredIn', sort: 'until', project: ['facts'] },
    /** sparse: ended, by what is to be erased next and since when */
    ended: { partition: 'holds', sort: 'endedAt', project: 'keys' },
    /** sparse: open work orders of a unit, the most urgent first */
    open: { partition: 'openUnit', sort: 'due', project: ['row'] },
    /** work orders of a unit, by when their row was last written */
    changed: { partition: 'changedUnit', sort: 'changedAt', project: ['row'] },
    /** sparse: shown in public, all of them, by registration; a write that makes one confidential takes it away */
    public: { partition: 'public', sort: 'publicSince', project: ['shown'] },
    /** the same of one channel, by when they came to their state */
    publicSteps: { partition: 'publicIn', sort: 'publicStep', project: ['shown'] },
  },
} as const

export const appellantsTable = {
  key: { partition: 'pk' },
  indexes: {
    /** sparse: identity claims whose ticket is not confirmed yet */
    unconfirmed: { partition: 'unconfirmed', sort: 'claimedAt', project: ['ticket'] },
    /** the same appellant's tickets, by keyed hash; sparse for those without an ID number */
    phones: { partition: 'phoneKey', sort: 'claimedAt', project: ['ticket'] },
    idNumbers: { partition: 'idKey', sort: 'claimedAt', project: ['ticket'] },
    /** a caller's tickets by name and county or district, by keyed hash */
    names: { partition: 'nameKey', sort: 'claimedAt', project: ['ticket'] },
  },
  /** seconds since the epoch; links, answers of a number and keys of calls go by themselves; nothing else has it */
  expires: 'expires',
} as const

/** Item of the city's secret in the appellants' table; identities have a # in their key. */
export const secretKey = 'secret'

/** 公开 — the one partition of what is shown in public. */
export const everyPublic = 'all'

export const registryTable = {
  key: { partition: 'pk', sort: 'sk' },
  indexes: {},
  /** seconds since the epoch; counters go by themselves */
  expires: 'expires',
} as const

export const tableLayouts = { tickets: ticketsTable, appellants: appellantsTable, registry: registryTable }
export type TableName = keyof typeof tableLayouts

/** 隔离区 — where in the bucket what was just sent lies, and how many days at most. */
export const quarantine = 'quarantine/'
export const quarantineDays = 2

/** 离岗待办 — the one partition of the registry that the sweep may delete from. */
export const departuresPartition = 'departures'

/** 日明细 — where the night keeps occasions. */
export const figureDaysStanding = 'figure-days'
export const figureDaysPartitions = Array.from({ length: 16 }, (_, shard) => `figure-days#${shard}`)

/** 派单建议 — the model in use, and its report; of the registry the night writes this, the days above and the quotes below, and deletes nothing else. */
export const suggestionsPartition = 'suggesting'

/** 长期间的统计 — where jobs and what came of them lie; who counts them writes nothing else of the registry. */
export const evaluationPartitions = Array.from({ length: 16 }, (_, shard) => `evaluations#${shard}`)

/** 知识索引 — what searches load: manifest and stamp, what changed since, and chunks. */
export const indexStanding = 'knowledge-index'
export const indexChanges = 'knowledge-changes'
export const indexChunks = Array.from({ length: 16 }, (_, shard) => `knowledge-chunks#${shard}`)

/** 数据流 — entries of what is announced by shard, and one item a sealed day. */
export const feedPartitions = Array.from({ length: 16 }, (_, shard) => `feed#${shard}`)
export const feedDaysPartition = 'feed-days'
/** 共享协议 — the records of who may have what of it. */
export const agreementsPartition = 'agreements'
/** 推送 — how far each lane is, and what is to be posted again. */
export const pushLanesPartition = 'push-lanes'
export const pushReplaysPartition = 'push-replays'

/** 月度公开 — releases of months, and restatements that were asked for; each is put once. */
export const releasesPartition = 'published-months'
export const restatementsPartition = 'published-restatements'
/** 结果公开 — what anyone may read of published results. */
export const openResultsPartition = 'published-results'
/** 监督询问 — records of requests for information. */
export const inquiriesPartition = 'inquiries'

/** 典型案例 — records of chosen cases. */
export const casesPartition = 'cases'
/** Which tickets cases come from: one item each, so that whatever ends a ticket asks for one. */
export const caseTicketsPartition = 'case-tickets'

/** 引用计数 — how often articles were quoted on each day; the night counts it. */
export const articleUseDays = 'article-use-days'

/** 未答问题 — tasks of what the desk looked for in vain, and searches by week. */
export const articleQuestions = 'article-questions'
export const askedOf = (week: string, shard: string): string => `asked#${week}#${shard}`
export const questionPartitions = [articleQuestions, 'asked#*']

/** 知识条目 — of the tickets' table whoever decides on articles reads and writes this partition. */
export const articlesPartition = 'articles'
/** 知识纠错 — reported errors and their texts: the other one. */
export const articleReportsPartition = 'article-reports'
/** 其清单 — by index, as IAM writes them: of a unit or a state, of what waits, of all. */
export const articleLists = {
  lists: ['articles of *', 'article reports *'],
  open: ['articles waiting'],
  changed: ['articles'],
} as const satisfies Partial<Record<keyof typeof ticketsTable.indexes, readonly string[]>>

/** 意见征集 — drafts in one partition of the tickets' table. */
export const consultationsPartition = 'consultations'
/** 意见 — a partition each, of the tickets' table and of the appellants'. */
/** 会话 — of a browser that is signed in. */
export const sessionPartition = (hash: string): string => `session#${hash}`
export const commentPartition = (comment: string): string => `comment#${comment}`

/** C261130-48213077: no ticket has such a number. */
export const isCommentNumber = (text: string): boolean => /^C\d{6}-\d{8}$/.test(text)
/** 所属分区 — where in the tickets' table lies what belongs to a ticket, or to a comment. */
export const partitionOf = (owner: string): string => (isCommentNumber(owner) ? commentPartition(owner) : owner)
/** Its number, from its partition. */
export const ownerIn = (partition: string): string =>
  partition.startsWith(commentPartition('')) ? partition.slice(commentPartition('').length) : partition
/** 其清单 — by index, as IAM writes them: of a unit, of what waits, of all, of what is public. */
export const consultationLists = {
  lists: ['consultations of *', 'comments *'],
  open: ['consultations waiting', 'comments waiting *'],
  changed: ['consultations'],
  public: ['consultations', 'comments *'],
  publicSteps: ['comments *'],
} as const satisfies Partial<Record<keyof typeof ticketsTable.indexes, readonly string[]>>
