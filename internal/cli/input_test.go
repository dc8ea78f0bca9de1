package cli

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
)

func TestSpool(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Setenv("TMP", dir) // on Windows
	f, size, err := spool(context.Background(), strings.NewReader("0123456789"), 10)
	if err != nil || size != 10 {
		t.Fatalf("%d bytes, %v", size, err)
	}
	b := make([]byte, 10)
	if _, err := f.ReadAt(b, 0); err != nil || string(b) != "0123456789" {
		t.Errorf("%q, %v", b, err)
	}
	f.Close()
	os.Remove(f.Name())

	if _, _, err := spool(context.Background(), strings.NewReader("0123456789x"), 10); !errors.Is(err, errTooLarge) {
		t.Errorf("over the limit: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := spool(ctx, strings.NewReader("0"), 10); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
