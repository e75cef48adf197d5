workflow {
    println 5 + [1]
}
