package solver

import (
	"errors"
	"fmt"
	"strconv"
)

// maxValue bounds every intermediate result, so that no product of two overflows.
const maxValue = 1_000_000_000

// Limits of an expression that somebody else wrote.
const (
	maxText  = 400
	maxDepth = 24
	maxLeafs = 64
)

// expr is an immutable arithmetic expression with its value. op is zero for a number.
type expr struct {
	op          byte
	left, right *expr
	value       int64
	ops         int // how many operations it takes
}

var (
	errInexact = errors.New("a division is not exact")
	errHuge    = fmt.Errorf("a result is beyond %d", maxValue)
)

func leaf(n int64) *expr { return &expr{value: n} }

// apply joins two expressions. It fails on an inexact division and on a result out of bounds.
func apply(op byte, a, b *expr) (*expr, error) {
	e := &expr{op: op, left: a, right: b, ops: a.ops + b.ops + 1}
	switch op {
	case '+':
		e.value = a.value + b.value
	case '-':
		e.value = a.value - b.value
	case '*':
		e.value = a.value * b.value
	case '/':
		if b.value == 0 || a.value%b.value != 0 {
			return nil, errInexact
		}
		e.value = a.value / b.value
	}
	if e.value > maxValue || e.value < -maxValue {
		return nil, errHuge
	}
	return e, nil
}

// leaves appends the numbers of the expression from left to right.
func (e *expr) leaves(to []int64) []int64 {
	if e.op == 0 {
		return append(to, e.value)
	}
	return e.right.leaves(e.left.leaves(to))
}

// String writes the expression with as few parentheses as its value allows.
func (e *expr) String() string { return string(e.print(nil)) }

func (e *expr) print(b []byte) []byte {
	if e.op == 0 {
		return strconv.AppendInt(b, e.value, 10)
	}
	b = e.operand(b, e.left, rank(e.left.op) < rank(e.op))
	b = append(b, ' ', e.op, ' ')
	strict := e.op == '-' || e.op == '/'
	return e.operand(b, e.right, rank(e.right.op) < rank(e.op) || strict && rank(e.right.op) == rank(e.op))
}

func (e *expr) operand(b []byte, sub *expr, wrapped bool) []byte {
	if !wrapped {
		return sub.print(b)
	}
	return append(sub.print(append(b, '(')), ')')
}

// rank is how strongly an operator binds; a number binds strongest.
func rank(op byte) int {
	switch op {
	case '+', '-':
		return 1
	case '*', '/':
		return 2
	}
	return 3
}

// parser reads an expression: sums of products of numbers and parentheses, no signs, no other operators.
type parser struct {
	text  string
	at    int
	leafs int
}

// parseExpr reads a whole text as one expression.
func parseExpr(text string) (*expr, error) {
	if len(text) > maxText {
		return nil, fmt.Errorf("%d bytes, at most %d", len(text), maxText)
	}
	p := &parser{text: text}
	e, err := p.chain(1, 0)
	if err != nil {
		return nil, err
	}
	if p.peek() != 0 {
		return nil, fmt.Errorf("unexpected %q at %d", p.text[p.at], p.at+1)
	}
	return e, nil
}

// peek skips blanks and returns the next byte, zero at the end.
func (p *parser) peek() byte {
	for p.at < len(p.text) && (p.text[p.at] == ' ' || p.text[p.at] == '\t') {
		p.at++
	}
	if p.at == len(p.text) {
		return 0
	}
	return p.text[p.at]
}

// chain reads operands of one rank, joined from the left.
func (p *parser) chain(level, depth int) (*expr, error) {
	e, err := p.operand(level, depth)
	for err == nil {
		op := p.peek()
		if op == 0 || rank(op) != level {
			return e, nil
		}
		p.at++
		var right *expr
		if right, err = p.operand(level, depth); err == nil {
			e, err = apply(op, e, right)
		}
	}
	return nil, err
}

func (p *parser) operand(level, depth int) (*expr, error) {
	if level == 1 {
		return p.chain(2, depth)
	}
	switch c := p.peek(); {
	case depth > maxDepth:
		return nil, errors.New("nested too deeply")
	case c == '(':
		p.at++
		e, err := p.chain(1, depth+1)
		if err != nil {
			return nil, err
		}
		if p.peek() != ')' {
			return nil, errors.New("a parenthesis is not closed")
		}
		p.at++
		return e, nil
	case c >= '0' && c <= '9':
		return p.number()
	case c == 0:
		return nil, errors.New("it ends where a number is expected")
	default:
		return nil, fmt.Errorf("unexpected %q at %d", c, p.at+1)
	}
}

func (p *parser) number() (*expr, error) {
	start := p.at
	for p.at < len(p.text) && p.text[p.at] >= '0' && p.text[p.at] <= '9' {
		p.at++
	}
	n, err := strconv.ParseInt(p.text[start:p.at], 10, 64)
	if err != nil || n > maxValue {
		return nil, errHuge
	}
	if p.leafs++; p.leafs > maxLeafs {
		return nil, errors.New("too many numbers")
	}
	return leaf(n), nil
}
