"""Makes static/digits.py and src/python/modules/digits-data.ts of the first thousand images of the data set.

Run from the top folder, with the file digits.csv (an image a line: 64 numbers from 0 to 16, and the digit):
    python3 scripts/digits.py digits.csv
The data are the test set of "Optical Recognition of Handwritten Digits" by E. Alpaydin and C. Kaynak, UCI Machine
Learning Repository, 1998, https://doi.org/10.24432/C50P49, which may be shared under CC BY 4.0.
"""

import sys

MANY = 1000
PIXELS = "0123456789ABCDEFG"

MODULE = '''"""A thousand handwritten digits, 8 by 8, for CPython and NumPy: the module `digits` of Backstep in one file.

    from digits import load_digits

    images, labels = load_digits()
    print(images.shape, labels[:3])  # (1000, 64) [0 1 2]

Put this file beside a notebook or a program, and both run as they do in Backstep.

The first thousand images of the test set of "Optical Recognition of Handwritten Digits", E. Alpaydin and C. Kaynak,
UCI Machine Learning Repository, 1998, https://doi.org/10.24432/C50P49, shared under CC BY 4.0
(https://creativecommons.org/licenses/by/4.0/). Changed: cut to a thousand, and written with one letter for each pixel.
"""

import numpy

__all__ = ["load_digits"]

# A line for each image: its 64 pixels from 0 to G, which stands for 16, and the digit that it shows.
LINES = """
{lines}
"""


def load_digits():
    """The images, one in each row of 64 pixels from 0.0 to 16.0, and the digits that they show."""
    lines = LINES.split()
    images = numpy.array([[int(pixel, 17) for pixel in line[:64]] for line in lines], dtype=float)
    labels = numpy.array([int(line[64]) for line in lines])
    return images, labels
'''

DATA = """/** @file A thousand handwritten digits, made by scripts/digits.py, which says where they come from and who may use them. */

/** A word for each image: its 64 pixels from 0 to G, which stands for 16, and the digit that it shows. */
export const LINES =
	'{lines}';
"""


def main():
    lines = []
    for row in open(sys.argv[1]).read().split()[:MANY]:
        *pixels, label = [int(float(each)) for each in row.split(",")]
        lines.append("".join(PIXELS[each] for each in pixels) + str(label))
    text = "\n".join(lines)
    open("static/digits.py", "w").write(MODULE.replace("{lines}", text))
    open("src/python/modules/digits-data.ts", "w").write(DATA.replace("{lines}", " ".join(lines)))


main()
