for i in range(3):
print(i)
# hint: The lines that belong to it are indented, by four blanks. A block without statements needs `pass`.
