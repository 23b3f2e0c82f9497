try:
    1 / 0
except ZeroDivisionError as e:
    [].pop()
# hint: Nothing is left in the list.
