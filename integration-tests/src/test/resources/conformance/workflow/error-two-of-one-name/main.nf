process A {
    exec:
    println 1
}

workflow A {
    println 2
}

workflow {
    A()
}
