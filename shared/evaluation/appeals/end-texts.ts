/** 到期删除 — each night ends the texts of appeals that were ruled long ago (第三十五条). */
import { system } from '../../access/actor.ts'
import { type EndingDeps, endTexts } from '../../record/ending-texts.ts'
import { type DecideDeps, decided } from './decided.ts'

/** Ground, matter, figure and ruling stay in the log. */
export const endAppealTexts = (timeIsUp: () => boolean, deps: DecideDeps & EndingDeps) =>
  endTexts(
    {
      overBefore: deps.appeals.ruledBefore,
      erase: (id) => deps.appeals.texts.end(id),
      decide: (id) => decided({ id, command: { type: 'endAppealTexts' }, actor: system('retention') }, {}, deps),
    },
    timeIsUp,
    deps,
  )
