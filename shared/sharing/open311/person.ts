/** 诉求人 — who appeals, as a client of Open311 names them (第十六条). */

export interface Named {
  first_name?: string | undefined
  last_name?: string | undefined
  phone?: string | undefined
  email?: string | undefined
}

/** One written in Chinese has no blank in it, and its family name stands first; clients without one send a dash. */
export function nameOf({ first_name: first, last_name: last }: Named): string | undefined {
  const parts = [first, last].map((part) => (part === undefined || /^[-–—.]+$/.test(part) ? '' : part))
  const isHan = parts.every((part) => /^[\p{Script=Han}·]*$/u.test(part))
  const name = isHan ? `${parts[1]}${parts[0]}` : parts.filter(Boolean).join(' ')
  return name === '' ? undefined : name
}

/** What registration asks of an appellant; undefined where no one is named, or nobody could be answered. */
export function appellantOf(named: Named): { name: string; phone?: string; email?: string } | undefined {
  const name = nameOf(named)
  const { phone, email } = named
  if (name === undefined || (phone === undefined && email === undefined)) return undefined
  return { name, ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) }
}
