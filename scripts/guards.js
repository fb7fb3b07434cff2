#!/usr/bin/env node
// Takes the guards of the contracts away, one at a time, and sees that a test fails without each. A guard is an operand of a
// condition before a revert, an operand of a truth that such a condition asks for, or a call of a function that only checks.
// A comparison is also moved by one: > for >=, and so on.
// All defects are built into one contract, which asks the block's coinbase which of them to have: so one build is enough.
// Usage: scripts/guards.js [--list] [--match EXPRESSION] [--minutes M] [--jobs J]
//   --list: print the guards and run nothing           --match: run those with a name that this matches
//   --minutes: start none after so many minutes        --jobs: guards at a time (2)
// It works in a copy of the tree's contracts, which have been built. It exits with 1 when a guard is not missed that
// contracts/guards.txt does not name.
'use strict';

const fs = require('fs');
const path = require('path');
const { contracts, copy, forge, found, listed, option, sources } = require('./copies.js');

const SLOW = '^(Invariants|Exhaustive|Vectors.*)Test$';
// The tests that see most of a file's guards are run first, then all but the slow ones.
const FIRST = {
  Anchors: 'Anchor', Certificates: 'Certify', Chain: 'Anchor|Open|Settle', Claims: 'Operators', Ends: 'Ends', Jobs: 'Open',
  Ledger: 'Ends', Network: 'Params|Token', Operators: 'Operators', Payouts: 'LibraryPayouts', Reasons: 'Views', Recount: 'Views',
  Recourse: 'Force|Reveal|Anchor', Reports: 'Report', Royalties: 'Register|Royalties', AssetTables: 'Register|Royalties',
  Settlements: 'Settle|SettleSlow|SettleHeld', Steps: 'Anchor',
};
const SWITCH = `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title Whether a guard stands
library Guards {
    function on(uint256 guard) internal pure returns (bool) {
        function(uint256) internal view returns (bool) asked = _ask;
        function(uint256) internal pure returns (bool) told;
        assembly ("memory-safe") {
            told := asked
        }
        return told(guard);
    }

    function _ask(uint256 guard) private view returns (bool) {
        return uint160(address(block.coinbase)) != guard;
    }
}
`;

/** Where the parenthesis that opens at `at` closes. */
function closing(text, at) {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) return i;
  }
  throw new Error(`unbalanced: ${text.slice(at, at + 80)}`);
}

/** The operands of an expression that stand between `operator`, outside all parentheses: [start, end] each. */
function operands(text, operator) {
  const parts = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if ('(['.includes(text[i])) depth++;
    if (')]'.includes(text[i])) depth--;
    if (depth === 0 && text.startsWith(operator, i)) {
      parts.push([start, i]);
      start = i + operator.length;
    }
  }
  return [...parts, [start, text.length]];
}

/** Rewrites each operand by `leaf`, in the order of binding that Solidity has: || before && before parentheses. */
function rewrite(text, operators, leaf) {
  const [operator, ...rest] = operators;
  if (!operator) {
    const bare = text.trim();
    const [before, after] = [text.slice(0, text.indexOf(bare)), text.slice(text.indexOf(bare) + bare.length)];
    const whole = bare.startsWith('(') && closing(bare, 0) === bare.length - 1;
    if (whole && /\|\||&&/.test(bare)) return `${before}(${rewrite(bare.slice(1, -1), leaf.operators, leaf)})${after}`;
    return before + leaf(bare) + after;
  }
  return operands(text, operator).map(([from, to]) => rewrite(text.slice(from, to), rest, leaf)).join(operator);
}

const MOVED = { ' > ': ' >= ', ' >= ': ' > ', ' < ': ' <= ', ' <= ': ' < ' };

/** A part of a condition with a switch that moves its bound by one; as it is, when it is no comparison. */
function bounded(part, add) {
  const moved = Object.keys(MOVED).filter((operator) => operands(part, operator).length === 2);
  if (moved.length !== 1) return part;
  const [[, end], [start]] = operands(part, moved[0]);
  const other = part.slice(0, end) + MOVED[moved[0]] + part.slice(start);
  return `(Guards.on(${add(other)}) ? ${part} : ${other})`;
}

