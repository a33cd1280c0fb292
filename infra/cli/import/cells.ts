/** 单元格 — how each kind of cell is read and written. */
import type { Words } from './fault.ts'
import type { Named, Names } from './names.ts'

export type Read = { value: unknown } | { fault: Words }

export interface Cell {
  /** @param text is not empty */
  read(text: string, names: Names): Read
  show(value: unknown): string
}

const good = (value: unknown): Read => ({ value })
const bad = (zh: string, en: string): Read => ({ fault: { zh, en } })

/** What Excel makes of a long number: its digits are lost. */
const exponent = /^\d(\.\d+)?E\+\d+$/i
const lostDigits = (text: string): Read =>
  bad(
    `“${text}”是Excel的科学记数，原来的数字已经丢失，请将该列设为文本后重新填写。`,
    `“${text}” is how Excel shortens long numbers: make the column text and enter it again`,
  )

export const text: Cell = {
  read: (written) => (exponent.test(written) ? lostDigits(written) : good(written)),
  show: String,
}

/** 代码、号码 — full-width letters and digits are meant as the usual ones. */
export const plain: Cell = { ...text, read: (written, names) => text.read(written.normalize('NFKC'), names) }

export const number: Cell = {
  read(written) {
    const value = Number(written.normalize('NFKC'))
    return Number.isFinite(value) ? good(value) : bad('应为数字。', 'a number')
  },
  show: String,
}

const dayForm = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/

/** As Excel writes days in China: 2026/1/5, 2026-01-05, 2026年1月5日. */
export const day: Cell = {
  read(written) {
    const [, year, month = '', date = ''] = dayForm.exec(written.normalize('NFKC')) ?? []
    return year
      ? good(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
      : bad('应为日期，如2026-11-25。', 'a day, such as 2026-11-25')
  },
  show: String,
}

/** A word of a closed list, by its code or as people call it. */
export const choice = (words: Readonly<Record<string, string>>): Cell => ({
  read(written) {
    const found = Object.entries(words).find(([code, word]) => code === written.toLowerCase() || word === written)
    if (found) return good(found[0])
    const all = Object.entries(words)
    return bad(
      `应为下列之一：${all.map(([, word]) => word).join('、')}。`,
      `one of ${all.map(([code]) => code).join(', ')}`,
    )
  },
  show: (value) => words[String(value)] ?? String(value),
})

/** What the city knows by a code, written as its code or its name. */
export const named = (of: Named): Cell => ({
  read(written, names) {
    const found = names.codesOf(of, written)
    const [code] = found
    if (found.length === 1) return good(code)
    const { zh, en, mend } = names.words(of)
    if (found.length > 1)
      return bad(
        `有${found.length}个${zh}都叫“${written}”，请填代码。`,
        `several are called “${written}”: write the code`,
      )
    return bad(
      `没有“${written}”这个${zh}。${mend?.zh ?? ''}`,
      `there is no ${en} “${written}”${mend ? `: ${mend.en}` : ''}`,
    )
  },
  show: String,
})

const separators = /[;；、,，\n]/

/** Several of them, separated by 、 or ; */
export const many = (one: Cell): Cell => ({
  read(written, names) {
    const all = written
      .split(separators)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => one.read(part, names))
    const wrong = all.find((read) => 'fault' in read)
    return wrong ?? good(all.map((read) => ('value' in read ? read.value : undefined)))
  },
  show: (value) => (Array.isArray(value) ? value.map(one.show).join('；') : ''),
})
