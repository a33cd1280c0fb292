/** Panjin (盘锦市), from the template: real areas; people, telephone numbers, address and volume are assumed. */
import type { CityFileInput } from './schema/city-file.ts'
import { cityFromNames } from './template/template.ts'

export default {
  city: cityFromNames({
    code: '211100',
    name: '盘锦市',
    nameEn: 'Panjin',
    prefix: 'pj',
    dialling: '0427',
    districts: {
      shuangtaizi: ['211102', '双台子区'],
      xinglongtai: ['211103', '兴隆台区'],
      dawa: ['211104', '大洼区'],
      panshan: ['211122', '盘山县'],
    },
  }),
  deployment: {
    region: 'cn-north-1',
    domain: { name: '12345-api.panjin.example' },
    sizes: { ticketsPerDay: 900, surgePerDay: 9_000 },
    alarms: ['12345-duty@panjin.example'],
    notices: ['12345-office@panjin.example'],
  },
} satisfies CityFileInput
