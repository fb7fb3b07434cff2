package protocol

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"
)

// stepTerms has phases of 100, 50 and 25 seconds, a force window of 20 and a handover of 30.
var stepTerms = Terms{Propose: 100, Commit: 50, Reveal: 25, Force: 20, Handover: 30, Seats: 5, MaxRounds: 6, Deadline: 10_000}

func TestSchedule(t *testing.T) {
	if got := (Step{Time: 1_000}).Schedule(stepTerms); got != 1_150 {
		t.Errorf("after the opening: %d", got)
	}
	anchor := Step{Round: 1, Time: 1_000}
	if got := anchor.Schedule(stepTerms); got != 1_195 {
		t.Errorf("after an anchor: %d", got)
	}
	if got := anchor.TermFrom(stepTerms, 3); got != 1_285 {
		t.Errorf("third term: %d", got)
	}
	windowed := Step{Round: 1, Time: 1_000, Windowed: true}
	p := Params{OpenWindow: 600, Grace: 60}
	if anchor.WindowEnd(stepTerms) != 1_000 || windowed.WindowEnd(stepTerms) != 1_020 || windowed.RevealUntil(stepTerms, p) != 1_645 {
		t.Errorf("window %d, %d, reveal %d", anchor.WindowEnd(stepTerms), windowed.WindowEnd(stepTerms), windowed.RevealUntil(stepTerms, p))
	}
	// 1000 + force 20 + reveal 25 + open 600 + (100 + 50 + 25) + 2 * 30
	if got := anchor.SlowFrom(stepTerms, p); got != 1_880 {
		t.Errorf("slow path from %d", got)
	}
	// 10000 + 20 + 25 + 600 + 175 + 60 + 60
	if got := stepTerms.SettleBy(p); got != 10_940 {
		t.Errorf("settle by %d", got)
	}
}

func TestTermSeat(t *testing.T) {
	for _, tc := range []struct {
		last SeatIndex
		term uint8
		want SeatIndex
	}{{3, 0, 3}, {3, 1, 4}, {4, 1, 0}, {3, 2, 0}, {3, 6, 4}, {3, 7, NoSeat}, {3, 255, NoSeat}} {
		if got := TermSeat(tc.last, tc.term, 5); got != tc.want {
			t.Errorf("term %d after seat %d: %d, want %d", tc.term, tc.last, got, tc.want)
		}
	}
}

