package cli

import (
	_ "embed"
	"encoding/json"
)

// exampleData is what an audit says where a rule fires, by the id of the rule.
// TestExamples writes it from the scripts in testdata/script.
//
//go:embed examples.json
var exampleData []byte

// example returns what a finding of the rule says, empty if there is none.
func example(rule string) text {
	var examples map[string]text
	if json.Unmarshal(exampleData, &examples) != nil {
		return text{}
	}
	return examples[rule]
}
