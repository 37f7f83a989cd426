import 'react';

declare module 'react' {
  interface CSSProperties {
    /** React's `style` may set the custom properties that a stylesheet reads. */
    [name: `--${string}`]: string | number | undefined;
  }
}
