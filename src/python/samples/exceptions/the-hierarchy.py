pairs = [(ZeroDivisionError, ArithmeticError), (OverflowError, ArithmeticError), (KeyError, LookupError), (IndexError, LookupError), (UnboundLocalError, NameError), (ModuleNotFoundError, ImportError), (NotImplementedError, RuntimeError), (RecursionError, RuntimeError), (FileNotFoundError, OSError), (FloatingPointError, ArithmeticError), (UnicodeError, ValueError), (StopIteration, Exception), (KeyboardInterrupt, BaseException), (Exception, BaseException), (IndentationError, SyntaxError)]
print([issubclass(a, b) for a, b in pairs])
print(issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception), issubclass(GeneratorExit, Exception))
try:
    {}[1]
except LookupError as e:
    print(type(e).__name__)
try:
    1 % 0
except (TypeError, ArithmeticError) as e:
    print(type(e).__name__, e)
print(KeyError.__mro__)
