/** 同源指标 — which figures of a result count the same matters, or some of the others’. */
import type { PublishedResult } from '../../evaluation/index.ts'

export type Called = PublishedResult['called'][number]

/** 同一事由 — closed once, it counts in each of them. */
const alike: Readonly<Record<string, string>> = { completed: 'closing', 'handed-on': 'closing' }
/** 到期 — whatever is due to be completed owes a feedback too. */
const within: Readonly<Record<string, string>> = { 'completion-due': 'feedback-due' }

const occasionOf = ({ code, occasion = code as Called['occasion'] }: Called): string => alike[occasion] ?? occasion
const populationOf = (one: Called): string => `${occasionOf(one)} ${JSON.stringify(one.counts ?? {})}`

export interface Families {
  /** 分母相同 — of figures that are no part of another: those that count the same matters, the first leads */
  alike: Called[][]
  /** 变式 — counts matters of its base alone */
  variants: { variant: Called; base: Called }[]
  /** denominators of which the second is a part of the first */
  nested: { of: Called; part: Called }[]
  /** 互补 — what is not in this one is in that: either tells the other */
  complement(code: string): string | undefined
  /** 同一期限 — a feedback in time beside a completion in time: where hardly any owes another feedback, either tells the other */
  twins: { feedback: Called; completed: Called; base: Called }[]
}

export function familiesOf(called: readonly Called[]): Families {
  const variants = called.flatMap((variant) => {
    const base = called.find(({ code }) => code === variant.variantOf)
    return base && base.occasion === variant.occasion ? [{ variant, base }] : []
  })
  const mains = called.filter((one) => !variants.some(({ variant }) => variant === one))
  const groups = [...Map.groupBy(mains, populationOf).values()]
  const leads = groups.flatMap(([lead]) => lead ?? [])
  const due = leads.flatMap((part) => {
    const of = leads.find((one) => occasionOf(one) === within[occasionOf(part)])
    return of ? [{ of, part }] : []
  })
  return {
    ...{ alike: groups, variants },
    nested: [...groups.flatMap(([lead, ...others]) => (lead ? others.map((of) => ({ of, part: lead })) : [])), ...due],
    twins: due.flatMap(({ of, part }) =>
      variants.flatMap(({ variant, base }) => (base === part ? [{ feedback: of, completed: variant, base }] : [])),
    ),
    complement: (code) =>
      variants.find(({ variant, base }) =>
        isComplement(
          variant,
          called.find((one) => one.code === code),
          base,
        ),
      )?.variant.code,
  }
}

/** One counts those with a flag, the other those without it. */
function isComplement(one: Called, other: Called | undefined, base: Called): boolean {
  if (!other || other.variantOf !== base.code || other === one) return false
  const [a, b] = [one.counts, other.counts]
  const isOpposite = (some: typeof a, rest: typeof a): boolean =>
    some?.with?.length === 1 && some.with[0] === rest?.without?.[0] && rest?.without?.length === 1
  return isOpposite(a, b) || isOpposite(b, a)
}
