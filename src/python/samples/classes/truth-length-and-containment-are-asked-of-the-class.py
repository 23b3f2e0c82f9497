class Box:
    def __init__(self, items): self.items = items
    def __len__(self): return len(self.items)
    def __contains__(self, x): return x in self.items
    def __getitem__(self, k): return self.items[k]
    def __setitem__(self, k, v): self.items[k] = v
    def __delitem__(self, k): del self.items[k]
    def __call__(self, *a, **k): return (a, k)

class No:
    def __bool__(self): return False

full, empty = Box([1, 2, 3]), Box([])
print(bool(full), bool(empty), bool(No()), not No(), not full, len(full))
print("yes" if full else "no", "yes" if empty else "no", full and 1, (empty or 2), (No() or "or"))
print(2 in full, 9 in full, 9 not in full, full[1], full[-1], full[0:2])
full[0] = 7
del full[1]
print(full.items, full(1, x=2))
while full:
    full.items.pop()
print(len(full), all([Box([1]), Box([2])]), any([empty, No()]))
