/** Fuxin (阜新市), from the template: real areas; people, telephone numbers, address and volume are assumed. */
import type { CityFileInput } from './schema/city-file.ts'
import { cityFromNames } from './template/template.ts'

export default {
  city: cityFromNames({
    code: '210900',
    name: '阜新市',
    nameEn: 'Fuxin',
    prefix: 'fx',
    dialling: '0418',
    districts: {
      haizhou: ['210902', '海州区'],
      xinqiu: ['210903', '新邱区'],
      taiping: ['210904', '太平区'],
      qinghemen: ['210905', '清河门区'],
      xihe: ['210911', '细河区'],
      'fuxin-county': ['210921', '阜新蒙古族自治县'],
      zhangwu: ['210922', '彰武县'],
    },
  }),
  deployment: {
    region: 'cn-north-1',
    domain: { name: '12345-api.fuxin.example' },
    sizes: { ticketsPerDay: 1_500, surgePerDay: 15_000 },
    alarms: ['12345-duty@fuxin.example'],
    notices: ['12345-office@fuxin.example'],
  },
} satisfies CityFileInput
