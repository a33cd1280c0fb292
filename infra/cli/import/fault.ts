/** 差错 — what is wrong in a spreadsheet, and where, in both languages. */

/** What is wrong. */
export interface Words {
  zh: string
  en: string
}

/** Where it is wrong. */
export interface Place {
  file: string
  /** as the spreadsheet counts them: the headings are row 1 */
  row?: number | undefined
  /** heading of the column, as the file writes it */
  column?: string | undefined
}

export type Fault = Place & Words

/** `units.csv 第3行“层级”：…… / row 3: …` */
export const faultInWords = ({ file, row, column, zh, en }: Fault): string =>
  `${file}${row === undefined ? '' : ` 第${row}行`}${column === undefined ? '' : `“${column}”`}：${zh} / ${en}`
