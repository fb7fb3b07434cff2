package audit_test

import (
	"fmt"
	"math"
	"reflect"
)

// walker visits every leaf of a value. change alters the leaf by one bit, or to its largest value when extreme is set;
// slices lose their last element, or all. restore undoes it. Of an array of bytes it visits one in stride, beginning
// elsewhere in each, so that every field is visited and every place in some field.
type walker struct {
	extreme bool
	stride  int
	arrays  int
	visit   func(path string, change, restore func())
}

func (w *walker) walk(v reflect.Value, path string, put func()) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			w.walk(v.Elem(), path, put)
		}
	case reflect.Interface:
		inner := reflect.New(v.Elem().Type()).Elem()
		inner.Set(v.Elem())
		w.walk(inner, path, func() { v.Set(inner); put() })
	case reflect.Struct:
		for i := range v.NumField() {
			w.walk(v.Field(i), path+"."+v.Type().Field(i).Name, put)
		}
	case reflect.Array, reflect.Slice:
		bytes := v.Kind() == reflect.Array && v.Type().Elem().Kind() == reflect.Uint8
		if bytes {
			w.arrays++
		}
		for i := range v.Len() {
			if bytes && w.stride > 1 && (i+w.arrays)%w.stride != 0 {
				continue
			}
			// Amounts have at most 96 bits on the wire.
			if v.Type().String() == "uint256.Int" && i > 0 {
				break
			}
			w.walk(v.Index(i), fmt.Sprintf("%s[%d]", path, i), put)
		}
		if v.Kind() == reflect.Slice && v.Len() > 0 {
			whole := reflect.ValueOf(v.Interface())
			n := whole.Len() - 1
			if w.extreme {
				n = 0
			}
			w.visit(path+" shorter", func() { v.Set(whole.Slice(0, n)); put() }, func() { v.Set(whole); put() })
		}
	default:
		w.leaf(v, path, put)
	}
}

func (w *walker) leaf(v reflect.Value, path string, put func()) {
	old := reflect.ValueOf(v.Interface())
	var changed reflect.Value
	switch {
	case w.extreme && v.CanUint():
		changed = reflect.ValueOf(^uint64(0)).Convert(v.Type())
	case w.extreme && v.CanInt():
		changed = reflect.ValueOf(int64(math.MinInt64) >> (64 - v.Type().Bits())).Convert(v.Type())
	case v.CanUint():
		changed = reflect.ValueOf(v.Uint() ^ 1).Convert(v.Type())
	case v.CanInt():
		changed = reflect.ValueOf(v.Int() ^ 1).Convert(v.Type())
	case v.Kind() == reflect.Bool:
		changed = reflect.ValueOf(!v.Bool()).Convert(v.Type())
	case v.Kind() == reflect.String:
		changed = reflect.ValueOf(v.String() + "x").Convert(v.Type())
	default:
		panic("no change for " + v.Type().String())
	}
	w.visit(path, func() { v.Set(changed); put() }, func() { v.Set(old); put() })
}
