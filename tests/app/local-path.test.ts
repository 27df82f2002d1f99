import fc from 'fast-check';
import {expect, test} from 'vitest';
import {localPath} from '../../app/_components/local-path';

test.each(['/', '/exercises/dijkstra?submission=1#top', '/submissions/a%20b'])('keeps %s', (path) => {
  expect(localPath(path, '/exercises')).toBe(path);
});

test.each([
  undefined,
  '',
  'exercises',
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '/.//evil.example/',
  'javascript:alert(1)',
])('refuses %j', (text) => {
  expect(localPath(text, '/exercises')).toBe('/exercises');
});

test('whatever is written there, it never leaves the site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '@',
    ':',
    '\t',
    '\n',
    'evil.example',
    'http:',
    '?',
    '#',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 8}), (pieces) => {
      const path = localPath(pieces.join(''), '/');
      expect(new URL(path, 'https://site.example/a/b').origin).toBe('https://site.example');
    }),
  );
});
