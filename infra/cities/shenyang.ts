/** Shenyang (沈阳市), the demonstration city: real areas, invented people, telephone numbers and enterprises. */
import type { CityInput } from './input.ts'
import { areas } from './shenyang/areas.ts'
import { catalogue } from './shenyang/catalogue.ts'
import { categories } from './shenyang/categories.ts'
import { channels } from './shenyang/channels.ts'
import { units } from './shenyang/units.ts'

export const shenyang = {
  code: '210100',
  name: '沈阳市',
  nameEn: 'Shenyang',
  rules: 'liaoning-draft-2021',
  calendar: { holidays: [], workdays: [] },
  areas,
  units,
  categories,
  catalogue,
  channels,
} satisfies CityInput
