def add(a, b) { a + b }
workflow {
    println add(1)
}
