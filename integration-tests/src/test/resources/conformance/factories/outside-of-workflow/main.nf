numbers = Channel.of(1, 2, 3)
numbers.map { it * it }.view()
