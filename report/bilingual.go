package report

import (
	"fmt"
	"html"
	"html/template"
	"slices"

	"github.com/sdkaudit/sdkaudit/audit"
)

// Findings that stand open when the page is loaded: the worst, but no more
// than one can survey.
const htmlUnfolded = 10

// bilingual renders in both languages. A switch on the page shows one.
type bilingual struct{ zh, en view }

func newBilingual(r *audit.Result) bilingual {
	return bilingual{zh: newView(r, Options{Lang: "zh"}), en: newView(r, Options{Lang: "en"})}
}

// pair makes HTML of a phrase in two languages; of one if they are the same.
func pair(zh, en string) template.HTML {
	if zh == en {
		return template.HTML(html.EscapeString(zh))
	}
	return template.HTML(`<span class="zh" lang="zh-CN">` + html.EscapeString(zh) + `</span><span class="en" lang="en">` + html.EscapeString(en) + `</span>`)
}

// both renders what a view says.
func (b bilingual) both(say func(view) string) template.HTML { return pair(say(b.zh), say(b.en)) }

func (b bilingual) text(t audit.Text) template.HTML { return pair(t.In("zh"), t.In("en")) }

// labels renders the labels of a kind of key.
func labels[K ~string](b bilingual, table map[K]audit.Text) func(K) template.HTML {
	return func(key K) template.HTML {
		return b.both(func(v view) string { return label(v.Options, table, key) })
	}
}

// funcs are the functions of the template.
func (b bilingual) funcs() template.FuncMap {
	return template.FuncMap{
		"t":               pair,
		"text":            b.text,
		"severity":        labels(b, severityWords),
		"presence":        labels(b, presenceWords),
		"state":           labels(b, stateWords),
		"proof":           labels(b, proofWords),
		"class":           labels(b, permissionClassWords),
		"baseline":        func() template.HTML { return b.both(view.baseline) },
		"outdated":        func() template.HTML { return b.both(view.outdated) },
		"rowStatus":       labels(b, rowStatusWords),
		"exceptionStatus": labels(b, exceptionStatusWords),
		"suppression": func(f audit.Finding) template.HTML {
			return b.both(func(v view) string { return v.suppression(f) })
		},
		"evidenceKind": func(e audit.Evidence) template.HTML {
			return b.both(func(v view) string { return v.evidenceKind(e) })
		},
		"title": func(f audit.Finding) template.HTML { return b.both(func(v view) string { return v.title(f) }) },
		"sdk":   func(id string) template.HTML { return b.both(func(v view) string { return v.sdkName(id) }) },
		"key":   b.key,
		"amount": func(n int, zh, one, many string) template.HTML {
			return b.both(func(v view) string { return v.amount(n, zh, one, many) })
		},
		"personalInfo": func(id string) template.HTML {
			return b.both(func(v view) string { return v.policyRow(id).personalInfo })
		},
		"owner":   func(o audit.Owner) template.HTML { return b.both(func(v view) string { return v.owner(o) }) },
		"reached": b.zh.reached,
		"site":    site,
		"size":    size,
		"number":  func(i int) int { return i + 1 },
		"unfolded": func(i int, f audit.Finding) bool {
			return i < htmlUnfolded && f.Suppressed == nil && f.Severity.Rank() <= audit.Medium.Rank()
		},
		"short":         shortPermission,
		"place":         b.zh.place,
		"lineOf":        lineOf,
		"places":        places,
		"permissionsOf": b.zh.permissionsOf,
		"unlisted":      b.zh.unlisted,
		"routine":       routine,
		"unmentioned": func(p audit.Permission) bool {
			return routine(p) && p.Disclosure == audit.Undisclosed
		},
		"presenceRank": presenceRank,
		"stateRank":    stateRank,
		"classRank":    classRank,
		"severityRank": b.zh.severityRank,
		"findingsOn":   b.links,
	}
}

// key names a data type or permission as people do.
func (b bilingual) key(key string) template.HTML {
	return b.both(func(v view) string { return v.key(key) })
}

// links lists the findings about a subject.
func (b bilingual) links(kind, id string) []htmlLink {
	var links []htmlLink
	for i, f := range b.zh.Findings {
		if slices.Contains(subjects(f), audit.Subject{Kind: kind, ID: id}) {
			links = append(links, htmlLink{Number: i + 1, Severity: f.Severity})
		}
	}
	return links
}

// size reads "46.0 MiB".
func size(n int64) string {
	switch {
	case n >= 1<<20:
		return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20))
	case n >= 1<<10:
		return fmt.Sprintf("%.1f KiB", float64(n)/(1<<10))
	}
	return fmt.Sprintf("%d B", n)
}
