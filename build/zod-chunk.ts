/**
 * Output option: zod and the module that forbids it generated code, in one chunk of their own.
 *
 * Modules run in the order of their chunks, not of the sources: left to the bundler, schemas land in a chunk that runs before
 * `setup-zod.ts`, zod tries `new Function`, and the page reports a violation of its own policy.
 */
export const ZOD_CHUNK = {
  codeSplitting: {
    // Zod is one library without dependencies; whatever else a group drew in would run before the page's own start.
    includeDependenciesRecursively: false,
    groups: [{ name: 'zod', test: /[\\/](?:node_modules[\\/]zod|renderer[\\/]data[\\/]setup-zod\.ts)/ }],
  },
};
