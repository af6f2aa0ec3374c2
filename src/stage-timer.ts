import type { Ports, Stage } from './model/ports';

/** Ports that note when each stage began, and the milliseconds each took so far. */
export function stageTimer(ports: Ports): { ports: Ports; timings: () => Readonly<Record<Stage, number>> } {
  const spent: Record<Stage, number> = { reading: 0, figures: 0, drafting: 0, writing: 0, index: 0 };
  let stage: Stage = 'reading';
  let since = ports.now().getTime();
  const turnTo = (next: Stage): void => {
    const time = ports.now().getTime();
    spent[stage] += time - since;
    stage = next;
    since = time;
  };
  return {
    ports: {
      ...ports,
      progress: (progress) => {
        turnTo(progress.stage);
        ports.progress(progress);
      },
    },
    timings: () => {
      turnTo(stage);
      return spent;
    },
  };
}
