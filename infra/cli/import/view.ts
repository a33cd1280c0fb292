/** 差异表 — what would change, in lines for people and as JSON. */
import type { Difference, Meant } from './difference.ts'
import type { SheetKind } from './kind.ts'

/** Of each kind so many lines are shown; --all shows them all. */
const usualMost = { differ: 20, stay: 5 }

const kindsOf = ({ unnamed }: Difference): SheetKind[] => unnamed.map(({ kind }) => kind)

function counted({ meant, unnamed }: Difference, kind: SheetKind) {
  const mine = meant.filter((one) => one.kind === kind)
  return {
    added: mine.filter(({ isNew }) => isNew),
    changed: mine.filter(({ isNew, changed }) => !isNew && changed.length > 0),
    unchanged: mine.filter(({ isNew, changed }) => !isNew && changed.length === 0).length,
    unnamed: unnamed.find((one) => one.kind === kind)?.keys ?? [],
  }
}

export function inLines(difference: Difference, all: boolean): string {
  const every = Number.POSITIVE_INFINITY
  const most = all ? { differ: every, stay: every } : usualMost
  return kindsOf(difference)
    .flatMap((kind) => {
      const { added, changed, unchanged, unnamed } = counted(difference, kind)
      return [
        `${kind.zh} ${kind.name}: ${added.length} added, ${changed.length} changed, ${unchanged} unchanged, ${unnamed.length} only in the city`,
        ...some(added, most.differ, (one) => `  + ${one.key} ${nameOf(one)}`),
        ...some(changed, most.differ, (one) => `  ~ ${one.key} ${nameOf(one)}: ${changesOf(one)}`),
        ...some(unnamed, most.stay, (key) => `  = ${key} stays as it is`),
      ]
    })
    .join('\n')
}

function some<T>(all: readonly T[], most: number, line: (one: T) => string): string[] {
  const lines = all.slice(0, most).map(line)
  return all.length > most ? [...lines, `    … and ${all.length - most} more: --all`] : lines
}

/** What people know it by. */
const nameOf = ({ kind, thing }: Meant): string => {
  const { name, lead } = kind.fieldsOf(thing)
  return String(name ?? lead ?? '')
}

const changesOf = ({ changed }: Meant): string =>
  changed.map(({ column, before, after }) => `${column} ${before || '（空）'} → ${after || '（空）'}`).join('；')

export const asJson = (difference: Difference) =>
  Object.fromEntries(
    kindsOf(difference).map((kind) => {
      const { added, changed, unchanged, unnamed } = counted(difference, kind)
      return [
        kind.name,
        {
          added: added.map(({ key }) => key),
          changed: changed.map(({ key, changed: fields }) => ({ key, fields })),
          unchanged,
          onlyInTheCity: unnamed,
        },
      ]
    }),
  )
