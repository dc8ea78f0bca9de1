package scanner

import (
	"bytes"

	"github.com/sdkaudit/sdkaudit/scanner/api"
	"github.com/sdkaudit/sdkaudit/sdkdb"
)

// weakCode is code under weak prefixes. Whose it is shows when all DEX files
// have been read.
type weakCode struct {
	classes []weakClass
	uses    []weakUse
}

type weakClass struct {
	owner        sdkdb.Match
	name, member string
}

type weakUse struct {
	use    api.Use
	member string
}

// settleWeak gives the code under weak prefixes to the SDKs of which other code
// is in the build. What is left is nobody's that is known.
func (c *code) settleWeak() {
	weak := c.weak
	c.weak = nil
	c.ownsWeak = map[string]bool{}
	for _, w := range weak.classes {
		if c.found.has(w.owner.ID, ClassEvidence) {
			c.ownsWeak[w.owner.ID] = true
		}
	}
	for _, w := range weak.classes {
		if c.ownsWeak[w.owner.ID] {
			c.found.add(w.owner.ID, evidenceKey{ClassEvidence, w.owner.Prefix, w.member}, w.name)
		} else {
			c.addStranger(w.name, w.member)
		}
	}
	for _, w := range weak.uses {
		c.addUse(w.use, w.member)
	}
}

// deferUse puts a use aside if whose it is does not show yet.
func (c *code) deferUse(u api.Use, member string) bool {
	if c.weak == nil {
		return false
	}
	owner, _ := c.matcher.Class(string(u.Class))
	if owner.Weak {
		u.Class = bytes.Clone(u.Class) // which may be a part of a whole DEX file
		c.weak.uses = append(c.weak.uses, weakUse{u, member})
	}
	return owner.Weak
}
