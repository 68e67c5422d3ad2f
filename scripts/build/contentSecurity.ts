import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const styles = "style-src 'self'";
const scripts = "script-src 'self'";

/** The hash by which a content security policy knows the style sheet or the script within the page. */
function hashOf(html: string, tag: 'style' | 'script'): string {
  const [text, ...others] = [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gsu'))].map(
    ([, within = '']) => within,
  );
  if (text === undefined || others.length > 0) throw new Error(`the page has not one <${tag}>`);
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Completes the content security policy of the page: the built app allows the style sheet and the
 * script that stand in the page, so that nothing is waited for, by their hashes. The development server puts
 * all styles into the page, so there every one is allowed.
 */
export function contentSecurity(): Plugin {
  return {
    name: 'downhill:content-security',
    transformIndexHtml: {
      order: 'post',
      handler(html, { server }) {
        if (!html.includes(styles) || !html.includes(scripts))
          throw new Error('the page has no policy for styles and scripts');
        if (server !== undefined) return html.replace(styles, `${styles} 'unsafe-inline'`);
        return html
          .replace(styles, `${styles} ${hashOf(html, 'style')}`)
          .replace(scripts, `${scripts} ${hashOf(html, 'script')}`);
      },
    },
  };
}
