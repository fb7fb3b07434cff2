// Package config is what a person tells the program: one YAML file, environment variables over it, flags over both.
//
// Place in the flow: cmd loads it once, checks what its command needs, and hands parts of it down. The same file serves
// every command.
//
// It never holds a secret: keys and passwords are named by file or by environment variable. It never opens what it names.
//
// Start reading at Config, then Load, then Check.
package config
