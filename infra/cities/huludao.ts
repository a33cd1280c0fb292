/** Huludao (葫芦岛市), from the template: real areas; people, telephone numbers, address and volume are assumed. */
import type { CityFileInput } from './schema/city-file.ts'
import { cityFromNames } from './template/template.ts'

export default {
  city: cityFromNames({
    code: '211400',
    name: '葫芦岛市',
    nameEn: 'Huludao',
    prefix: 'hld',
    dialling: '0429',
    districts: {
      lianshan: ['211402', '连山区'],
      longgang: ['211403', '龙港区'],
      nanpiao: ['211404', '南票区'],
      suizhong: ['211421', '绥中县'],
      jianchang: ['211422', '建昌县'],
      xingcheng: ['211481', '兴城市'],
    },
  }),
  deployment: {
    region: 'cn-north-1',
    domain: { name: '12345-api.huludao.example' },
    sizes: { ticketsPerDay: 700, surgePerDay: 7_000 },
    alarms: ['12345-duty@huludao.example'],
    notices: ['12345-office@huludao.example'],
  },
} satisfies CityFileInput
