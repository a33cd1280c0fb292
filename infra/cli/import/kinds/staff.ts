/** 人员 — a row each member of staff, with the roles they work in. */
import { words } from '../../../../shared/api/tables/words.ts'
import { roleNames } from '../../../../shared/appeals/ticket/names.ts'
import { wrongInStaff } from '../../../../shared/city/calls/staff.ts'
import { type InRole, type Staff, staff as schema } from '../../../../shared/city/staff.ts'
import { choice, many, named, plain, text } from '../cells.ts'
import { type Fields, flat, nested, sheetKind } from '../kind.ts'
import { amendedBy } from '../standing.ts'

const roles = {
  operator: roleNames.operator[0],
  supervisor: roleNames.supervisor[0],
  department: roleNames.department[0],
  admin: roleNames.admin[0],
} satisfies Record<InRole['role'], string>

const columns = [
  { field: 'number', zh: '工号', en: 'staff number', cell: plain, needed: true, example: '0801' },
  { field: 'name', zh: '姓名', en: 'name', cell: text, needed: true, example: '王某' },
  { field: 'unit', zh: '所在单位', en: 'unit', cell: named('units'), example: '' },
  { field: 'position', zh: '岗位', en: 'position', cell: choice(words.position), example: '工作人员' },
  { field: 'roles', zh: '角色', en: 'roles', cell: many(choice(roles)), needed: true, example: '话务员' },
  { field: 'leads', zh: '班长', en: 'leads', cell: choice({ true: '是' }), example: '' },
  { field: 'authority', zh: '主管部门类别', en: 'authority', cell: choice(words.authority), example: '' },
  { field: 'categories', zh: '限定分类', en: 'limited to categories', cell: many(named('categories')), example: '' },
  { field: 'areas', zh: '限定区域', en: 'limited to areas', cell: many(named('areas')), example: '' },
] as const

/** Authority and limits stand in the role that they are of. */
function thing({ roles: codes, leads, authority, categories, areas, ...fields }: Fields) {
  const all = Array.isArray(codes) ? (codes as string[]) : []
  return {
    ...nested(fields),
    roles: all.map((role) => ({
      role,
      ...(role === 'supervisor' ? nested({ authority }) : {}),
      ...(role === 'operator' ? nested({ leads: leads === undefined ? undefined : true, categories, areas }) : {}),
    })),
  }
}

function fieldsOf(one: Staff): Fields {
  const supervisor = one.roles.find((role) => role.role === 'supervisor')
  const operator = one.roles.find((role) => role.role === 'operator')
  return {
    ...flat(one, columns),
    roles: one.roles.map(({ role }) => role),
    leads: operator?.leads,
    authority: supervisor?.authority,
    categories: operator?.categories,
    areas: operator?.areas,
  }
}

/** An old list would open the keys of whoever left; and what belongs to no role would be lost without a word. */
function bars({ roles: codes = [], leads, authority, categories, areas }: Fields, before: Staff | undefined) {
  if (before?.left !== undefined) {
    const left = before.left.slice(0, 10)
    return {
      zh: `该工号已于${left}离岗；要重新上岗，请管理员单独登记（PUT /v1/staff/工号）。`,
      en: `left on ${left}: whoever comes back is entered one by one (PUT /v1/staff/number)`,
    }
  }
  const all = codes as readonly string[]
  if (authority !== undefined && !all.includes('supervisor'))
    return { field: 'authority', zh: '只有主管部门角色填写。', en: 'of supervisors only' }
  const [ofOperators] = Object.entries({ leads, categories, areas }).find(([, value]) => value !== undefined) ?? []
  if (ofOperators !== undefined && !all.includes('operator'))
    return { field: ofOperators, zh: '只有话务员填写。', en: 'of operators only' }
  return undefined
}

export const staff = sheetKind<Staff>({
  name: 'staff',
  zh: '人员',
  key: 'number',
  columns,
  keyOf: ({ number }) => String(number),
  before: ({ number }, { standing }) => standing.staff.find((one) => one.number === number),
  all: (standing) => standing.staff.filter(({ left }) => left === undefined),
  bars,
  fieldsOf,
  thing,
  schema,
  check: (one, { city }) => wrongInStaff(one, city),
  into: (after, one) => {
    after.staff = amendedBy('number', after.staff, one)
  },
  put: (api, { number, left: _, signOn: __, ...body }) => api.call('putStaff', { params: { staff: number }, body }),
})
