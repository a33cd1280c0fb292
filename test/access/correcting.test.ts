/** 更正身份信息 — keeps what it said before, and a repeat changes nothing twice (第三十五条). */
import { describe, expect, it } from 'vitest'
import { corrected } from '../../shared/access/identities.ts'

const by = { role: 'operator', id: 'operator-1' } as const
const decision = (n: number) => ({ n, at: '2026-10-09T01:00:00.000Z', by, reason: '登记有误' })
const person = { name: '王小明', phone: '13800001234', email: 'a@b.cn' }

describe('a correction', () => {
  it('keeps before and after, and takes away what is null', () => {
    expect(corrected(person, [], { phone: '13900001234', email: null }, decision(3))).toEqual({
      person: { name: '王小明', phone: '13900001234', email: undefined },
      history: [
        {
          ...decision(3),
          before: { phone: '13800001234', email: 'a@b.cn' },
          after: { phone: '13900001234', email: null },
        },
      ],
    })
  })

  it('is applied once', () => {
    const once = corrected(person, [], { name: '王晓明' }, decision(3))
    expect(corrected(once?.person ?? person, once?.history ?? [], { name: '王小明' }, decision(3))).toBeUndefined()
  })

  it('stands beside an earlier one of the same field, and both are kept in order', () => {
    const one = corrected(person, [], { name: '王晓明' }, decision(3))
    const two = corrected(one?.person ?? person, one?.history ?? [], { name: '汪小明' }, decision(4))
    expect(two?.person).toMatchObject({ name: '汪小明' })
    expect(two?.history).toMatchObject([{ n: 3 }, { n: 4, before: { name: '王晓明' }, after: { name: '汪小明' } }])
  })

  it('that comes after a later one leaves what that one said', () => {
    const later = corrected(person, [], { name: '王晓明' }, decision(4))
    const both = corrected(
      later?.person ?? person,
      later?.history ?? [],
      { name: '汪小明', phone: '13700001234' },
      decision(3),
    )
    expect(both?.person).toMatchObject({ name: '王晓明', phone: '13700001234' })
    expect(both?.history.map(({ n }) => n)).toEqual([3, 4])
  })
})
