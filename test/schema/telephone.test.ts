/** 电话号码 — what a field asks for is what it takes, and its refusal says no more. */
import { expect, it } from 'vitest'
import { lookupsRoutes } from '../../shared/appeals/routes/lookups.ts'
import { telephone, telephoneOrNone } from '../../shared/schema/telephone.ts'

const said = (schema: typeof telephone, written: string) => schema.safeParse(written).error?.issues[0]?.message ?? ''

it('where a number is needed nobody is told that there may be none', () => {
  expect(said(telephone, '无')).toMatch(/5至20位/)
  expect(said(telephone, '无')).not.toMatch(/没有电话|none/)
  expect(said(telephoneOrNone, 'abc')).toMatch(/没有电话的写“无”/)
})

it('a caller is looked up by one number: several would be counted as one look', () => {
  const read = (phone: string) => lookupsRoutes.lookUpCaller.body().safeParse({ phone, purpose: '核对' }).success
  expect(['13800000001', '024-23212321转8001', '+86 138 0000 0001'].map(read)).toEqual([true, true, true])
  expect(['13800000001/13800000002', '13800000001 13800000002'].map(read)).toEqual([false, false])
})
