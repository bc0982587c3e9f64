"""The figures that count, and their floors.  Everything here reads texts and scoring tools that lie beside the checkout, in ../shared."""
