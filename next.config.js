/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Loaded by Node itself: native code, WebAssembly beside the file, or files that are found by their path.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@prisma/driver-adapter-utils',
    '@prisma/schema-engine-wasm',
    '@zxcvbn-ts/language-common',
    'esbuild',
    'isolated-vm',
    'pg',
    'pg-boss',
    'pglite-prisma-adapter',
    'proper-lockfile',
    'sucrase',
  ],
  turbopack: {
    // monaco-vim names parts of the editor by paths that the editor's package has given up.
    resolveAlias: {
      'monaco-editor/esm/vs/editor/editor.api': 'monaco-editor/editor/editor.api.js',
      'monaco-editor/esm/vs/editor/common/commands/shiftCommand':
        'monaco-editor/editor/common/commands/shiftCommand.js',
    },
  },
};
