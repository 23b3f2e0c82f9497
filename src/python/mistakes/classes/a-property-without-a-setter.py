class Circle:
    @property
    def area(self):
        return 3.0

c = Circle()
c.area = 4.0
# hint: The class computes area; it cannot be set.
