// Who may import whom (design: ARCHITECTURE.md, Rooms and walls). Read by scripts/walls.mjs, which
// shows dependency-cruiser every import, type imports included. Files keep their names here
// (`seal.ts` is matched by `seal[.]ts`). scripts/walls.test.ts plants a violation for each rule.

const packs = '(^|/)node_modules/'
const tests = '[.]test[.]|^(shared|main|renderer|district|tools)/.*testing/'

const rooms = '^(shared|main|preload|renderer|verifier|district|tools|e2e|bench|scripts|packs)/'

/** @param {string} room @param {string} allowed a pattern of the rooms that it may import */
const room = (room, allowed) => ({
  name: `room-${room}`,
  comment: `${room} imports only ${allowed.replaceAll('|', ', ')} of ours`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: {
    path: rooms,
    pathNot: `^(${allowed})/`,
  },
})

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    room('shared', 'shared'),
    room('main', 'main|shared'),
    room('renderer', 'renderer|shared'),
    room('verifier', 'verifier|shared'),
    room('district', 'district|shared'),
    room('tools', 'tools|shared'),
    room('e2e', 'e2e|shared'),
    room('bench', 'bench|shared'),
    room('scripts', 'scripts'),
    rule(
      'preload-contract-types',
      'the preload knows the contract, and only its types',
      { path: '^preload/' },
      {
        path: rooms,
        pathNot: '^(preload|shared/contract)/',
      },
    ),
    rule(
      'preload-no-values',
      'a value import would carry a schema library into the sandbox',
      { path: '^preload/' },
      { path: '^shared/', dependencyTypesNot: ['require'] },
    ),
    rule(
      'shared-web-standards',
      'shared runs anywhere: no node:*, and only these packages',
      { path: '^shared/', pathNot: tests },
      {
        pathNot: [
          '^#',
          rooms,
          `${packs}(zod|yaml|jose|canonicalize|age-encryption|pako|uqr|@orpc/contract|@zip[.]js/zip[.]js)/`,
        ],
      },
    ),
    rule(
      'renderer-no-system',
      'the window sees no system: it asks through the contract',
      { path: '^renderer/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'renderer-no-server-packages',
      'servers, drivers and the build stay out of the window',
      { path: '^renderer/', pathNot: tests },
      { path: `${packs}(fastify|@fastify|kysely|better-sqlite3|@orpc/server|yaml|vite)/` },
    ),
    rule(
      'no-screens-outside-renderer',
      'only the window draws',
      { pathNot: '^renderer/' },
      { path: `${packs}(react|react-dom|@mantine|react-hook-form|@tanstack|wouter)/` },
    ),
    rule(
      'electron-only-in-its-host',
      'only main/electron and the preload know electron, even as a type',
      { pathNot: '^(main/electron|preload)/' },
      { path: `${packs}electron/|^electron$` },
    ),
    rule(
      'host-stays-on-top',
      'main: host → services → {store, courier}; nothing below imports a host or the core',
      { path: '^main/(services|store|courier)/' },
      { path: '^main/(electron|web)/|^main/core[.]ts' },
    ),
    rule(
      'hosts-are-strangers',
      'the two hosts run the same core and do not know each other',
      { path: '^main/(electron|web)/' },
      { path: '^main/(electron|web)/', pathNot: '^main/$1/' },
    ),
    rule(
      'store-knows-no-service',
      'main: the store knows neither services nor couriers',
      { path: '^main/store/' },
      { path: '^main/(services|courier)/' },
    ),
    rule(
      'courier-knows-no-service',
      'main: a courier knows neither services nor the store',
      { path: '^main/courier/' },
      { path: '^main/(services|store)/' },
    ),
    rule(
      'files-know-nobody',
      'main: the file system is an argument of all the rest',
      { path: '^main/files/', pathNot: tests },
      { path: '^main/', pathNot: '^main/files/' },
    ),
    rule(
      'school-driver-in-store',
      'main: only the store knows the database driver',
      { path: '^main/', pathNot: '^main/store/' },
      { path: `${packs}better-sqlite3` },
    ),
    rule(
      'district-driver-in-open',
      'district: only store/open.ts knows which database it is',
      { path: '^district/', pathNot: '^district/store/open[.](test[.])?ts' },
      { path: `${packs}(better-sqlite3|pg)` },
    ),
    rule(
      'district-store-at-the-bottom',
      'district: index → cli → server → {services, ingest} → judge → store',
      { path: '^district/store/' },
      { path: '^district/(cli|server|services|judge)/|^district/(index|ingest)[.]' },
    ),
    rule(
      'district-judges-below-services',
      'district: index → cli → server → {services, ingest} → judge → store',
      { path: '^district/judge/', pathNot: tests },
      { path: '^district/(cli|server|services)/|^district/(index|ingest)[.]' },
    ),
    rule(
      'district-services-below-cli',
      'district: index → cli → server → {services, ingest} → judge → store',
      { path: '^district/(services/|ingest[.])', pathNot: tests },
      { path: '^district/(cli|server)/|^district/index[.]' },
    ),
    rule(
      'district-server-below-cli',
      'district: index → cli → server → {services, ingest} → judge → store',
      { path: '^district/server/', pathNot: tests },
      { path: '^district/cli/|^district/index[.]' },
    ),
    rule(
      'features-are-strangers',
      'renderer: a feature never imports a feature; app composes them',
      { path: '^renderer/(school|district)/([^/]+)/' },
      { path: '^renderer/(school|district)/[^/]+/', pathNot: '^renderer/$1/$2/' },
    ),
    rule(
      'shared-parts-know-no-feature',
      'renderer: form, grid, print, frame and ui are furniture',
      { path: '^renderer/(form|grid|print|frame|ui)/' },
      { path: '^renderer/(app|office|school|district)/' },
    ),
    rule(
      'features-know-no-app',
      'renderer: {app, office} → features → furniture',
      { path: '^renderer/(school|district)/' },
      { path: '^renderer/(app|office)/' },
    ),
    rule(
      'faces-are-strangers',
      'renderer: the window of a school and the pages of the office know nothing of each other',
      { path: '^renderer/(office|district)/' },
      { path: '^renderer/(app|school|desk)/' },
    ),
    rule(
      'faces-are-strangers-too',
      'renderer: the window of a school and the pages of the office know nothing of each other',
      { path: '^renderer/(app|desk)/' },
      { path: '^renderer/(office|district)/' },
    ),
    rule(
      'testing-only-in-tests',
      'builders and generators for tests stay in tests',
      { pathNot: `${tests}|^(e2e|bench)/` },
      { path: '^(shared|main|renderer|district|tools)/.*testing/' },
    ),
    rule(
      'test-packages-only-in-tests',
      'a test library never reaches the program',
      { pathNot: `${tests}|^(e2e|bench)/` },
      { path: `${packs}(vitest|fast-check|@playwright)/` },
    ),
    rule('resolvable', 'every import leads somewhere', {}, { couldNotResolve: true }),
    rule('no-circles', 'no circle, also by type', {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
}
