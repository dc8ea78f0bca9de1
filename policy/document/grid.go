package document

// A spanCell is a cell as its container writes it: once, with the number of
// columns and rows that it covers.
type spanCell struct {
	Cell
	cols, rows int // at least 1
}

// fillSpans lays cells out on a grid, repeating each in every place that it
// covers, and pads all rows to the width of the widest. It returns false where
// that would take more than budget cells.
func fillSpans(source [][]spanCell, budget int) ([]Row, bool) {
	type hanging struct {
		Cell
		rows int // how many more rows it reaches down
	}
	grid := make([]Row, 0, len(source))
	var above []hanging // by column
	width, used := 0, 0
	for _, cells := range source {
		var row Row
		place := func(c Cell) bool {
			used++
			row = append(row, c)
			return used <= budget
		}
		hang := func() bool { // the cells from above that come next in this row
			for len(row) < len(above) && above[len(row)].rows > 0 {
				h := &above[len(row)]
				h.rows--
				c := h.Cell
				c.Spanned = true
				if !place(c) {
					return false
				}
			}
			return true
		}
		for _, c := range cells {
			if !hang() {
				return nil, false
			}
			for range min(c.cols, maxSpan) {
				for len(above) <= len(row) {
					above = append(above, hanging{})
				}
				above[len(row)] = hanging{c.Cell, min(c.rows, maxSpan) - 1}
				if !place(c.Cell) {
					return nil, false
				}
			}
		}
		for i := len(row); i < len(above); i++ {
			if above[i].rows <= 0 {
				continue
			}
			for len(row) < i {
				if !place(Cell{}) {
					return nil, false
				}
			}
			if !hang() {
				return nil, false
			}
		}
		grid = append(grid, row)
		width = max(width, len(row))
	}
	if width*len(grid) > budget {
		return nil, false
	}
	for i, row := range grid {
		for len(row) < width {
			row = append(row, Cell{})
		}
		grid[i] = row
	}
	return grid, true
}
