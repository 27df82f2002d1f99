function sum(numbers, other = (() => { for (;;); })()) { return other; }
