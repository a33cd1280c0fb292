/** Fushun (抚顺市), from the template: real areas; people, telephone numbers, address and volume are assumed. */
import type { CityFileInput } from './schema/city-file.ts'
import { cityFromNames } from './template/template.ts'

export default {
  city: cityFromNames({
    code: '210400',
    name: '抚顺市',
    nameEn: 'Fushun',
    prefix: 'fs',
    dialling: '024',
    districts: {
      xinfu: ['210402', '新抚区'],
      dongzhou: ['210403', '东洲区'],
      wanghua: ['210404', '望花区'],
      shuncheng: ['210411', '顺城区'],
      'fushun-county': ['210421', '抚顺县'],
      xinbin: ['210422', '新宾满族自治县'],
      qingyuan: ['210423', '清原满族自治县'],
    },
  }),
  deployment: {
    region: 'cn-north-1',
    domain: { name: '12345-api.fushun.example' },
    sizes: { ticketsPerDay: 2_500, surgePerDay: 25_000 },
    alarms: ['12345-duty@fushun.example'],
    notices: ['12345-office@fushun.example'],
  },
} satisfies CityFileInput
