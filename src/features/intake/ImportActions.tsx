import { FilePicker } from './FilePicker.tsx';
import { ImportsPopover } from './ImportsPopover.tsx';

/** For the toolbar of a screen: import further files, and look at the imports so far. */
export function ImportActions() {
  return (
    <>
      <FilePicker />
      <ImportsPopover />
    </>
  );
}
