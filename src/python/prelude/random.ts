/**
 * @file The module random: what CPython 3.11 draws, from the same words of the Mersenne Twister in the same order. The
 * functions of the module are methods of one object, whose stream, None here, is that of the run.
 */
export const RANDOM = `
_NV = 4 * _exp(-0.5) / 2.0 ** 0.5
_TWO_PI = 2.0 * _pi
_SG = 1.0 + _log(4.5)
_LOG4 = _log(4.0)

def _whole(x, what):
    if isinstance(x, int):
        return x
    n = int(x)
    if n != x:
        raise ValueError(f"non-integer {what} for randrange()")
    return n

def _bisect(a, x, hi):
    lo = 0
    while lo < hi:
        middle = (lo + hi) // 2
        if x < a[middle]:
            hi = middle
        else:
            lo = middle + 1
    return lo

def _sums(items):
    sums = []
    total = None
    for x in items:
        total = x if total is None else total + x
        sums.append(total)
    return sums

class Random:
    def __init__(self, x=None):
        self._stream = _new_stream()
        self.seed(x)

    def seed(self, a=None, version=2):
        _seed(self._stream, a)

    def random(self):
        return _random(self._stream)

    def getrandbits(self, k, /):
        return _bits(self._stream, k)

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def randrange(self, start, stop=None, step=1):
        first = _whole(start, "arg 1")
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if first > 0:
                return _below(self._stream, first)
            raise ValueError("empty range for randrange()")
        last = _whole(stop, "stop")
        width = last - first
        step = _whole(step, "step")
        if step == 1:
            if width > 0:
                return first + _below(self._stream, width)
            raise ValueError(f"empty range for randrange() ({first}, {last}, {width})")
        if step == 0:
            raise ValueError("zero step for randrange()")
        n = (width + step - 1) // step if step > 0 else (width + step + 1) // step
        if n <= 0:
            raise ValueError("empty range for randrange()")
        return first + step * _below(self._stream, n)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[_below(self._stream, len(seq))]

    def shuffle(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = _below(self._stream, i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if not isinstance(population, (list, tuple, str, range)):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            sums = _sums(counts)
            if len(sums) != n:
                raise ValueError("The number of counts does not match the population")
            total = sums.pop()
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            return [population[_bisect(sums, s, len(sums))] for s in self.sample(range(total), k=k)]
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        few = 21
        if k > 5:
            size = 1
            while size < k * 3:
                size *= 4
            few += size
        result = []
        if n <= few:
            pool = list(population)
            for i in range(k):
                j = _below(self._stream, n - i)
                result.append(pool[j])
                pool[j] = pool[n - i - 1]
            return result
        chosen = set()
        for i in range(k):
            j = _below(self._stream, n)
            while j in chosen:
                j = _below(self._stream, n)
            chosen.add(j)
            result.append(population[j])
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[int(self.random() * n)] for _ in range(k)]
            if isinstance(weights, int):
                raise TypeError(f"The number of choices must be a keyword argument: k={weights}")
            cum_weights = _sums(weights)
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if total - total != 0.0:
            raise ValueError("Total of weights must be finite")
        return [population[_bisect(cum_weights, self.random() * total, n - 1)] for _ in range(k)]

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        if high == low:
            return low
        c = 0.5 if mode is None else (mode - low) / (high - low)
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * (u * c) ** 0.5

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u = self.random()
            v = 1.0 - self.random()
            z = _NV * (u - 0.5) / v
            if z * z / 4.0 <= -_log(v):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        return mu + _gauss(self._stream) * sigma

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -_log(1.0 - self.random()) / lambd

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            root = (2.0 * alpha - 1.0) ** 0.5
            while True:
                u = self.random()
                if not 1e-7 < u < 0.9999999:
                    continue
                w = 1.0 - self.random()
                v = _log(u / (1.0 - u)) / root
                x = alpha * _exp(v)
                z = u * u * w
                r = alpha - _LOG4 + (alpha + root) * v - x
                if r + _SG - 4.5 * z >= 0.0 or r >= _log(z):
                    return x * beta
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        while True:
            b = (_e + alpha) / _e
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
            u = self.random()
            if u <= (x ** (alpha - 1.0) if p > 1.0 else _exp(-x)):
                return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    def getstate(self):
        return _state(self._stream)

    def setstate(self, state):
        _set_state(self._stream, state)

_the_run = Random.__new__(Random)
_the_run._stream = None
seed = _the_run.seed
random = _the_run.random
getrandbits = _the_run.getrandbits
uniform = _the_run.uniform
randrange = _the_run.randrange
randint = _the_run.randint
choice = _the_run.choice
shuffle = _the_run.shuffle
sample = _the_run.sample
choices = _the_run.choices
triangular = _the_run.triangular
normalvariate = _the_run.normalvariate
gauss = _the_run.gauss
lognormvariate = _the_run.lognormvariate
expovariate = _the_run.expovariate
gammavariate = _the_run.gammavariate
betavariate = _the_run.betavariate
paretovariate = _the_run.paretovariate
weibullvariate = _the_run.weibullvariate
getstate = _the_run.getstate
setstate = _the_run.setstate
`;
