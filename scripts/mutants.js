#!/usr/bin/env node
// Puts defects into the libraries, one at a time, and runs the Solidity tests that touch them. A defect that no test
// notices is a survivor: a missing test, or a change that means nothing, which docs/security.md explains.
// Usage: scripts/mutants.js [--count N] [--seed S] [--list] [--only ID,ID...] [--minutes M] [--fast]
//   --count: how many mutants are drawn from all there are (60)   --seed: of the draw (1)
//   --list: print the mutants drawn and run nothing               --only: run these ids
//   --minutes: start no mutant after so many minutes              --fast: only the tally's libraries and vectors
// It works in a copy of the tree's contracts, which have been built. It exits with 1 when a mutant survives that
// contracts/mutants.txt does not name.
'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');

const root = path.join(__dirname, '..');
const LIBRARIES = ['QuadraticTally', 'Payouts', 'Commitments', 'StepWords', 'JobWords', 'PackedVotes', 'Columns', 'Cells'];
// Of the tests, those that see the libraries' results; the rest see them through the same functions.
const TESTS = '^(Exhaustive|Vectors|VectorsTally|VectorsSettle|Settle|SettleFuzz|SettleSlow|SettleHeld|Anchor|Ends|Views|Certify)Test$';
// The tests that call the tally itself, not through the contract: no contract has to be built for them.
const TALLY = ['QuadraticTally', 'PackedVotes', 'Columns'];
const FAST = '^(VectorsTally|Exhaustive)Test$';
const LIMIT = 15 * 60 * 1000; // a mutant that never ends is found
const GAS = '20000000000'; // nor does one that loops for ever take that long

