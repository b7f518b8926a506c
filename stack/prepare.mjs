/**
 * Runs before `npm start` and `npm test`, on a bare clone too: plain JavaScript without dependencies. Installs the
 * packages and builds what is older than its sources; when nothing changed it only looks, in a fraction of a second.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];
const LOCK_LOOK_MS = 200;
const NOT_OURS = new Set(['node_modules', 'dist', '.git', 'web']);

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const lockFile = join(dist, '.preparing');

/** In order. Each is done when an output is missing or a digest of its inputs differs from that of the last time. */
const steps = [
  {
    what: 'compiling TypeScript',
    inputs: () => [...sources(), 'tsconfig.json', 'package-lock.json'],
    outputs: () => sources().map((path) => join('dist', path.replace(/\.ts$/, '.js'))),
    build: () => {
      node('node_modules/typescript/bin/tsc', '--pretty', 'false');
      removeStaleOutputs();
    },
  },
  {
    what: 'bundling workflows',
    inputs: () =>
      existsSync(join(dist, 'workflows/index.js'))
        ? [
            ...files(join(dist, 'workflows'), isCompiled),
            ...files(join(dist, 'domain'), isCompiled),
            'dist/stack/bundle-workflows.js',
            'package-lock.json',
          ]
        : [],
    outputs: () => ['dist/workflow-bundle.js'],
    build: () => node('dist/stack/bundle-workflows.js'),
  },
  {
    what: "writing the API's types",
    inputs: () => [...sources(), 'stack/api-types.mjs', 'package-lock.json'],
    outputs: () => ['web/client/schema.d.ts'],
    build: () => node('stack/api-types.mjs'),
  },
  {
    what: 'building the faces',
    inputs: () => [...files(join(root, 'web'), (name) => name !== 'schema.d.ts'), 'package-lock.json'],
    outputs: () => ['dist/web/widget/index.html', 'dist/web/inbox/index.html', 'dist/web/loader/widget.js'],
    build: () => node('web/build.mjs'),
  },
];

checkNode();
mkdirSync(dist, { recursive: true });
takeLock();
process.on('exit', () => rmSync(lockFile, { force: true }));
const todo = [
  ...(packagesAreInstalled() ? [] : [{ what: 'installing packages (npm ci)', build: install }]),
  ...steps,
];
for (const [index, step] of todo.entries()) run(step, `[${index + 1}/${todo.length}] ${step.what}`);

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`Baton needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version}.`);
}

function run({ what, inputs, outputs, build }, title) {
  const stamp = join(dist, `.${what.replaceAll(' ', '-')}`);
  const paths = inputs?.();
  if (paths?.length === 0) return;
  const digest = paths && digestOf(paths);
  const complete = (outputs?.() ?? []).every((path) => existsSync(join(root, path)));
  if (digest && complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  const start = Date.now();
  process.stderr.write(`${title} …\n`);
  build();
  process.stderr.write(`${title}: done in ${Math.round((Date.now() - start) / 1000)} s\n`);
  if (digest) writeFileSync(stamp, digest);
}

/** Compares the lock file with npm's record of what it installed: nothing to stamp, right after any `npm install`. */
function packagesAreInstalled() {
  const installed = packagesIn(join(root, 'node_modules/.package-lock.json'));
  if (!installed) return false;
  return Object.entries(packagesIn(join(root, 'package-lock.json')) ?? {}).every(([path, wanted]) => {
    if (path === '' || (wanted.optional && !installed[path])) return true;
    return installed[path]?.version === wanted.version && installed[path]?.integrity === wanted.integrity;
  });
}

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return null;
  }
}

function install() {
  // --include=dev: the compiler is needed here even where NODE_ENV says production.
  const ran = process.env.npm_execpath ?? '';
  const npm = basename(ran).startsWith('npm') ? [process.execPath, ran] : ['npm'];
  const [command, ...args] = [...npm, 'ci', '--include=dev', '--no-audit', '--no-fund'];
  execute(command, args);
}

function node(...args) {
  execute(process.execPath, args);
}

/** stdout of npm's scripts belongs to `baton ready` and the count of tests. */
function execute(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) fail(`${command} could not be run: ${error.message}`);
  if (status !== 0) fail(`${[command, ...args].join(' ')} failed; its messages above tell why.`);
}

function sources() {
  return files(root, (name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
}

function isCompiled(name) {
  return name.endsWith('.js');
}

/** Paths relative to the clone, sorted. */
function files(folder, wanted) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return folder === root && NOT_OURS.has(entry.name) ? [] : files(path, wanted);
      return wanted(entry.name) ? [relative(root, path)] : [];
    })
    .sort();
}

function digestOf(paths) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of paths) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/** tsc leaves the output of sources that were deleted or renamed; jest and the worker would still find it. */
function removeStaleOutputs() {
  for (const output of files(dist, (name) => /\.js(\.map)?$/.test(name))) {
    const source = relative('dist', output).replace(/\.js(\.map)?$/, '.ts');
    const ours = output.startsWith(join('dist', 'web')) || output === join('dist', 'workflow-bundle.js');
    if (!ours && !existsSync(join(root, source))) rmSync(join(root, output));
  }
}

/** Two starts in one clone must not compile over each other. A lock of a dead process counts for nothing. */
function takeLock() {
  for (;;) {
    try {
      return writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!holderRuns()) rmSync(lockFile, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_LOOK_MS);
  }
}

function holderRuns() {
  try {
    const age = Date.now() - statSync(lockFile).mtimeMs;
    const pid = Number(readFileSync(lockFile, 'utf8'));
    if (!pid) return age < 1_000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  // Whoever reads the count of `npm test` finds one, though no test could run.
  if (/^(pre)?test$/.test(process.env.npm_lifecycle_event ?? ''))
    process.stdout.write('0 passed, 1 failed\n');
  process.exit(1);
}
