import { useSession, useStoreParts } from '../../store/hooks.ts';
import { CheckboxField } from '../../ui/CheckboxField.tsx';

/** Whether a decision goes on to the next in the queue by itself. */
export function AutoAdvance() {
  const { session } = useStoreParts();
  const autoAdvance = useSession((state) => state.autoAdvance);
  return (
    <CheckboxField
      label="Auto-advance"
      checked={autoAdvance}
      onChange={({ currentTarget }) => session.setState({ autoAdvance: currentTarget.checked })}
    />
  );
}