/** The places of a file where a guard can be taken away: [start, end, what it is put into]. */
function placesOf(text, add) {
  const places = [];
  const asked = new Set();
  for (const match of text.matchAll(/\bif \(/g)) {
    const open = match.index + match[0].length - 1;
    const close = closing(text, open);
    const refusal = /^\s*\{?\s*(?:revert (?:\w+\.)?(\w+)|(_refuse\w+))\b/.exec(text.slice(close + 1, close + 120));
    if (!refusal) continue;
    const condition = text.slice(open + 1, close);
    for (const name of condition.matchAll(/!(\w+)\b(?!\()/g)) asked.add(name[1]);
    const what = refusal[1] || refusal[2];
    const leaf = (part) => {
      const gone = add(open, what, part);
      return `(${bounded(part, (other) => add(open, `${what} moved`, other))} && Guards.on(${gone}))`;
    };
    leaf.operators = ['||'];
    places.push([open + 1, close, rewrite(condition, leaf.operators, leaf)]);
  }
  for (const match of text.matchAll(/\bbool (\w+) = ([^;]+);/g)) {
    if (!asked.has(match[1])) continue;
    const start = match.index + match[0].indexOf(match[2]);
    const leaf = (part) => {
      const gone = add(start, match[1], part);
      return `(${bounded(part, (other) => add(start, `${match[1]} moved`, other))} || !Guards.on(${gone}))`;
    };
    leaf.operators = ['||', '&&'];
    places.push([start, start + match[2].length, rewrite(match[2], leaf.operators, leaf)]);
  }
  for (const match of text.matchAll(/(?<=[;{})]\s+|else )_(?:require|check)\w+\(/g)) {
    const end = closing(text, match.index + match[0].length - 1) + 1;
    if (text[end] !== ';') continue;
    const call = text.slice(match.index, end);
    places.push([match.index, end + 1, `{ if (Guards.on(${add(match.index, 'call', call)})) ${call}; }`]);
  }
  return places.sort((a, b) => b[0] - a[0]);
}

/** Puts all switches into a file's text, and names the guards in `guards`. */
function switched(file, text, guards) {
  const name = path.basename(file, '.sol');
  // Comments may hold anything: their letters are blanked, so that all places stay.
  const code = text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const add = (at, what, part) => {
    const within = [...code.slice(0, at).matchAll(/\b(?:function (\w+)|constructor)/g)].pop();
    guards.push(`${name}.${(within && within[1]) || 'constructor'} ${what}: ${part.replace(/\s+/g, ' ')}`);
    return guards.length;
  };
  let changed = code;
  for (const [start, end, put] of placesOf(code, add)) changed = changed.slice(0, start) + put + changed.slice(end);
  if (changed === code) return text;
  const up = '../'.repeat(file.split('/').length - 2) || './';
  return changed.replace(/\nimport |\nabstract |\nlibrary |\ncontract /, `\nimport {Guards} from "${up}Guards.sol";$&`);
}

async function main() {
  const args = process.argv.slice(2);
  const guards = [];
  const texts = sources().filter((file) => !/^src\/(interfaces|dev)\//.test(file))
    .map((file) => [file, switched(file, fs.readFileSync(path.join(contracts, file), 'utf8'), guards)]);
  if (args.includes('--list')) return console.log(guards.map((g, i) => `${i + 1}\t${g}`).join('\n'));

  const match = new RegExp(option(args, '--match', ''));
  const wanted = guards.map((_, i) => i + 1).filter((n) => match.test(guards[n - 1]));
  const stop = Date.now() + Number(option(args, '--minutes', Infinity)) * 60_000;
  const known = listed('guards.txt');
  const dir = copy();
  const count = { missed: 0, unexplained: 0, ran: 0 };
  const run = (guard, ...which) => forge(dir, 'test', ['test', ...which],
    { FOUNDRY_BLOCK_COINBASE: `0x${guard.toString(16).padStart(40, '0')}`, FOUNDRY_FUZZ_RUNS: '8' });
  const isMissed = async (guard) => {
    const first = FIRST[guards[guard - 1].split('.')[0]];
    if (first && found(await run(guard, '--match-contract', `^(${first})Test$`))) return true;
    return found(await run(guard, '--no-match-contract', SLOW));
  };
  const worker = async () => {
    while (wanted.length > 0 && Date.now() < stop) {
      const guard = wanted.shift();
      const missed = await isMissed(guard);
      const name = guards[guard - 1];
      count.ran++;
      if (missed) count.missed++;
      else if (!known.has(name)) count.unexplained++;
      console.log(`${missed ? 'missed' : 'not missed'}\t${guard}\t${name}`);
    }
  };
  try {
    for (const [file, text] of texts) fs.writeFileSync(path.join(dir, 'contracts', file), text);
    fs.writeFileSync(path.join(dir, 'contracts/src/Guards.sol'), SWITCH);
    const built = await forge(dir, 'mutants', ['build']);
    if (!built.ok) throw new Error(`the contract with switches does not compile: ${built.output}`);
    const whole = await run(0xffffff, '--no-match-contract', SLOW);
    if (found(whole)) throw new Error(`with all guards: ${whole.output}`);
    await Promise.all(Array.from({ length: Number(option(args, '--jobs', 2)) }, worker));
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
  console.log(`guards: ${count.missed} of ${count.ran} are missed by a test (${count.unexplained} of the rest unexplained), ` +
    `${wanted.length} were left`);
  process.exitCode = count.unexplained > 0 ? 1 : 0;
}

main().catch((err) => {
  console.error(err.message);
  process.exitCode = 1;
});
