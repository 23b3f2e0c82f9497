"""Makes src/debug/figures/golden/figures.json: what Matplotlib draws for each program of src/debug/figures/samples.

Run from the top folder, with Matplotlib 3.11 and NumPy 2: MPLBACKEND=Agg python3 scripts/golden/pyplot.py
For each program a list of figures, for each figure its axes: title, names and limits of the axes, texts of the
legend, and what is drawn: lines with their colours and points, collections with their colours and offsets, bars with
their boxes, images with their extents.
"""

import glob
import json
import os

import matplotlib.pyplot as plt
import numpy as np
from matplotlib import colors
from matplotlib.collections import PathCollection
from matplotlib.container import BarContainer

SAMPLES = "src/debug/figures/samples/"
OUT = "src/debug/figures/golden/figures.json"


def number(x):
    return float(f"{float(x):.12g}") if np.isfinite(x) else None


def numbers(values):
    return [number(x) for x in np.asarray(values, dtype=float).ravel()]


def lines(axes):
    return [
        {
            "color": colors.to_hex(line.get_color()),
            "dash": line.get_linestyle(),
            "marker": line.get_marker(),
            "x": numbers(line.get_xdata()),
            "y": numbers(line.get_ydata()),
        }
        for line in axes.get_lines()
    ]


def points(axes):
    return [
        {"colors": [colors.to_hex(c) for c in each.get_facecolors()], "at": numbers(each.get_offsets())}
        for each in axes.collections
        if isinstance(each, PathCollection)
    ]


def bars(axes):
    return [
        {
            "color": colors.to_hex(each.patches[0].get_facecolor()),
            "boxes": [numbers(bar.get_bbox().extents) for bar in each.patches],
        }
        for each in axes.containers
        if isinstance(each, BarContainer)
    ]


def describe(axes):
    legend = axes.get_legend()
    return {
        "title": axes.get_title(),
        "names": [axes.get_xlabel(), axes.get_ylabel()],
        "scales": [axes.get_xscale(), axes.get_yscale()],
        "x": numbers(axes.get_xlim()),
        "y": numbers(axes.get_ylim()),
        "legend": [text.get_text() for text in legend.get_texts()] if legend else None,
        "lines": lines(axes),
        "points": points(axes),
        "bars": bars(axes),
        "images": [numbers(image.get_extent()) for image in axes.get_images()],
        "texts": [text.get_text() for text in axes.texts],
    }


def run(path):
    """Figures that a program makes, shown or not, in the order in which they were made."""
    plt.close("all")
    made, make = [], plt.figure

    def keep(*args, **kwargs):
        figure = make(*args, **kwargs)
        if figure not in made:
            made.append(figure)
        return figure

    # A window that is shown and closed again: what follows is another figure.
    plt.figure, close = keep, plt.close
    plt.show = lambda *args, **kwargs: close("all")
    try:
        exec(compile(open(path).read(), path, "exec"), {"__name__": "__main__"})
    finally:
        plt.figure = make
    result = []
    for figure in made:
        figure.canvas.draw()
        axes = [each for each in figure.axes if each.get_label() != "<colorbar>"]
        if any(each.has_data() for each in axes):
            result.append(
                {"size": numbers(figure.get_size_inches()), "title": figure.get_suptitle(), "axes": [*map(describe, axes)]}
            )
    return result


if __name__ == "__main__":
    golden = {os.path.basename(path): run(path) for path in sorted(glob.glob(SAMPLES + "*.py"))}
    os.makedirs(os.path.dirname(OUT), exist_ok=True)
    with open(OUT, "w") as file:
        json.dump(golden, file, indent=1, ensure_ascii=False)
        file.write("\n")
