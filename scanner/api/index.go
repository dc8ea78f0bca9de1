package api

import "slices"

// index is what the targets and circumstances are in one DEX file. Numbers of
// targets are those in the Finder's table.
type index struct {
	methods, fields, strings, types items // that code refers to

	defined items            // methods whose definition is a use
	extends map[uint32][]int // by class: targets that its definition is a use of

	arguments   map[int]uint32          // by target: the string that a call must pass
	methodSigns map[uint32]circumstance // what the call of a method tells
	stringSigns map[uint32]circumstance // what a string constant tells
	named       bool                    // there are strings of the kind Named

	outlines map[uint32]bool // classes whose uses are those of their callers
}

func newIndex() *index {
	return &index{
		extends:     make(map[uint32][]int),
		arguments:   make(map[int]uint32),
		methodSigns: make(map[uint32]circumstance),
		stringSigns: make(map[uint32]circumstance),
		outlines:    make(map[uint32]bool),
	}
}

// addSign notes what the call of a method tells. Code that looks up members is
// of interest for itself if there are names that it may look up.
func (x *index) addSign(method uint32, signs circumstance) {
	if signs == 0 {
		return
	}
	x.methodSigns[method] |= signs
	if signs&lookup != 0 && x.named {
		x.methods.mark(method)
	}
}

// empty reports whether the file has no target.
func (x *index) empty() bool {
	return x.methods.empty() && x.fields.empty() && x.strings.empty() && x.types.empty() &&
		x.defined.empty() && len(x.extends) == 0
}

// items are the items of one table that are of interest.
type items struct {
	bits    []uint64 // a bit for each item up to the last one of interest
	targets map[uint32][]int
}

// add makes the item at i stand for a target.
func (s *items) add(i uint32, target int) {
	if s.targets == nil {
		s.targets = make(map[uint32][]int)
	}
	if !slices.Contains(s.targets[i], target) {
		s.targets[i] = append(s.targets[i], target)
	}
	s.mark(i)
}

// mark makes the item at i one of interest.
func (s *items) mark(i uint32) {
	if short := int(i/64) + 1 - len(s.bits); short > 0 {
		s.bits = append(s.bits, make([]uint64, short)...)
	}
	s.bits[i/64] |= 1 << (i % 64)
}

func (s *items) has(i uint32) bool {
	word := i / 64
	return word < uint32(len(s.bits)) && s.bits[word]&(1<<(i%64)) != 0
}

// at returns the targets that the item at i stands for.
func (s *items) at(i uint32) []int {
	if !s.has(i) {
		return nil
	}
	return s.targets[i]
}

func (s *items) empty() bool { return len(s.bits) == 0 }
