/** 所答 — what handlers answer, held against the schema of the answer, field by field. */
import type { Refusal } from '../record/refusal.ts'
import type { KeptText, TextReference } from '../schema/text.ts'

/** An answer as views make it: each text stands in its place by then, though a log may keep it apart. */
export type Shown<A> = A extends string
  ? string extends A
    ? KeptText
    : A
  : A extends readonly (infer E)[]
    ? readonly Shown<E>[]
    : A extends object
      ? { readonly [K in keyof A]: Shown<A[K]> }
      : A

/** The body of what this handler answers when all went well. */
export type BodyOf<H> = H extends (...asked: never[]) => Promise<infer R>
  ? Exclude<R, Refusal> extends infer Good
    ? Good extends { body?: infer B }
      ? B
      : never
    : never
  : never

/** Nothing where a view says each field of its answer and no other; else the first names of those that differ. */
export type Differs<V, A> = Beyond<V, A, 'not described'> | Beyond<A, V, 'never said'>

/** Whoever answers by name: `A` are the answers of the calls that have one. */
export type Answering<H, A> = {
  readonly [N in keyof H]: N extends keyof A
    ? Differs<BodyOf<H[N]>, A[N]> extends infer D
      ? [D] extends [never]
        ? unknown
        : { differs: D }
      : never
    : unknown
}

/** The same of one view. */
export const exactly =
  <A>() =>
  <V extends Shown<A>>(view: V & ([Differs<V, A>] extends [never] ? unknown : { differs: Differs<V, A> })): V =>
    view

/** The fields of V that A has nowhere, with the way to them. What is said to be `undefined` is withheld on purpose. */
type Beyond<V, A, P extends string> = unknown extends A
  ? never
  : [A] extends [undefined]
    ? never
    :
        | (Fields<V> extends infer O ? ([O] extends [never] ? never : BeyondFields<O, Fields<A>, P>) : never)
        | (Items<V> extends infer E ? ([E] extends [never] ? never : Beyond<E, Items<A>, P>) : never)

/** Of what may have any field nothing is known. */
type BeyondFields<V, A, P extends string> =
  string extends KeyOf<V>
    ? never
    : { [K in KeyOf<V>]: K extends KeyOf<A> ? Beyond<At<V, K>, At<A, K>, `${P}.${K}`> : `${P}.${K}` }[KeyOf<V>]

type Leaf = string | number | boolean | null | undefined | TextReference
type Fields<V> = V extends Leaf | readonly unknown[] ? never : V
type Items<V> = V extends readonly (infer E)[] ? E : never
type KeyOf<V> = V extends V ? Extract<keyof V, string> : never
type At<V, K> = V extends V ? (K extends keyof V ? V[K] : never) : never
