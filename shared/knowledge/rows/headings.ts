/** 条目表的表头 — what the columns of a spreadsheet of articles are called, and mean. */
import type { Registry } from '../../city/registry.ts'

/** By the field of an article, in the order of the table; notes for single roles have no column and stay as they are. */
export const articleHeadings = {
  article: '条目编号',
  title: '标题',
  questions: '其他问法',
  answer: '公开答复',
  deskAnswer: '话务口径',
  owner: '责任单位',
  'source.title': '依据文件',
  'source.number': '文号',
  validFrom: '生效日期',
  validUntil: '有效期至',
  reviewDue: '复核期限',
  areas: '适用区划',
  categories: '诉求分类',
  related: '相关条目',
} as const
type Field = keyof typeof articleHeadings

/** A field, what its column may be called, and what a cell stands for. */
export interface ArticleColumn {
  at: string
  headings: readonly string[]
  meant?: ((cell: string) => unknown) | undefined
}

/** 2026/1/5 — as spreadsheets write a date. */
function day(cell: string): string | undefined {
  const [, year, month = '', date = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(cell) ?? []
  return year && `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** A line each: a question may have any other character. */
const lines = (cell: string): string[] => cell.split('\n').filter((one) => one.trim() !== '')

/** Codes of the city may be said by their names. */
export function articleColumns({ codeOf }: Pick<Registry, 'codeOf'>): ArticleColumn[] {
  const many = (of?: 'area' | 'category') => (cell: string) =>
    cell
      .split(/[；;，,、\s]+/)
      .filter(Boolean)
      .map((one) => (of && codeOf(of, one)) ?? one)
  const meanings: { readonly [F in Field]?: ArticleColumn['meant'] } = {
    questions: lines,
    owner: (cell) => codeOf('unit', cell),
    validFrom: day,
    validUntil: day,
    reviewDue: day,
    areas: many('area'),
    categories: many('category'),
    related: many(),
  }
  return Object.entries(articleHeadings).map(([at, heading]) => ({
    at,
    headings: [heading],
    meant: meanings[at as Field],
  }))
}
