/** Yingkou (营口市), from the template: real areas; people, telephone numbers, address and volume are assumed. */
import type { CityFileInput } from './schema/city-file.ts'
import { cityFromNames } from './template/template.ts'

export default {
  city: cityFromNames({
    code: '210800',
    name: '营口市',
    nameEn: 'Yingkou',
    prefix: 'yk',
    dialling: '0417',
    districts: {
      zhanqian: ['210802', '站前区'],
      xishi: ['210803', '西市区'],
      bayuquan: ['210804', '鲅鱼圈区'],
      laobian: ['210811', '老边区'],
      gaizhou: ['210881', '盖州市'],
      dashiqiao: ['210882', '大石桥市'],
    },
  }),
  deployment: {
    region: 'cn-north-1',
    domain: { name: '12345-api.yingkou.example' },
    sizes: { ticketsPerDay: 2_600, surgePerDay: 26_000 },
    alarms: ['12345-duty@yingkou.example'],
    notices: ['12345-office@yingkou.example'],
  },
} satisfies CityFileInput
