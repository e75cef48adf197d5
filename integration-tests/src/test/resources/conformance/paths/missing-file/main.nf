workflow {
    println file('not/there.txt', checkIfExists: true)
}
