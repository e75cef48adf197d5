workflow {
    println file('x', checkIfExist: true)
}
