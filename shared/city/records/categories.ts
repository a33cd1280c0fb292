/** 诉求分类 — the tree of categories is one record, so that no two moves make a ring. */
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { lazily } from '../../schema/lazily.ts'
import { type Category, category } from '../city.ts'
import { refused } from '../refusals.ts'
import { hangsWrong } from '../tree.ts'
import { type RegisterKind, registerKind } from './kind.ts'
import type { SlimRow } from './slim-rows.ts'

const events = [
  event('category-entered', () => ({ category: category() })),
  event('categories-loaded', () => ({ categories: z.array(category()), file: z.string() })),
] as const
type Happened = EventOfShapes<typeof events>

const entry = lazily(() => entrySchema(actor, oneOf(events)))

export type CategoriesCommand =
  | { type: 'putCategory'; category: Category }
  | { type: 'loadCategories'; categories: readonly Category[]; file: string }

/** By code, in the order in which they came. */
type Categories = ReadonlyMap<string, Category>

const entered = (happened: Happened): readonly Category[] =>
  happened.type === 'categories-loaded' ? happened.categories : [happened.category]

export const categoriesKind: RegisterKind<Categories, Happened, CategoriesCommand, SlimRow[]> = registerKind({
  name: 'categories',
  entry,
  evolve: (all, happened) => new Map([...(all ?? []), ...entered(happened).map((one) => [one.code, one] as const)]),
  decide(command, all = new Map()) {
    const isNew = (one: Category) => !isDeepStrictEqual(one, all.get(one.code))
    if (command.type === 'loadCategories') {
      const categories = command.categories.filter(isNew)
      return categories.length === 0 ? [] : [{ type: 'categories-loaded', categories, file: command.file }]
    }
    const { category: one } = command
    const unknown = refused('category.unknown', { category: one.parent })
    const wrong = hangsWrong(one, [...all.values()], unknown)
    return wrong ?? (isNew(one) ? [{ type: 'category-entered', category: one }] : [])
  },
  rows: (_, { events: happened }) =>
    happened.flatMap(entered).map((value) => ({ name: `category ${value.code}`, value })),
})
