workflow {
    println 'abc'.toInteger()
}
