package client

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// disk keeps orders.
type disk interface {
	Get(ns string, key []byte) ([]byte, bool, error)
	Put(ns string, key, value []byte, sync bool) error
	Iterate(ns string, prefix []byte, fn func(key, value []byte) error) error
}

// Order is one job that a submitter asked for, under a name of its own, and what became of it. It is written down before
// anything is sent, so that asking again after a crash goes on with the same job.
type Order struct {
	Name      string
	Submitter common.Address
	Spec      []byte
	Attempts  []Attempt // panels that agreed, oldest first; at most one of them was or will be opened
	Opened    *Opening  // nil until the chain has the job
}

// Attempt is a panel that agreed to the order.
type Attempt struct {
	Job     protocol.Job
	Panel   []protocol.Seat
	Accepts []protocol.Signature
}

// Opening is where the job of an order began.
type Opening struct {
	ID       protocol.JobID
	Tx       common.Hash
	Block    uint64
	GasUsed  uint64      // 0 when another process sent it
	GasPrice uint256.Int // wei a unit
}

// MaxName bounds the name of an order, in bytes.
const MaxName = 128

const orderSpace = "orders"

// Orders are the orders of one submitter on one network. The zero value keeps nothing and finds nothing.
type Orders struct {
	disk   disk
	prefix []byte
}

// NewOrders returns the orders that a store holds for a network.
func NewOrders(d disk, n protocol.Network) Orders {
	id := uint256.NewInt(n.ChainID).Bytes32()
	return Orders{disk: d, prefix: append(id[24:], n.Contract[:]...)}
}

// CheckName refuses a name that no order can have: empty, too long, or that of a job id.
func CheckName(name string) error {
	if _, err := protocol.ParseJobID(name); err == nil || name == "" || len(name) > MaxName {
		return refusal.New(refusal.UsageBadValue, "the name %q: want 1 to %d bytes that are no job id", name, MaxName)
	}
	return nil
}

// Get finds an order by its name. ok is false when there is none.
func (o Orders) Get(name string) (order Order, ok bool, err error) {
	if o.disk == nil {
		return Order{}, false, nil
	}
	raw, ok, err := o.disk.Get(orderSpace, o.key(name))
	if err != nil || !ok {
		return Order{}, false, err
	}
	order, err = decodeOrder(raw)
	if err == nil && order.Name != name {
		err = refusal.New(refusal.StoreCorrupt, "order %q lies under %q", order.Name, name)
	}
	return order, err == nil, err
}

// Of finds the order that a job was opened for. ok is false when there is none.
func (o Orders) Of(id protocol.JobID) (order Order, ok bool, err error) {
	all, err := o.List()
	for _, order := range all {
		if order.Opened != nil && order.Opened.ID == id {
			return order, true, nil
		}
	}
	return Order{}, false, err
}

// List returns every order, by name.
func (o Orders) List() ([]Order, error) {
	if o.disk == nil {
		return nil, nil
	}
	var all []Order
	err := o.disk.Iterate(orderSpace, o.prefix, func(key, raw []byte) error {
		order, err := decodeOrder(raw)
		if err == nil && !bytes.Equal(key, o.key(order.Name)) {
			err = refusal.New(refusal.StoreCorrupt, "order %q", order.Name)
		}
		all = append(all, order)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list orders: %w", err)
	}
	return all, nil
}

// put writes an order, durably.
func (o Orders) put(order *Order) error {
	if o.disk == nil {
		return nil
	}
	raw, err := json.Marshal(order) // by pointer: amounts are written by their pointer methods
	if err != nil {
		return fmt.Errorf("write order %q: %w", order.Name, err)
	}
	if err := o.disk.Put(orderSpace, o.key(order.Name), raw, true); err != nil {
		return fmt.Errorf("write order %q: %w", order.Name, err)
	}
	return nil
}

func (o Orders) key(name string) []byte { return append(bytes.Clone(o.prefix), name...) }

func decodeOrder(raw []byte) (Order, error) {
	var order Order
	if err := json.Unmarshal(raw, &order); err != nil {
		return order, refusal.Wrap(refusal.StoreCorrupt, err, "an order")
	}
	for _, a := range order.Attempts {
		if len(a.Accepts) != len(a.Panel) || a.Job.Panel != protocol.PanelHash(a.Panel) {
			return order, refusal.New(refusal.StoreCorrupt, "order %q", order.Name)
		}
	}
	return order, nil
}
