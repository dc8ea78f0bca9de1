package cli

import (
	"errors"

	"github.com/spf13/pflag"
)

// flagError says in the user's language what is wrong with the flags of c.
func (a *app) flagError(c *command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	help := a.say("；sdkaudit help %s 列出全部", "; sdkaudit help %s lists them", c.name)
	switch {
	case errors.As(err, &unknown):
		dashes := "--"
		if unknown.GetSpecifiedShortnames() != "" {
			dashes = "-"
		}
		return usageError{a.say("没有 %s%s 这个参数", "unknown flag %s%s", dashes, unknown.GetSpecifiedName()) + help}
	case errors.As(err, &bare):
		return usageError{a.say("--%s 需要一个值", "--%s wants a value", bare.GetFlag().Name)}
	case errors.As(err, &invalid):
		return usageError{a.say("--%s 不能是 %q", "--%s cannot be %q", invalid.GetFlag().Name, invalid.GetValue())}
	}
	return usageError{err.Error()}
}