func TestAnchorStep(t *testing.T) {
	panel := testPanel(5)
	slate := hashOf("slate")
	full, gap := hashesOf("commitment", 5, 0), hashesOf("commitment", 5, 0b100)
	opening := OpeningStep(1_000, panel[0].HotKey)
	tests := []struct {
		name string
		now  Seconds
		term uint8
		list []common.Hash
		want Step
	}{
		{"complete and early", 1_010, 0, full, Step{Round: 1, Time: 1_010, By: panel[0].HotKey}},
		{"a gap before the phases end: the window waits", 1_010, 0, gap, Step{Round: 1, Time: 1_150, By: panel[0].HotKey, Windowed: true}},
		{"a gap after the phases", 1_200, 0, gap, Step{Round: 1, Time: 1_200, By: panel[0].HotKey, Windowed: true}},
		{"a takeover", 1_240, 3, full, Step{Round: 1, Term: 3, Seat: 1, Time: 1_240, By: panel[1].HotKey}},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			tc.want.List = ListHash(slate, tc.list)
			if diff := cmp.Diff(tc.want, AnchorStep(stepTerms, panel, opening, tc.now, tc.term, slate, tc.list)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestForceStep(t *testing.T) {
	panel := testPanel(5)
	slate := hashOf("slate")
	full, gap := hashesOf("commitment", 5, 0), hashesOf("commitment", 5, 0b100)
	opening := OpeningStep(1_000, panel[0].HotKey)
	early := AnchorStep(stepTerms, panel, opening, 1_010, 0, slate, full)
	early.Opened = 0b010
	open := AnchorStep(stepTerms, panel, opening, 1_155, 0, slate, gap)
	tests := []struct {
		name     string
		last     Step
		now      Seconds
		old      common.Hash
		until    Seconds // of the force before
		time     Seconds
		windowed bool
		opened   Mask
	}{
		{"garbage in a complete list opens a window", early, 1_020, full[2], 1_170, 1_150, true, 0b010},
		{"the same after the phases", early, 1_165, full[2], 1_170, 1_165, true, 0b010},
		{"a gap filled extends the window", open, 1_170, common.Hash{}, 1_175, 1_170, true, 0},
		{"garbage replaced in an open window extends nothing", open, 1_170, hashOf("garbage"), 1_175, 1_155, true, 0},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			if got := ForceUntil(stepTerms, opening, tc.last); got != tc.until {
				t.Errorf("force until %d, want %d", got, tc.until)
			}
			got := ForceStep(stepTerms, opening, tc.last, tc.now, tc.old, slate, full)
			want := tc.last
			want.Time, want.Windowed, want.Opened, want.List = tc.time, tc.windowed, tc.opened, ListHash(slate, full)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCertifyStep(t *testing.T) {
	panel := testPanel(5)
	slate, other := hashOf("slate"), hashOf("invented slate")
	full, gap := hashesOf("commitment", 5, 0), hashesOf("commitment", 5, 0b100)
	replaced := Step{Round: 2, Term: 3, Seat: 4, Time: 2_000, By: panel[4].HotKey, Opened: 0b11}
	want := Step{Round: 2, Certified: true, Term: 3, Seat: 0, Time: 2_010, By: panel[0].HotKey}
	tests := []struct {
		name   string
		old    common.Hash
		list   []common.Hash
		change func(*Step)
	}{
		{"another slate", other, full, func(*Step) {}},
		{"the same slate keeps its openings", slate, full, func(s *Step) { s.Opened = 0b11 }},
		{"a gap opens a window", other, gap, func(s *Step) { s.Windowed = true }},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			want := want
			tc.change(&want)
			want.List = ListHash(slate, tc.list)
			if diff := cmp.Diff(want, CertifyStep(stepTerms, panel, replaced, 2_010, tc.old, slate, tc.list)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCommitsOfSettlement(t *testing.T) {
	s := Settlement{Steps: []Step{{}, {Opened: 0b00011}}, Round: 1, Opened: 0b01111, Closers: 0b00101, Unopened: 0b10000}
	if got := s.Commits(); got != 0b11000 {
		t.Errorf("Commits of %#b, want seat 3, not recorded and not closed, and seat 4, held", got)
	}
	s.Closers = 0b10101
	if got := s.Commits(); got != 0b11000 {
		t.Errorf("Commits of %#b, want the held seat's beside its Close", got)
	}
	s.Steps = nil
	if got := s.Commits(); got != 0b11010 {
		t.Errorf("Commits of %#b without steps", got)
	}
}

func TestParamsCheck(t *testing.T) {
	good := Params{
		Token: common.Address{1}, Treasury: common.Address{2}, MinStake: *uint256.NewInt(1), MinPhase: 1, MaxJob: 600, OpenWindow: 4,
		Grace: 2, ReportWindow: 30, KeyDelay: 10, ExitDelay: 4*600 + 4 + 2 + 30 + 10 + 1, StrikeDecay: 1, SlashBps: 5_000, ReporterBps: 1_000,
	}
	if err := good.Check(); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*Params){
		"token": func(p *Params) { p.Token = common.Address{} }, "treasury": func(p *Params) { p.Treasury = common.Address{} },
		"stake": func(p *Params) { p.MinStake.Clear() }, "share": func(p *Params) { p.CiteBps = 10_001 },
		"reporter": func(p *Params) { p.ReporterBps = 1_001 }, "rate": func(p *Params) { p.MaxRate = 1 },
		"phase": func(p *Params) { p.MinPhase = 0 }, "bench": func(p *Params) { p.BenchBase = 1 },
		"exit": func(p *Params) { p.ExitDelay-- },
	} {
		p := good
		if spoil(&p); !errors.Is(p.Check(), ErrParams) {
			t.Errorf("%s: accepted", name)
		}
	}
}

// TestForcesAreBounded: however seats force, the window is extended at most once a seat and once for the first.
func TestForcesAreBounded(t *testing.T) {
	panel := testPanel(5)
	opening := OpeningStep(1_000, panel[0].HotKey)
	list := make([]common.Hash, 5)
	step := AnchorStep(stepTerms, panel, opening, 1_001, 0, common.Hash{}, list)
	moved := 0
	for i := range 40 {
		now, seat := ForceUntil(stepTerms, opening, step), SeatIndex(i%5)
		old := list[seat]
		list[seat] = hashesOf("forced", 40, 0)[i]
		next := ForceStep(stepTerms, opening, step, now, old, common.Hash{}, list)
		if next.Time != step.Time {
			moved++
		}
		step = next
	}
	if moved > 6 || step.WindowEnd(stepTerms) > 1_150+7*20 {
		t.Errorf("extended %d times, to %d", moved, step.WindowEnd(stepTerms))
	}
}

func TestQuoteFee(t *testing.T) {
	p := Params{FeeBps: 250, MinFee: *uint256.NewInt(100), RankBase: *uint256.NewInt(1_000)}
	for _, tc := range []struct {
		name           string
		rank           uint8
		reward, prices uint64
		want           uint64
	}{
		{"the rate", 0, 10_000, 30_003, 1_000},
		{"the least", 0, 10, 10, 100},
		{"ranked", 3, 10_000, 30_000, 8_000},
		{"ranked, and dear anyway", 1, 100_000, 300_000, 10_000},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := p.QuoteFee(Terms{DeclaredRank: tc.rank}, *uint256.NewInt(tc.reward), *uint256.NewInt(tc.prices))
			if got.Uint64() != tc.want {
				t.Errorf("fee %s, want %d", got.Dec(), tc.want)
			}
		})
	}
	var most uint256.Int
	most.Lsh(&p.RankBase, 32)
	if got := p.QuoteFee(Terms{DeclaredRank: 32}, uint256.Int{}, uint256.Int{}); !got.Eq(&most) {
		t.Errorf("rank 32 costs %s", got.Dec())
	}
}
