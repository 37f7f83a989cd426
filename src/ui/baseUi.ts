/** The parts of the headless library that draw what is lifted. Imported through liftedParts only. */
export { AlertDialog } from '@base-ui/react/alert-dialog';
export { Dialog } from '@base-ui/react/dialog';
export { Menu } from '@base-ui/react/menu';
export { Popover } from '@base-ui/react/popover';
