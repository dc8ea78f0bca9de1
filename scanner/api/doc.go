// Package api finds the code of a build that reaches personal information:
// calls of Android's and of some vendors' interfaces, reads of their fields,
// and the names, addresses and commands by which code goes around them.
//
// What counts is a table of targets. A Finder looks them up in the sorted
// tables of a DEX file, does not walk the code of a file that mentions none,
// and walks any other once. Who the code belongs to is for the caller to say.
//
// A target that depends on its circumstances counts only with them: a setting
// only if the constant that names it is what the call passes, a content URI
// only if the method goes on to query something, a command only if it goes on
// to run one, the name of a member only if it goes to what looks members up.
//
// # Security
//
// The input is hostile. The work grows with the size of the file and not with
// what its tables state: searches end in tables out of order, and no more
// members, prototypes, names and strings are looked at than an honest file has.
//
// # Limitations
//
// Code is read as it stands, method by method, whether it can be reached or
// not. A constant counts as the one passed if it is the last that was put into
// the register before the call, in the order of the code; branches are not
// followed. What a method gets from elsewhere, builds from pieces or decrypts
// is not seen, nor is what native code does.
//
// What is called by name counts if the method that has the name passes it to
// java.lang.Class, or to a class of the same DEX file that looks members up. A
// content URI counts if the method that has it queries, or if a class keeps it
// in a static field from its start and a method that reads the field queries.
// Longer ways are not followed.
//
// A call through a subclass of a platform class is found if the same DEX file
// defines the subclass. Code that the build tools moved to shared synthetic
// classes counts for those who call it in the same DEX file, as long as these
// classes have kept the names that the tools give them.
package api
