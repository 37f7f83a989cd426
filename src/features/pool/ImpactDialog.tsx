import { useMemo } from 'react';
import { describeForm, formToGroup } from '../../domain/firstPass.ts';
import { firstPassImpact } from '../../domain/firstPassImpact.ts';
import { fieldFactsOf } from '../../store/derived.ts';
import { useSession } from '../../store/hooks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Impact } from './Impact.tsx';

/** What the filter in force does, with the rescue list. */
export function ImpactDialog({ onClose }: { onClose(): void }) {
  const facts = useSession(fieldFactsOf);
  const form = useSession((state) => state.firstPass);
  const impact = useMemo(() => firstPassImpact(formToGroup(form), facts), [form, facts]);
  return (
    <Dialog
      open
      onClose={onClose}
      title="What the first pass does"
      description={describeForm(form)}
    >
      <Impact impact={impact} before={null} onLeave={onClose} />
    </Dialog>
  );
}
