package protocol

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
)

// Network names one deployment. Signatures and job ids of one network mean nothing in another.
type Network struct {
	Name     string         `json:"name"` // for subjects and people; not signed
	ChainID  uint64         `json:"chain_id"`
	Contract common.Address `json:"contract"`
}

// Params are the parameters of a network, fixed at its deployment. Amounts in token units, times in seconds, rates in
// basis points.
type Params struct {
	Token         common.Address `json:"token"`
	Treasury      common.Address `json:"treasury"`
	MinStake      uint256.Int    `json:"min_stake"`
	MinFee        uint256.Int    `json:"min_fee"`
	RankBase      uint256.Int    `json:"rank_base"`
	FeeBps        uint16         `json:"fee_bps"`
	EvaluationBps uint16         `json:"evaluation_bps"`
	CiteBps       uint16         `json:"cite_bps"`
	OpenWindow    uint32         `json:"open_window"`
	Grace         uint32         `json:"grace"`
	MinPhase      uint32         `json:"min_phase"`
	MinForce      uint16         `json:"min_force"`
	MinHandover   uint16         `json:"min_handover"`
	MaxJob        uint32         `json:"max_job"`
	ReportWindow  uint32         `json:"report_window"`
	ExitDelay     uint32         `json:"exit_delay"`
	KeyDelay      uint32         `json:"key_delay"`
	SlashBps      uint16         `json:"slash_bps"`
	ReporterBps   uint16         `json:"reporter_bps"`
	MaxStack      uint16         `json:"max_stack"`
	MaxRate       uint16         `json:"max_rate"`
	BenchBase     uint32         `json:"bench_base"`
	BenchMax      uint32         `json:"bench_max"`
	StrikeDecay   uint32         `json:"strike_decay"`
}

// QuoteFee is the least fee of a job: max(feeBps of prices and reward, minFee), and for a ranked job also
// rankBase * 2^declaredRank.
func (p Params) QuoteFee(t Terms, reward, prices uint256.Int) uint256.Int {
	var fee uint256.Int
	fee.Add(&reward, &prices)
	fee.Mul(&fee, uint256.NewInt(uint64(p.FeeBps)))
	fee.Div(&fee, uint256.NewInt(10_000))
	if fee.Lt(&p.MinFee) {
		fee = p.MinFee
	}
	if t.DeclaredRank > 0 {
		var ranked uint256.Int
		if ranked.Lsh(&p.RankBase, uint(t.DeclaredRank)); fee.Lt(&ranked) {
			fee = ranked
		}
	}
	return fee
}

// LongestJob is more than the time from a job's opening to the first second of a refund, whatever its terms.
func (p Params) LongestJob() Seconds {
	return 4*Seconds(p.MaxJob) + Seconds(p.OpenWindow) + Seconds(p.Grace)
}

// ReportUntil is the last second in which a key can be reported that was retired at this time: it may have served a job
// opened just before.
func (p Params) ReportUntil(retired Seconds) Seconds {
	return retired + p.LongestJob() + Seconds(p.ReportWindow)
}

// ErrParams is returned for parameters that the contract refuses.
var ErrParams = errors.New("invalid network parameters")

// Check refuses what the contract's constructor refuses, but for a token without code.
func (p Params) Check() error {
	var errs []error
	want := func(ok bool, what string) {
		if !ok {
			errs = append(errs, fmt.Errorf("%w: %s", ErrParams, what))
		}
	}
	want(p.Token != common.Address{} && p.Treasury != common.Address{}, "no token or no treasury")
	want(!p.MinStake.IsZero(), "min_stake is zero")
	want(max(p.FeeBps, p.EvaluationBps, p.CiteBps, p.SlashBps, p.MaxStack) <= 10_000, "a share above 10,000 basis points")
	want(5*uint32(p.ReporterBps) <= uint32(p.SlashBps), "reporter_bps above a fifth of slash_bps")
	want(p.MaxRate <= p.MaxStack, "max_rate above max_stack")
	want(p.MinPhase > 0 && p.MaxJob > 0 && p.StrikeDecay > 0, "min_phase, max_job or strike_decay is zero")
	want(p.BenchBase <= p.BenchMax, "bench_base above bench_max")
	least := p.ReportUntil(Seconds(p.KeyDelay)) + 1
	want(Seconds(p.ExitDelay) >= least, fmt.Sprintf("exit_delay below %d: a stake must outlast every report", least))
	return errors.Join(errs...)
}

// Agreement is everything the members of a panel agreed on before the job was opened. It is never changed.
type Agreement struct {
	Network Network
	Params  Params
	Job     Job
	Panel   []Seat
	Spec    Spec
}

// ID is the job's id.
func (a Agreement) ID() JobID { return a.Job.ID(a.Network) }

// Prices is the sum of the seats' prices.
func (a Agreement) Prices() uint256.Int { return SumPrices(a.Panel) }

// Escrow is what opening the job pulls from the submitter: prices, reward, allowance and fee.
func (a Agreement) Escrow() uint256.Int {
	total := a.Prices()
	total.Add(&total, &a.Job.Reward)
	total.Add(&total, uint256.NewInt(a.Job.Allowance))
	total.Add(&total, &a.Job.Fee)
	return total
}

// SumPrices adds up the prices of seats.
func SumPrices(panel []Seat) uint256.Int {
	var sum uint256.Int
	for i := range panel {
		sum.Add(&sum, &panel[i].Price)
	}
	return sum
}
