#!/usr/bin/env node
// Prints the findings of a slither report, one a line, sorted: detector, file, and what it is about. Without line numbers,
// which change with every edit above them.
// Usage: scripts/findings.js REPORT
'use strict';

const report = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));
if (!report.success) {
  console.error(report.error);
  process.exit(1);
}

function place(element) {
  const parent = element.type_specific_fields && element.type_specific_fields.parent;
  const outer = parent && parent.type !== 'pragma' ? parent.name + '.' : '';
  return `${element.source_mapping.filename_relative} ${outer}${element.name}`;
}

// One contract is named for each finding that depends on it.
function line(finding) {
  const [first] = finding.elements;
  const within = /is never used in (\w+)/.exec(finding.description);
  return `${finding.check} ${place(first)}${within ? ` in ${within[1]}` : ''}`;
}

const lines = (report.results.detectors || []).map(line);
console.log([...new Set(lines)].sort().join('\n'));
