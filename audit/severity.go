package audit

// severity returns the grade that a finding of a rule gets where the options
// set one for the rule. A lower grade holds for all its findings. A higher one
// holds for those that the rule grades highest: what it graded down for weak
// evidence stays down.
func (o Options) severity(rule *Rule, graded Severity) Severity {
	set, ok := o.Severities[rule.ID]
	if ok && (set.Rank() > graded.Rank() || graded == rule.Severity) {
		return set
	}
	return graded
}
