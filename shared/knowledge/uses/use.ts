/** 引用 — that an article was quoted to somebody, and what the callback said. */
export interface Use {
  article: string
  version: number
  ticket: string
  /** when the appellant was answered: each answer has one place, however often it is told of */
  at: string
  by: 'answer' | 'reply'
  /** of a callback that reached the appellant: whether the matter was solved */
  solved?: boolean | undefined
}

/** 一日的引用 — by article. */
export interface Used {
  answers: number
  replies: number
  calledBack: number
  solved: number
}

export const unused: Used = { answers: 0, replies: 0, calledBack: 0, solved: 0 }

export const added = (one: Used, other: Used): Used => ({
  answers: one.answers + other.answers,
  replies: one.replies + other.replies,
  calledBack: one.calledBack + other.calledBack,
  solved: one.solved + other.solved,
})

export const countOf = ({ by, solved }: Pick<Use, 'by' | 'solved'>): Used => ({
  answers: by === 'answer' ? 1 : 0,
  replies: by === 'reply' ? 1 : 0,
  calledBack: solved === undefined ? 0 : 1,
  solved: solved === true ? 1 : 0,
})

export interface Uses {
  /** Of one answer the latest stands. @param asOf how many decisions the ticket had */
  record(use: Use, asOf: number): Promise<void>
  /** answers given on that day */
  of(day: string): AsyncIterable<Pick<Use, 'article' | 'by' | 'solved'>>
  /** in place of what was counted of the day before */
  keepDay(day: string, counted: ReadonlyMap<string, Used>): Promise<void>
  /** counted days from that one on, both with it */
  days(from: string): AsyncIterable<{ day: string; counted: ReadonlyMap<string, Used> }>
}
