package protocol

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// checkKeys refuses what encoding/json lets pass and another reader would take differently: a key that stands twice in
// one object, and a key in another case than the field's. Below an answer schema keys are free, but still stand once.
// raw is known to be one JSON object.
func checkKeys(raw []byte) error {
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	return checkValue(dec, true)
}

// checkValue reads one value. Its depth is bounded, since Decode, which bounds it, came before.
func checkValue(dec *json.Decoder, lower bool) error {
	token, err := dec.Token()
	if err != nil {
		return err
	}
	open, ok := token.(json.Delim)
	if !ok {
		return nil
	}
	seen := map[string]bool{}
	for dec.More() {
		free := false
		if open == '{' {
			token, err := dec.Token()
			if err != nil {
				return err
			}
			key, _ := token.(string)
			if seen[key] || lower && key != strings.ToLower(key) {
				return fmt.Errorf("key %q stands twice or in the wrong case", clip(key, MaxName))
			}
			seen[key] = true
			free = key == "answer_schema"
		}
		if err := checkValue(dec, lower && !free); err != nil {
			return err
		}
	}
	_, err = dec.Token()
	return err
}
