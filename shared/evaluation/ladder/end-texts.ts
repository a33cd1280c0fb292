/** 到期删除 — each night ends the texts of ladders that were over long ago (第三十五条). */
import { system } from '../../access/actor.ts'
import { type EndingDeps, endTexts } from '../../record/ending-texts.ts'
import { type DecideDeps, decided } from './decided.ts'

/** Grounds, steps and findings stay in the log. */
export const endLadderTexts = (timeIsUp: () => boolean, deps: DecideDeps & EndingDeps) =>
  endTexts(
    {
      overBefore: deps.ladders.overBefore,
      erase: (id) => deps.ladders.texts.end(id),
      decide: (id) => decided({ id, command: { type: 'endLadderTexts' }, actor: system('retention') }, {}, deps),
    },
    timeIsUp,
    deps,
  )
