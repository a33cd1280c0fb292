/** Jinzhou (锦州市), from the template: real areas; people, telephone numbers, address and volume are assumed. */
import type { CityFileInput } from './schema/city-file.ts'
import { cityFromNames } from './template/template.ts'

export default {
  city: cityFromNames({
    code: '210700',
    name: '锦州市',
    nameEn: 'Jinzhou',
    prefix: 'jz',
    dialling: '0416',
    districts: {
      guta: ['210702', '古塔区'],
      linghe: ['210703', '凌河区'],
      taihe: ['210711', '太和区'],
      heishan: ['210726', '黑山县'],
      yixian: ['210727', '义县'],
      linghai: ['210781', '凌海市'],
      beizhen: ['210782', '北镇市'],
    },
  }),
  deployment: {
    region: 'cn-north-1',
    domain: { name: '12345-api.jinzhou.example' },
    sizes: { ticketsPerDay: 3_200, surgePerDay: 32_000 },
    alarms: ['12345-duty@jinzhou.example'],
    notices: ['12345-office@jinzhou.example'],
  },
} satisfies CityFileInput
