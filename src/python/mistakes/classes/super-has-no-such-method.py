class Shape:
    def area(self):
        return 0

class Square(Shape):
    def area(self):
        return super().arae()

Square().area()
# hint: Did you mean 'area'?
