import { useStoreParts } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Copy } from '../../ui/icons.ts';
import { POOL_COLUMNS } from './poolColumns.tsx';

/** Copies the selected applicants with the usual columns, for who has no Ctrl+C at hand. */
export function CopyButton() {
  const parts = useStoreParts();
  return (
    <Button
      icon={<Copy />}
      onClick={async () => {
        const { copyApplicants } = await import('./copyApplicants.ts');
        const { visibility } = parts.session.getState().poolLayout;
        const columns = POOL_COLUMNS.filter(({ id }) => visibility[id] !== false);
        await copyApplicants(parts, columns, null);
      }}
    >
      Copy
    </Button>
  );
}
