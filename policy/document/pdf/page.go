package pdf

import (
	"cmp"
	"slices"
)

// A page is a page with the resources that it may have inherited.
type page struct {
	dict      dict
	resources dict
}

// pages returns the pages in their order. Where the tree of pages is broken,
// they are taken in the order of their numbers.
func (f *file) pages() []page {
	var out []page
	root := f.dict(f.trailer["Root"])
	f.walk(f.dict(root["Pages"]), nil, map[ref]bool{}, 0, &out)
	if len(out) > 0 {
		return out
	}
	numbers := make([]ref, 0, len(f.places))
	for n := range f.places {
		numbers = append(numbers, n)
	}
	slices.SortFunc(numbers, cmp.Compare)
	for _, n := range numbers {
		if d, ok := f.resolve(n).(dict); ok && d["Type"] == name("Page") && len(out) < maxPages {
			out = append(out, page{d, f.dict(d["Resources"])})
		}
	}
	return out
}

// walk collects the leaves of the page tree below node.
func (f *file) walk(node dict, resources dict, seen map[ref]bool, depth int, out *[]page) {
	if node == nil || depth > maxDepth || len(*out) >= maxPages {
		return
	}
	if r := f.dict(node["Resources"]); r != nil {
		resources = r
	}
	kids := f.array(node["Kids"])
	if kids == nil {
		*out = append(*out, page{node, resources})
		return
	}
	for _, kid := range kids {
		if n, ok := kid.(ref); ok {
			if seen[n] {
				continue
			}
			seen[n] = true
		}
		f.walk(f.dict(kid), resources, seen, depth+1, out)
	}
}

// contents returns the contents of a page, joined.
func (f *file) contents(p page) []byte {
	var out []byte
	parts := f.array(p.dict["Contents"])
	if parts == nil {
		parts = array{p.dict["Contents"]}
	}
	for _, part := range parts {
		if s, ok := f.resolve(part).(stream); ok {
			out = append(append(out, f.decode(s)...), '\n')
		}
	}
	return out
}
