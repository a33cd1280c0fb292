/** 谁负责什么 — what calls for units, catalogue and responsibility list answer. */
import * as z from 'zod'
import { pageOf } from '../../door/pages.ts'

export const directoryAnswers = {
  listOpenUnits: pageOf(
    z.strictObject({
      unit: z.string(),
      unitName: z.string(),
      level: z.string(),
      area: z.string(),
      areaName: z.string().optional(),
      parent: z.string().optional(),
      parentName: z.string().optional(),
      leads: z.array(z.string()).describe('主办的分类 categories that it leads in'),
    }),
  ),
  listOpenCatalogue: pageOf(
    z.strictObject({
      category: z.string(),
      categoryName: z.string().optional(),
      area: z.string().describe('* 为没有另行规定的各区域'),
      areaName: z.string().optional(),
      lead: z.string(),
      leadName: z.string().optional(),
      coHandlers: z.array(z.string()).describe('协办单位'),
      from: z.iso.date(),
      until: z.iso.date().optional(),
      statute: z.string().optional().describe('法律法规另有时限的依据'),
    }),
  ),
  listOpenResponsibilities: pageOf(
    z.strictObject({
      matter: z.string(),
      matterName: z.string(),
      categories: z.array(z.string()),
      areas: z.array(z.string()),
      lead: z.string(),
      leadName: z.string().optional(),
      departments: z.array(z.string()).describe('相关部门'),
      from: z.iso.date(),
      until: z.iso.date().optional(),
    }),
  ),
}
