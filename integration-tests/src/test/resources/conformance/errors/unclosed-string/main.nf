workflow {
    println 'abc
}
