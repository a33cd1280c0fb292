/** 草案种类 — the column's four kinds are a city's data; what a city does not say is screened; no call's address names a person. */
import { expect, it } from 'vitest'
import * as z from 'zod'
import { consulting, usualConsulting } from '../../shared/city/consulting.ts'
import { commentRoutes } from '../../shared/consultation/comments/routes.ts'
import { kindOf } from '../../shared/consultation/drafts/public.ts'
import { draftRoutes } from '../../shared/consultation/drafts/routes.ts'
import { reportRoutes } from '../../shared/consultation/report/routes.ts'
import type { Route } from '../../shared/door/route.ts'

it('a city that says nothing has the four of the column: documents shown at once, the others screened', () => {
  expect(usualConsulting().kinds.map(({ name, handling }) => [name, handling])).toEqual([
    ['重大决策咨询', 'screened'],
    ['省政府文件', 'shown'],
    ['规章', 'screened'],
    ['地方性法规', 'screened'],
  ])
})

it('a city names its own kinds and how each is handled; one that it has given up is screened', () => {
  const own = consulting().parse({ kinds: [{ code: 'plan', name: '规划', handling: 'shown' }] })
  expect(kindOf('plan', own)).toMatchObject({ name: '规划', handling: 'shown' })
  expect(kindOf('government-document', own)).toEqual({ name: 'government-document', handling: 'screened' })
  expect(consulting().safeParse({ kinds: [{ code: 'plan', name: '规划' }] }).success, 'how is not left open').toBe(
    false,
  )
})

it('nothing of who comments stands in an address, and each look at it states a purpose', () => {
  const routes = Object.values<Route>({ ...draftRoutes, ...commentRoutes, ...reportRoutes })
  const inAddresses = routes.flatMap(({ path, query }) => [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    ...Object.keys((query && z.toJSONSchema(query(), { io: 'input', unrepresentable: 'any' }).properties) ?? {}),
  ])
  expect([...new Set(inAddresses)].toSorted()).toEqual([
    ...['clause', 'comment', 'consultation', 'cursor', 'limit', 'purpose', 'state', 'unit', 'version'],
  ])
  const { query } = commentRoutes.readCommenter
  expect([query().safeParse({}).success, query().safeParse({ purpose: '反馈' }).success]).toEqual([false, true])
})
