package stress

// attack is one row of the table of attacks: what is measured, and against what.
type attack struct {
	id, title string
	threshold string // in words
	ours      []string
	nothing   []string // no defence
	level     string   // how Point.Level is written, if the attack uses it
	plot      string   // the measure that is drawn
	x         string   // what it is drawn over: ring, level, population
	cells     func(grid) []cell
}

// attacks are all of them, in the order of the report.
func attacks() []attack { return append(votingAttacks(), moneyAttacks()...) }

// votingAttacks are after who wins, sits and judges.
func votingAttacks() []attack {
	return []attack{
		{
			id: "ring", title: "Boost-and-sink ring for one of its own", ours: []string{upper}, nothing: []string{published}, x: "ring",
			threshold: ringThreshold, plot: ringHeld, cells: func(g grid) []cell { return ringCells(g, true) },
		},
		{
			id: "outsider", title: "Boost-and-sink ring for an outsider", ours: []string{upper}, nothing: []string{published}, x: "ring",
			threshold: ringThreshold, plot: ringHeld, cells: func(g grid) []cell { return ringCells(g, false) },
		},
		{
			id: "selfish", title: "Self-promoter, lazy and stale judges", ours: []string{payOurs}, nothing: []string{payScores}, x: "seats",
			threshold: "a selfish seat is paid at most 1.05 of its fair share, and wins at most twice as often",
			plot:      "pay over fair share", cells: selfishCells,
		},
		{
			id: "sybil", title: "One owner, many seats", ours: []string{sybilOurs}, nothing: []string{sybilFree}, x: "population",
			threshold: "a stake is paid at most 1.1 times as much as an honest operator's",
			plot:      "pay for a stake over the honest one's", cells: sybilCells,
		},
		{
			id: "farming", title: "Rank farming by own jobs", ours: []string{farmOurs}, nothing: []string{farmFree}, x: "level", level: "rank %d",
			threshold: "rank r costs at least 2^r seat prices",
			plot:      "cost of rank r in p over 2^r", cells: farmCells,
		},
		{
			id: "copying", title: "Vote copying", ours: []string{copySealed}, nothing: []string{copyOpen}, x: "seats",
			threshold: "a copier's judging pay is at most an honest judge's",
			plot:      "copier's judging pay over an honest judge's", cells: copyCells,
		},
		{
			id: "silence", title: "Silent members, withheld reveals", ours: []string{silenceOurs}, nothing: []string{silenceAll}, x: "ring",
			threshold: "jobs complete, the best of those that can win is picked at half of the honest rate or more, silence is not paid, and at most half of an escrow is lost without an answer",
			plot:      "P(best eligible wins), attacked over honest", cells: silenceCells,
		},
	}
}

// moneyAttacks are after what is paid, and after other people's work.
func moneyAttacks() []attack {
	return []attack{
		{
			id: "lineage", title: "Inserted intermediates, split rates, parasitic children", x: "ring", ours: []string{stackOurs},
			nothing:   []string{stackMultiplied, payByChildren},
			threshold: "an ancestor's income is its rate exactly; one owner takes at most half of a pay; empty children earn nothing",
			plot:      "origin's income over its rate", cells: lineageCells,
		},
		{
			id: "plagiarism", title: "Plagiarism: use not declared, squatted works", ours: []string{theftOurs}, nothing: []string{theftNothing}, x: "level",
			level: "seen in %d %%", threshold: "not declaring gains at most 0.05 of the royalty due; an author cannot be shut out",
			plot: "user's gain over the royalty due", cells: plagiarismCells,
		},
		{
			id: "wash", title: "Wash jobs", ours: []string{washOurs}, nothing: []string{washVolume}, x: "price",
			threshold: "every job with oneself loses at least a thousandth of its escrow",
			plot:      "net balance a job over its escrow", cells: washCells,
		},
		{
			id: "cites", title: "Cite cartel, uncited copying", ours: []string{citeOurs, overlapOurs}, nothing: []string{citeCount, overlapNone}, x: "seats",
			threshold: "cites among friends add nothing to what they earn without cites; a cartel's or a copier's seat earns at most 1.25 of another's",
			plot:      "cartel's reward over that without cites", cells: citesCells,
		},
		{
			id: "bribery", title: "Bribery, p + epsilon", ours: []string{bribeOurs}, nothing: []string{bribeFlat}, x: "ring",
			threshold: "the bought proposal wins in at most a quarter of the jobs, and a bribe moves at most as much reward as it costs",
			plot:      "P(the bought proposal wins)", cells: bribeCells,
		},
		{
			id: "families", title: "Correlated judges", ours: []string{familyOurs}, nothing: []string{familyNone}, x: "seats",
			threshold: "a panel is worth 0.4 of its judges or more",
			plot:      "effective judges over judges", cells: familyCells,
		},
		{
			id: "griefing", title: "Griefing", ours: []string{griefOurs}, nothing: []string{griefNothing}, x: "seats",
			threshold: "victims lose at most what the spoiler loses; leaving a seat out costs it at most a tenth of its pay; nothing honest is frozen",
			plot:      griefMeasure, cells: griefingCells,
		},
		{
			id: "injection", title: "One proposal that steers judges", ours: []string{upper}, nothing: []string{published}, x: "ring",
			threshold: "the steering proposal wins in at most a quarter of the jobs",
			plot:      "P(the steering proposal wins)", cells: injectionCells,
		},
	}
}
