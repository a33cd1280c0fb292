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

/** 日明细 — where the night keeps occasions; of the registry it writes and deletes nothing else. */
export const figureDaysStanding = 'figure-days'
/** 派单建议 — the model in use, and its report; the night writes both. */
export const suggestionsPartition = 'suggesting'
export const figureDaysPartitions = Array.from({ length: 16 }, (_, shard) => `figure-days#${shard}`)

/** 长期间的统计 — where jobs and what came of them lie; who counts them writes nothing else of the registry. */
export const evaluationPartitions = Array.from({ length: 16 }, (_, shard) => `evaluations#${shard}`)

/** 知识索引 — what searches load: manifest and stamp, what changed since, and chunks. */
export const indexStanding = 'knowledge-index'
export const indexChanges = 'knowledge-changes'
export const indexChunks = Array.from({ length: 16 }, (_, shard) => `knowledge-chunks#${shard}`)

/** 知识条目 — of the tickets' table whoever decides on articles may write this partition. */
export const articlesPartition = 'articles'
/** 知识纠错 — reported errors and their texts: the other one. */
export const articleReportsPartition = 'article-reports'
