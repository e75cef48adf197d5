workflow {
    println([1].getClass())
}
