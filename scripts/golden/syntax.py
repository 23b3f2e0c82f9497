"""Makes src/python/syntax/golden/*.json: what CPython's own parser says. Run from the top folder.

A tree is written as one line per statement and expression, `Type line:column-line:column`, sorted;
f-strings are leaves, since CPython's spans inside them differ from version to version.
corpus.json has, for every other program of the project, how many lines its tree has and their SHA-256.
"""

import ast
import glob
import hashlib
import json

OUT = "src/python/syntax/golden/"
SAMPLES = "src/python/syntax/samples/"


def signature(text):
    """CPython counts the bytes of a column, the page its UTF-16 units; both from 1 here."""
    lines = []
    source = text.split("\n")

    def place(line, offset):
        return f"{line}:{len(source[line - 1].encode()[:offset].decode().encode('utf-16-le')) // 2 + 1}"

    def visit(node):
        if isinstance(node, (ast.stmt, ast.expr)):
            op = getattr(node, "op", None)
            name = type(node).__name__ + (f".{type(op).__name__}" if op else "")
            start = place(node.lineno, node.col_offset)
            lines.append(f"{name} {start}-{place(node.end_lineno, node.end_col_offset)}")
        if not isinstance(node, ast.JoinedStr):
            for child in ast.iter_child_nodes(node):
                visit(child)

    visit(ast.parse(text))
    return sorted(lines)


def refusal(text):
    try:
        compile(text, "program.py", "exec")
    except SyntaxError as error:
        return {"text": text, "type": type(error).__name__, "message": error.msg, "line": error.lineno}
    raise Exception("CPython accepts " + text)


if __name__ == "__main__":
    files = sorted(glob.glob(SAMPLES + "*.py")) + ["src/ui/programs/notebook.py", "src/ui/programs/mlp.py"]
    trees = {file: signature(open(file).read()) for file in files}
    with open(OUT + "trees.json", "w") as file:
        json.dump(trees, file, indent=0)
        file.write("\n")
    corpus = sorted(
        path
        for folder in ["src/python/samples", "src/ui/programs", "static"]
        for path in glob.glob(folder + "/**/*.py", recursive=True)
    )
    digests = {}
    for file in corpus:
        lines = signature(open(file).read())
        digests[file] = [len(lines), hashlib.sha256("\n".join(lines).encode()).hexdigest()]
    with open(OUT + "corpus.json", "w") as file:
        json.dump(digests, file, indent=0)
        file.write("\n")
    broken = open(SAMPLES + "broken.txt").read().split("\n----\n")
    with open(OUT + "broken.json", "w") as file:
        json.dump([refusal(text) for text in broken], file, indent=1)
        file.write("\n")
