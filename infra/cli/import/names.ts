/** 名称 — finds the codes of units, categories and areas by what people call them. */
import type { City } from '../../../shared/city/city.ts'
import type { Words } from './fault.ts'

export type Named = 'units' | 'categories' | 'areas'

export interface Coded {
  code: string
  name: string
}

export interface Names {
  /** one, none, or several that are called so */
  codesOf(of: Named, written: string): string[]
  words(of: Named): Words & { mend?: Words }
}

const words: Record<Named, Words & { mend?: Words }> = {
  units: { zh: '单位', en: 'unit' },
  categories: { zh: '诉求分类', en: 'category' },
  areas: {
    zh: '行政区划',
    en: 'area',
    mend: {
      zh: '行政区划以城市文件为准，改后执行 city seed --update。',
      en: 'areas change by the city’s file and `city seed --update`',
    },
  },
}

/** @param brought what the files bring beside what the city has */
export function namesOf(city: City, brought: Partial<Record<Named, readonly Coded[]>>): Names {
  const all: Record<Named, readonly Coded[]> = {
    units: [...city.units, ...(brought.units ?? [])],
    categories: [...city.categories, ...(brought.categories ?? [])],
    areas: [{ code: '*', name: '全市' }, { code: city.code, name: city.name }, ...city.areas],
  }
  const index = (of: Named) => ({
    codes: new Set(all[of].map(({ code }) => code)),
    byName: Map.groupBy(all[of], ({ name }) => name),
  })
  const indexes = { units: index('units'), categories: index('categories'), areas: index('areas') }
  return {
    codesOf(of, written) {
      const { codes, byName } = indexes[of]
      if (codes.has(written)) return [written]
      return [...new Set((byName.get(written) ?? []).map(({ code }) => code))]
    },
    words: (of) => words[of],
  }
}
