import { later } from '../../ui/later.tsx';

/** Thursday night only: no round waits for it. */
export const SettleView = later(() => import('./SettleView.tsx'), 'SettleView').Part;
