/** 批量登记的单元格 — what the cells of a spreadsheet of appeals mean. */
import type { Heading } from '../batches/reading/csv.ts'
import { type IntakeField, intakeHeadings } from '../batches/reading/headings.ts'
import type { Registry } from '../city/registry.ts'
import { words } from './tables/words.ts'

const appellantKinds = { person: '自然人', 'self-employed': '个体工商户', organisation: '法人或其他组织' }

/** A code by what it is called. */
const coded = (codes: Readonly<Record<string, string>>) => (cell: string) =>
  Object.keys(codes).find((code) => codes[code] === cell)

const yes = ['是', 'true']
const no = ['否', 'false']
const yesOrNo = (cell: string): boolean | undefined =>
  yes.includes(cell) ? true : no.includes(cell) ? false : undefined

/** 2026-11-28 09:30、2026/11/28 9:30:00 — in the time of Beijing, as spreadsheets write it. */
function moment(cell: string): string | undefined {
  const [, year, month = '', day = '', hour = '', minute, second = '00'] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(cell) ?? []
  const two = (part: string) => part.padStart(2, '0')
  return year && `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}+08:00`
}

/** What is no number stays as it was written, and is refused with its field. */
const degrees = (cell: string): number | undefined => (/^\d{1,3}(\.\d+)?$/.test(cell) ? Number(cell) : undefined)

const meanings: { readonly [F in IntakeField]?: Heading['meant'] } = {
  ticketType: coded(words.ticketType),
  'point.longitude': degrees,
  'point.latitude': degrees,
  occurredAt: moment,
  appellantKind: coded(appellantKinds),
  'original.registeredAt': moment,
  businessEnvironment: yesOrNo,
  confidential: yesOrNo,
  emergency: coded(words.emergency),
  'tellBy.way': coded(words.way),
  'tellBy.language': coded(words.language),
}

/** Codes of the city may be said by their names. */
export function intakeColumns({ codeOf }: Pick<Registry, 'codeOf'>): Heading[] {
  const named = (of: 'category' | 'area' | 'channel') => (cell: string) => codeOf(of, cell)
  const ofCity = { category: named('category'), area: named('area'), channel: named('channel') }
  const meant: typeof meanings = { ...meanings, ...ofCity }
  return Object.entries(intakeHeadings).map(([at, headings]) => ({ at, headings, meant: meant[at as IntakeField] }))
}
