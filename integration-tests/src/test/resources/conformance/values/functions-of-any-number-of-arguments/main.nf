def sum(int... all) {
    all.inject(0) { a, b -> a + b }
}

def named(String first, Object... rest) {
    "$first and ${rest.size()} more"
}

workflow {
    println "${sum()} ${sum(1, 2, 3)} ${sum([4, 5])}"
    println "${named('a')}; ${named('a', 1, 'b')}"
}