// Each rule: what is replaced, and by what. A rule applies to every place where it matches, one at a time.
const RULES = [
  [/ >= /g, ' > '], [/ > /g, ' >= '], [/ < /g, ' <= '], [/ == /g, ' != '], [/ != /g, ' == '],
  [/ \+ /g, ' - '], [/ - /g, ' + '], [/ & /g, ' | '], [/ \| /g, ' & '], [/ && /g, ' || '], [/ \|\| /g, ' && '],
  [/ << /g, ' >> '], [/ >> /g, ' << '], [/ \* /g, ' + '], [/ \/ /g, ' * '], [/ \+= /g, ' -= '], [/ -= /g, ' += '],
  [/\+\+/g, '--'], [/~/g, ''], [/\bif \(/g, 'if (true || '],
  [/\badd\(/g, 'sub('], [/\bsub\(/g, 'add('], [/\bshl\(/g, 'shr('], [/\bshr\(/g, 'shl('], [/\bmul\(/g, 'add('],
  [/\bdiv\(/g, 'mul('], [/0x40\)/g, '0x60)'], [/uint(8|16|24|40|64|96)\(/g, 'uint256('],
];

function options(args) {
  const value = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
  return {
    count: Number(value('--count', 60)),
    seed: Number(value('--seed', 1)),
    only: value('--only', ''),
    minutes: Number(value('--minutes', Infinity)),
    list: args.includes('--list'),
    fast: args.includes('--fast'),
  };
}

/** All mutants of a file. An id is the library, the line, the column, and what is put there. */
function mutantsOf(library) {
  const file = `src/libraries/${library}.sol`;
  const lines = fs.readFileSync(path.join(root, 'contracts', file), 'utf8').split('\n');
  const mutants = [];
  lines.forEach((line, number) => {
    const code = line.split('//')[0];
    if (/^\s*(\/|\*|import|pragma|function|library|using|$)/.test(code)) return;
    for (const [from, to] of RULES) {
      for (const match of code.matchAll(from)) {
        const end = match.index + match[0].length;
        const changed = line.slice(0, match.index) + to + line.slice(end);
        mutants.push({ file, number, line: changed, id: `${library}:${number + 1}:${match.index + 1}:${to.trim() || 'none'}` });
      }
    }
  });
  return mutants;
}

/** A draw without repetition, the same for the same seed. */
function draw(all, count, seed) {
  const rest = [...all];
  const drawn = [];
  let state = BigInt(seed) + 0x9e3779b97f4a7c15n;
  while (drawn.length < count && rest.length > 0) {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    drawn.push(rest.splice(Number((state >> 33n) % BigInt(rest.length)), 1)[0]);
  }
  return drawn;
}

function copy() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'mutants-'));
  for (const part of ['scripts', 'testdata/vectors', 'contracts/out', 'contracts/src', 'contracts/test', 'contracts/foundry.toml',
    'contracts/package.json', 'contracts/package-lock.json']) {
    fs.cpSync(path.join(root, part), path.join(dir, part), { recursive: true });
  }
  fs.symlinkSync(path.join(root, 'contracts', 'node_modules'), path.join(dir, 'contracts', 'node_modules'));
  return dir;
}

function forge(dir, profile, args) {
  const env = { ...process.env, FOUNDRY_PROFILE: profile, FOUNDRY_FUZZ_RUNS: '32', FOUNDRY_GAS_LIMIT: GAS };
  return spawnSync('node', [path.join(dir, 'scripts/forge.js'), ...args], { env, encoding: 'utf8', timeout: LIMIT });
}

/** 'killed', 'survived', or 'no program' when the change does not compile. */
function verdict(dir, fast) {
  if (!fast) {
    const built = forge(dir, 'default', ['build']);
    if (built.error) return 'killed';
    if (built.status !== 0) return 'no program';
  }
  const args = fast ? ['test', '--match-contract', FAST, '--skip', 'src/*.sol', '--skip', 'test/[!EVS]*', '--skip', 'test/En*', '--skip', 'test/Se*']
    : ['test', '--match-contract', TESTS];
  const ran = forge(dir, 'test', args);
  if (/Compiler run failed/.test(ran.stdout + ran.stderr)) return 'no program';
  if (!ran.error && !/Suite result/.test(ran.stdout)) throw new Error(`no test ran: ${ran.stdout}${ran.stderr}`);
  return !ran.error && ran.status === 0 ? 'survived' : 'killed';
}

function main() {
  const o = options(process.argv.slice(2));
  const all = (o.fast ? TALLY : LIBRARIES).flatMap(mutantsOf);
  const wanted = o.only ? all.filter((m) => o.only.split(',').includes(m.id)) : draw(all, o.count, o.seed);
  if (o.list) return console.log(wanted.map((m) => `${m.id}\t${m.line.trim()}`).join('\n'));

  const known = new Set(fs.readFileSync(path.join(root, 'contracts/mutants.txt'), 'utf8').split('\n')
    .filter((l) => l && !l.startsWith('#')).map((l) => l.split('\t')[0]));
  const dir = copy();
  const before = verdict(dir, o.fast);
  if (before !== 'survived') throw new Error(`the tests fail without a mutant: ${before}`);
  const start = Date.now();
  const tally = { killed: 0, survived: 0, 'no program': 0 };
  let unknown = 0;
  for (const m of wanted) {
    if (Date.now() - start > o.minutes * 60_000) break;
    const target = path.join(dir, 'contracts', m.file);
    const source = fs.readFileSync(target, 'utf8');
    fs.writeFileSync(target, source.split('\n').map((l, i) => (i === m.number ? m.line : l)).join('\n'));
    const result = verdict(dir, o.fast);
    fs.writeFileSync(target, source);
    tally[result]++;
    if (result === 'survived' && !known.has(m.id)) unknown++;
    console.log(`${result}\t${m.id}\t${m.line.trim()}`);
  }
  fs.rmSync(dir, { recursive: true, force: true });
  console.log(`mutants: ${tally.killed} killed, ${tally.survived} survived (${unknown} unexplained), ` +
    `${tally['no program']} did not compile, of ${all.length} there are`);
  process.exitCode = unknown > 0 ? 1 : 0;
}

main();
