/** 各种表 — every kind of spreadsheet, in the order in which they are written. */
import type { SheetKind } from './kind.ts'
import { catalogue } from './kinds/catalogue.ts'
import { categories } from './kinds/categories.ts'
import { channels } from './kinds/channels.ts'
import { staff } from './kinds/staff.ts'
import { units } from './kinds/units.ts'

/** Whatever is named stands before whoever names it. */
export const sheetKinds: readonly SheetKind[] = [categories, units, channels, catalogue, staff]
