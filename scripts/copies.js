// Copies of the contracts to put defects into, and forge in them. Used by mutants.js and guards.js.
'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawn } = require('child_process');
const { binary } = require('./forge.js');

const root = path.join(__dirname, '..');
const contracts = path.join(root, 'contracts');
const LIMIT = 15 * 60 * 1000; // a defect that never ends is found
const GAS = '6000000000'; // and one that loops for ever runs out of gas before

/** A copy of what the tests need of the tree, in which the contracts have been built. */
function copy() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'mutants-'));
  for (const part of ['scripts', 'testdata/vectors', 'contracts/out', 'contracts/src', 'contracts/test', 'contracts/foundry.toml',
    'contracts/package.json', 'contracts/package-lock.json']) {
    fs.cpSync(path.join(root, part), path.join(dir, part), { recursive: true });
  }
  fs.symlinkSync(path.join(contracts, 'node_modules'), path.join(dir, 'contracts', 'node_modules'));
  return dir;
}

/** Runs forge in a copy: {ok, late, output}; not ok when it took too long. Tests stop at the first that fails. */
function forge(dir, profile, args, settings = {}) {
  const env = { ...process.env, FOUNDRY_PROFILE: profile, FOUNDRY_FUZZ_RUNS: '32', FOUNDRY_GAS_LIMIT: GAS, ...settings };
  const more = args[0] === 'test' ? ['--fail-fast'] : [];
  return new Promise((resolve) => {
    const child = spawn(binary('forge'), [...args, ...more], { env, cwd: path.join(dir, 'contracts') });
    let output = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, LIMIT);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ ok: code === 0 && !late, late, output });
    });
  });
}

/** Whether a run failed because a test did, not for want of one. */
function found(run) {
  if (run.ok) return false;
  if (!run.late && !/Suite result/.test(run.output)) throw new Error(`no test ran: ${run.output}`);
  return true;
}

/** The ids of a list: what stands before the tab in each line that is no comment. */
function listed(name) {
  const lines = fs.readFileSync(path.join(contracts, name), 'utf8').split('\n');
  return new Set(lines.filter((l) => l && !l.startsWith('#')).map((l) => l.split('\t')[0]));
}

/** The value after an option, or another. */
function option(args, name, otherwise) {
  return args.includes(name) ? args[args.indexOf(name) + 1] : otherwise;
}

/** All Solidity files below contracts/src, as paths from contracts. */
function sources(dir = 'src') {
  const entries = fs.readdirSync(path.join(contracts, dir), { withFileTypes: true });
  return entries.flatMap((e) => (e.isDirectory() ? sources(`${dir}/${e.name}`) : [`${dir}/${e.name}`])).sort();
}

module.exports = { contracts, copy, forge, found, listed, option, sources };
