/** 行政区划 — whether an area lies in another, told by their codes (GB/T 2260: 210000 ⊃ 210100 ⊃ 210102 ⊃ 210102001). */

/** The digits that an area's own code and all codes in it begin with. */
const stem = (code: string): string => {
  const longer = code.slice(6).replace(/(000)+$/, '')
  return longer ? code.slice(0, 6) + longer : code.slice(0, 6).replace(/(00){1,2}$/, '')
}

export const isAreaWithin = (area: string, ancestor: string): boolean => area.startsWith(stem(ancestor))
