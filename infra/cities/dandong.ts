/** Dandong (丹东市), from the template: real areas; people, telephone numbers, address and volume are assumed. */
import type { CityFileInput } from './schema/city-file.ts'
import { cityFromNames } from './template/template.ts'

export default {
  city: cityFromNames({
    code: '210600',
    name: '丹东市',
    nameEn: 'Dandong',
    prefix: 'dd',
    dialling: '0415',
    districts: {
      yuanbao: ['210602', '元宝区'],
      zhenxing: ['210603', '振兴区'],
      zhenan: ['210604', '振安区'],
      kuandian: ['210624', '宽甸满族自治县'],
      donggang: ['210681', '东港市'],
      fengcheng: ['210682', '凤城市'],
    },
  }),
  deployment: {
    region: 'cn-north-1',
    domain: { name: '12345-api.dandong.example' },
    sizes: { ticketsPerDay: 2_600, surgePerDay: 26_000 },
    alarms: ['12345-duty@dandong.example'],
    notices: ['12345-office@dandong.example'],
  },
} satisfies CityFileInput
