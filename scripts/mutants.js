#!/usr/bin/env node
// Puts defects into the libraries, one at a time, and runs the Solidity tests that see them. A defect that no test notices
// is a survivor: a missing test, or a change that means nothing, which contracts/mutants.txt explains.
// Usage: scripts/mutants.js [--count N] [--seed S] [--list] [--only ID,ID...] [--minutes M] [--jobs J]
//   --count: how many mutants are drawn from all there are (60)   --seed: of the draw (1)
//   --list: print the mutants drawn and run nothing               --only: run these ids
//   --minutes: start no mutant after so many minutes, and say how many were left
//   --jobs: mutants at a time (2)
// It works in copies of the tree's contracts, which have been built. Tests that call the libraries themselves come first: they
// are compiled in a second. What they do not find is built into the contract. It exits with 1 when a mutant survives that
// contracts/mutants.txt does not name.
'use strict';

const fs = require('fs');
const path = require('path');
const { contracts, copy, forge, found, listed, option, sources } = require('./copies.js');

// What is run on a mutant, the cheapest first, until one fails. `of` says which libraries' defects a stage can see.
const TALLY = ['QuadraticTally', 'PackedVotes', 'Columns'];
const STAGES = [
  { name: 'libraries', profile: 'libraries', args: ['test', '--match-contract', '^(Library.*|VectorsTally|Vectors)Test$'] },
  { name: 'exhaustive', profile: 'libraries', args: ['test', '--match-contract', '^ExhaustiveTest$'], of: TALLY },
  { name: 'build', profile: 'mutants', args: ['build'] },
  { name: 'contract', profile: 'test', args: ['test', '--no-match-contract', '^(Invariants|Exhaustive|Library.*)Test$'] },
];

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
  return {
    count: Number(option(args, '--count', 60)),
    seed: Number(option(args, '--seed', 1)),
    only: option(args, '--only', ''),
    minutes: Number(option(args, '--minutes', Infinity)),
    jobs: Number(option(args, '--jobs', 2)),
    list: args.includes('--list'),
  };
}

/**
 * All mutants of a library. An id is the library, the function, what is replaced by what, and which of its places in the
 * function that is: edits elsewhere do not change it.
 */
function mutantsOf(file) {
  const library = path.basename(file, '.sol');
  const lines = fs.readFileSync(path.join(contracts, file), 'utf8').split('\n');
  const mutants = [];
  const places = new Map();
  let within = 'constants';
  lines.forEach((line, number) => {
    const code = line.split('//')[0];
    const named = /^\s*function (\w+)/.exec(code);
    if (named) within = named[1];
    if (/^\s*(\/|\*|import|pragma|function|library|using|type|$)/.test(code)) return;
    for (const [from, to] of RULES) {
      for (const match of code.matchAll(from)) {
        const end = match.index + match[0].length;
        const changed = line.slice(0, match.index) + to + line.slice(end);
        const change = `${library}.${within} ${match[0].trim()} -> ${to.trim() || 'nothing'}`;
        places.set(change, (places.get(change) || 0) + 1);
        mutants.push({ library, file, number, line: changed, id: `${change} #${places.get(change)}` });
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

/** The verdict on what lies in the copy: `killed` and by which stage, `survived`, or `no program` when it does not compile. */
async function judge(dir, library) {
  for (const stage of STAGES) {
    if (stage.of && !stage.of.includes(library)) continue;
    const ran = await forge(dir, stage.profile, stage.args);
    if (ran.ok) continue;
    if (/Compiler run failed|Compilation failed/.test(ran.output)) return { result: 'no program', stage };
    if (stage.args[0] === 'test') found(ran);
    return { result: 'killed', stage };
  }
  return { result: 'survived', stage: { name: 'all' } };
}

/** Puts the mutant in, judges, and takes it out again. */
async function tryOne(dir, mutant, sound) {
  const target = path.join(dir, 'contracts', mutant.file);
  const source = fs.readFileSync(target, 'utf8');
  fs.writeFileSync(target, source.split('\n').map((l, i) => (i === mutant.number ? mutant.line : l)).join('\n'));
  const verdict = await judge(dir, mutant.library);
  fs.writeFileSync(target, source);
  // The build has left its artifacts; those before it, and other stages, are the real ones.
  if (['build', 'contract', 'all'].includes(verdict.stage.name)) {
    fs.cpSync(path.join(contracts, 'out'), path.join(dir, 'contracts/out'), { recursive: true });
  }
  // A stage that fails anyway would find every mutant, and one that does not compile anyway none.
  if (verdict.result !== 'survived' && !sound.has(verdict.stage)) {
    const without = await forge(dir, verdict.stage.profile, verdict.stage.args);
    if (!without.ok) throw new Error(`${verdict.stage.name} fails without a mutant: ${without.output}`);
    sound.add(verdict.stage);
  }
  return verdict;
}

async function run(wanted, o) {
  const known = listed('mutants.txt');
  const count = { killed: 0, survived: 0, 'no program': 0, unexplained: 0 };
  const stop = Date.now() + o.minutes * 60_000;
  const sound = new Set();
  let next = 0;
  const worker = async (dir) => {
    while (next < wanted.length && Date.now() < stop) {
      const mutant = wanted[next++];
      const { result, stage } = await tryOne(dir, mutant, sound);
      count[result]++;
      if (result === 'survived' && !known.has(mutant.id)) count.unexplained++;
      console.log(`${result}\t${stage.name}\t${mutant.id}\t${mutant.line.trim()}`);
    }
  };
  const dirs = Array.from({ length: o.jobs }, copy);
  try {
    await Promise.all(dirs.map(worker));
  } finally {
    for (const dir of dirs) fs.rmSync(dir, { recursive: true, force: true });
  }
  return { ...count, left: wanted.length - next };
}

async function main() {
  const o = options(process.argv.slice(2));
  const all = sources('src/libraries').flatMap(mutantsOf);
  const wanted = o.only ? all.filter((m) => o.only.split(',').includes(m.id)) : draw(all, o.count, o.seed);
  if (o.list) return console.log(wanted.map((m) => `${m.id}\t${m.line.trim()}`).join('\n'));

  const c = await run(wanted, o);
  console.log(`mutants: ${c.killed} killed, ${c.survived} survived (${c.unexplained} unexplained), ` +
    `${c['no program']} did not compile, ${c.left} were left, of ${all.length} there are`);
  process.exitCode = c.unexplained > 0 ? 1 : 0;
}

main().catch((err) => {
  console.error(err.message);
  process.exitCode = 1;
});
