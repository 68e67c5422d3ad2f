import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const styles = "style-src 'self'";

/** The hash by which a content security policy knows the style sheet within the page. */
function hashOf(html: string): string {
  const sheet = /<style>(.*?)<\/style>/su.exec(html)?.[1];
  if (sheet === undefined) throw new Error('the page has no style sheet within it');
  return `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`;
}

/**
 * Completes the content security policy of the page: the built app allows the style sheet of the shell,
 * which stands in the page so that nothing is waited for, by its hash. The development server puts
 * all styles into the page, so there every one is allowed.
 */
export function contentSecurity(): Plugin {
  return {
    name: 'downhill:content-security',
    transformIndexHtml: {
      order: 'post',
      handler(html, { server }) {
        const allowed = server === undefined ? hashOf(html) : "'unsafe-inline'";
        if (!html.includes(styles)) throw new Error('the page has no policy for styles');
        return html.replace(styles, `${styles} ${allowed}`);
      },
    },
  };
}
