/** Tieling (铁岭市), from the template: real areas; people, telephone numbers, address and volume are assumed. */
import type { CityFileInput } from './schema/city-file.ts'
import { cityFromNames } from './template/template.ts'

export default {
  city: cityFromNames({
    code: '211200',
    name: '铁岭市',
    nameEn: 'Tieling',
    prefix: 'tl',
    dialling: '024',
    districts: {
      yinzhou: ['211202', '银州区'],
      qinghe: ['211204', '清河区'],
      'tieling-county': ['211221', '铁岭县'],
      xifeng: ['211223', '西丰县'],
      changtu: ['211224', '昌图县'],
      diaobingshan: ['211281', '调兵山市'],
      kaiyuan: ['211282', '开原市'],
    },
  }),
  deployment: {
    region: 'cn-north-1',
    domain: { name: '12345-api.tieling.example' },
    sizes: { ticketsPerDay: 1_500, surgePerDay: 15_000 },
    alarms: ['12345-duty@tieling.example'],
    notices: ['12345-office@tieling.example'],
  },
} satisfies CityFileInput
