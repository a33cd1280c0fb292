/** Liaoyang (辽阳市), from the template: real areas; people, telephone numbers, address and volume are assumed. */
import type { CityFileInput } from './schema/city-file.ts'
import { cityFromNames } from './template/template.ts'

export default {
  city: cityFromNames({
    code: '211000',
    name: '辽阳市',
    nameEn: 'Liaoyang',
    prefix: 'ly',
    dialling: '0419',
    districts: {
      baita: ['211002', '白塔区'],
      wensheng: ['211003', '文圣区'],
      hongwei: ['211004', '宏伟区'],
      gongchangling: ['211005', '弓长岭区'],
      taizihe: ['211011', '太子河区'],
      'liaoyang-county': ['211021', '辽阳县'],
      dengta: ['211081', '灯塔市'],
    },
  }),
  deployment: {
    region: 'cn-north-1',
    domain: { name: '12345-api.liaoyang.example' },
    sizes: { ticketsPerDay: 1_500, surgePerDay: 15_000 },
    alarms: ['12345-duty@liaoyang.example'],
    notices: ['12345-office@liaoyang.example'],
  },
} satisfies CityFileInput
