package protobuf

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFields(t *testing.T) {
	tests := []struct {
		name    string
		message string
		want    []Field
		damaged bool
	}{
		{"empty", "", nil, false},
		{"varint", "\x08\x96\x01", []Field{{Number: 1, Value: 150}}, false},
		{"string", "\x12\x07testing", []Field{{Number: 2, Bytes: []byte("testing")}}, false},
		{"empty string", "\x12\x00", []Field{{Number: 2, Bytes: []byte{}}}, false},
		{"fixed", "\x1d\x01\x02\x03\x04\x21\x01\x00\x00\x00\x00\x00\x00\x80",
			[]Field{{Number: 3, Value: 0x04030201}, {Number: 4, Value: 1<<63 | 1}}, false},
		{"repeated", "\x08\x01\x08\x02", []Field{{Number: 1, Value: 1}, {Number: 1, Value: 2}}, false},
		{"two bytes of tag", "\x80\x01\x05", []Field{{Number: 16, Value: 5}}, false},
		{"cut in a tag", "\x08\x01\x80", []Field{{Number: 1, Value: 1}}, true},
		{"cut in a varint", "\x08\x80", nil, true},
		{"cut in a string", "\x12\x07test", nil, true},
		{"cut in a number", "\x1d\x01", nil, true},
		{"a length of 64 bits", "\x12\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", nil, true},
		{"number 0", "\x00\x01", nil, true},
		{"a group", "\x0b\x0c", nil, true},
		{"a varint without end", "\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", nil, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []Field
			var err error
			for f, e := range Fields([]byte(tt.message)) {
				if err = e; err == nil {
					got = append(got, f)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if errors.Is(err, ErrDamaged) != tt.damaged {
				t.Errorf("error %v", err)
			}
		})
	}
}

// FuzzFields checks that every message comes to an end and that no field
// reaches beyond it.
func FuzzFields(f *testing.F) {
	f.Add([]byte("\x08\x96\x01\x12\x07testing"))
	f.Add([]byte("\x1d\x01\x02\x03\x04\x21\x01\x00\x00\x00\x00\x00\x00\x80"))
	f.Add([]byte("\x12\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"))
	f.Fuzz(func(t *testing.T, message []byte) {
		read, fields := 0, 0
		for field, err := range Fields(message) {
			if err != nil {
				break
			}
			read += len(field.Bytes)
			fields++
		}
		if read+fields > len(message) {
			t.Errorf("%d fields and %d bytes in a message of %d", fields, read, len(message))
		}
	})
}
