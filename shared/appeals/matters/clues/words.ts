/** 线索移交 — the fields that its commands and events share. */
import type * as z from 'zod'

/** 线索办结 — what came of it, and where that is written. */
export const closedBy = <T extends z.ZodType, L extends z.ZodType>(text: T, line: L) => ({
  result: text,
  reference: line,
})

/** 移交 — to which body, with what, under which reference. */
export const handedTo = <T extends z.ZodType, L extends z.ZodType>(text: T, line: L) => ({
  body: line.describe('接收机关名称，一次一个 the one body that it goes to, by name'),
  facts: text,
  reference: line.describe('移交文号 number of the document'),
  /** the provisions that seem to be breached */
  basis: line.optional().describe('疑似违反的条文 the provisions that seem to be breached'),
})

/** 送达 — when, how and by whom it was taken there. */
export const deliveredBy = <T extends z.ZodType, L extends z.ZodType>(time: T, line: L) => ({
  deliveredAt: time.describe('送达时间 when'),
  how: line.describe('方式，如机要、当面 how: by confidential mail, in person'),
  sender: line.describe('经办人 who took it there'),
})

/** 签收 — when, by whom, under which number of the body. */
export const receivedBy = <T extends z.ZodType, L extends z.ZodType>(time: T, line: L) => ({
  receivedAt: time.describe('签收时间 when'),
  receiver: line.describe('签收人 who signed for it'),
  document: line.describe('接收机关的收文编号 the body’s number of it'),
})

/** 线索反馈 — what the body has made of it so far. */
export const toldOf = <T extends z.ZodType, L extends z.ZodType>(text: T, line: L) => ({
  text,
  reference: line.optional(),
})
