/** 索引条目 — what the index knows of a version of an article. */
import { addDays, type IsoDate } from '../../law/civil-date.ts'
import type { Article } from '../article.ts'

/** Each has its own weight, lengths and frequencies. `desk` is what the public does not see. */
export const fields = ['title', 'questions', 'answer', 'desk'] as const
export type Field = (typeof fields)[number]

/** 视角 — by which fields a reader may find. Notes for one role alone are in no index. */
export const views = {
  public: fields.filter((field) => field !== 'desk'),
  desk: fields,
} as const satisfies Record<string, readonly Field[]>
export type View = keyof typeof views

export interface Entry {
  article: string
  version: number
  texts: Record<Field, string>
  owner: string
  areas: readonly string[]
  categories: readonly string[]
  from: IsoDate
  until?: IsoDate | undefined
}

/** @returns one for each version, in force until it ends or the next begins; versions that never come into force are left out */
export const entriesOf = ({ id, versions }: Article): Entry[] =>
  versions.flatMap((version, at) => {
    const next = versions.slice(at + 1).map(({ validFrom }) => validFrom)
    if (next.some((from) => from <= version.validFrom)) return []
    const ends = [
      ...next.map((day) => addDays(day, -1)),
      ...(version.validUntil ? [version.validUntil] : []),
    ].toSorted()
    return [
      {
        article: id,
        version: version.version,
        texts: {
          title: version.title,
          questions: version.questions.join('\n'),
          answer: version.answer,
          desk: version.deskAnswer ?? '',
        },
        owner: version.owner,
        areas: version.areas,
        categories: version.categories,
        from: version.validFrom,
        until: ends[0],
      },
    ]
  })
