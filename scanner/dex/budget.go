package dex

// budget is how many bytes a pass over a file may still read. Items of an
// honest file overlap little (identical code is stored once), those of a
// hostile one as much as they like.
type budget int64

// slack makes room for tiny files.
const slack = 4096

// classBudget returns the budget of a pass over the classes of the file. A pass
// over everything reads about half of an ordinary file.
func (f *File) classBudget() *budget {
	b := budget(8*int64(f.size) + slack)
	return &b
}

// stringBudget returns the budget of a pass over the strings of the file,
// which may be those of its whole container.
func (f *File) stringBudget() *budget {
	b := budget(2*int64(len(f.data)) + slack)
	return &b
}

// spend takes n bytes from the budget.
func (b *budget) spend(n int) error {
	*b -= budget(n)
	if *b < 0 {
		return ErrOverlap
	}
	return nil
}
